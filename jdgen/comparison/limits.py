"""Limits: which changes fail a build, unless a waiver says why they may stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from textwrap import shorten

from jdgen.model.change import Change, Entry
from jdgen.model.errors import refusal
from jdgen.model.finding import Finding, in_order
from jdgen.model.statement import Waiver
from jdgen.nearest import suggestion


def _is_raised(change: Change) -> bool:
    """A new requirement counts as raised where its data ask for more than anything before it."""
    return change.raises and (change.kind != "requirement-added" or bool(change.shifts))


LIMITS: Mapping[str, Callable[[Change], bool]] = {
    "requirements-raised": _is_raised,
    "requirements-added": lambda change: change.kind == "requirement-added",
    "postings-removed": lambda change: change.kind == "posting-removed",
    "any": lambda _: True,
}
"""What a build may fail on, by name; the narrowest first, which is the one that is reported."""

HINTS = {
    "requirements-raised": "lower it again, or {waive}",
    "requirements-added": "take it out again, or {waive}",
    "postings-removed": "bring the job back, or leave 'postings-removed' out of --fail-on",
    "any": "take it back, or leave 'any' out of --fail-on",
}
WAIVE = "give the statement `waivers: [{{rule: {rule}, reason: …, until: YYYY-MM-DD}}]`"


def unmet(entries: Iterable[Entry], names: Iterable[str], as_of: date) -> tuple[Finding, ...]:
    """Return a finding for each entry that one of the named limits forbids.

    A waiver of a limit that forbids the entry silences it, up to and including its `until`.
    Raises RequestError for a name that is no limit.
    """
    wanted = set(names)
    for name in sorted(wanted - LIMITS.keys()):
        raise refusal("unknown-limit", f"nothing fails on '{name}'", suggestion(name, LIMITS))
    rules = [name for name in LIMITS if name in wanted]
    return in_order([found for entry in entries for found in _findings(entry, rules, as_of)])


def _findings(entry: Entry, rules: list[str], as_of: date) -> Iterator[Finding]:
    change = entry.change
    forbidding = [name for name, forbids in LIMITS.items() if forbids(change)]
    rule = next((name for name in rules if name in forbidding), None)
    waivers = [waiver for waiver in change.waivers if waiver.rule in forbidding]
    if rule is None or any(waiver.until >= as_of for waiver in waivers):
        return
    message = f"{_say(change)}; {count_postings(entry)}{_lapsed(waivers)}"
    hint = HINTS[rule].format(waive=WAIVE.format(rule=rule))
    yield Finding(change.origin, rule, message, hint)


def _say(change: Change) -> str:
    """Return a change in one line: what it is about, the data if they shift, old and new words."""
    shifts = [
        f"{each.name} {_or_none(each.before)} → {_or_none(each.after)}" for each in change.shifts
    ]
    data = f" ({', '.join(shifts)})" if shifts else ""
    words = [
        f"'{shorten(text, 160)}'" if text else "nothing" for text in (change.before, change.after)
    ]
    return f"{change.kind} {change.id}{data}: {' → '.join(words)}"


def _or_none(text: str) -> str:
    return text or "none"


def count_postings(entry: Entry) -> str:
    """Return how many postings an entry touches, and how many of them are published."""
    many, published = len(entry.postings), len(entry.published)
    words = f"{many} posting{'s' if many != 1 else ''}"
    return f"{words}, {published} of them published" if published else words


def _lapsed(waivers: list[Waiver]) -> str:
    if not waivers:
        return ""
    latest = max(waivers, key=lambda waiver: waiver.until)
    return f"; the waiver ({latest.reason}) lapsed on {latest.until}"
