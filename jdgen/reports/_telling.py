"""Telling: what every report says of a change, in the words of people who hire."""

from collections.abc import Iterable, Iterator
from typing import Final

from jdgen.model.change import CHANGE_KINDS, Change, ChangeKind, Comparison, Entry, Piece, Shift
from jdgen.model.kinds import SectionKind
from jdgen.reports._words import show

_LABELS: Final[dict[ChangeKind, str]] = {
    "requirement-raised": "Requirement raised",
    "nice-to-must": "Nice to have, now a must",
    "requirement-added": "Requirement added",
    "pay": "Pay changed",
    "deadline-shortened": "Deadline shortened",
    "deadline-extended": "Deadline extended",
    "deadline": "Deadline changed",
    "posting-removed": "Posting removed",
    "requirement-lowered": "Requirement lowered",
    "must-to-nice": "Must, now nice to have",
    "requirement-removed": "Requirement removed",
    "posting-added": "Posting added",
    "title": "Title changed",
    "fact": "{fact} {happened}",
    "added": "Added to {section}",
    "removed": "Removed from {section}",
    "reworded": "Reworded in {section}",
    "moved": "Moved from {was} to {section}",
    "nice-raised": "Nice to have, raised",
    "nice-lowered": "Nice to have, lowered",
    "applies-to": "Holds for others in {section}",
    "regrouped": "Under another heading in {section}",
    "reordered": "Order of {section}",
    "heading": "Heading of {section}",
}
_SECTIONS: Final[dict[SectionKind, str]] = {
    "must": "must-haves",
    "nice": "nice-to-haves",
    "about": "about the company",
}
_FACTS: Final = {
    "leads": "People to lead",
    "reports-to": "Reporting line",
    "works-with": "People to work with",
}
_GRAVE: Final = frozenset(CHANGE_KINDS[: CHANGE_KINDS.index("posting-removed") + 1])
_COME_AND_GO: Final = ("posting-added", "posting-removed")


def label(change: Change) -> str:
    """Return what happened, in a few words."""
    happened = "added" if not change.before else "changed" if change.after else "removed"
    section, was = section_name(change.section), section_name(change.was)
    return _LABELS[change.kind].format(
        fact=_fact(change.id), happened=happened, section=section, was=was
    )


def _fact(id: str) -> str:
    name = id.removeprefix("fact/")
    return _FACTS.get(name) or name.replace("-", " ").replace("_", " ").capitalize()


def section_name(kind: SectionKind | None) -> str:
    """Return a section as a sentence names it."""
    return _SECTIONS.get(kind, kind) if kind else ""


def by_label(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return entries by what happened, in the order in which people want to hear of it."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(label(entry.change), []).append(entry)
    return found


def subject(change: Change) -> str:
    """Return the id of a statement or posting; facts and sections are named by their label."""
    return "" if change.id.startswith(("fact/", "section/")) else change.id


def demands(shifts: Iterable[Shift]) -> str:
    """Return what became of the data: `years 8 → 10, degree none → bachelor`."""
    return ", ".join(
        f"{each.name} {each.before or 'none'} → {each.after or 'none'}" for each in shifts
    )


def is_grave(change: Change) -> bool:
    """Say whether people want to know of the change before all others."""
    return change.raises or change.kind in _GRAVE


def comes_or_goes(change: Change) -> bool:
    """Say whether the change is a whole posting."""
    return change.kind in _COME_AND_GO


def count(entry: Entry) -> str:
    """Return how many postings a change touches, and how many of them are published."""
    many, published = len(entry.postings), len(entry.published)
    if many == 1:
        return "1 posting, published" if published else "1 posting"
    among = f", {published:,} of them published" if published else ""
    return f"{many:,} postings{among}"


def in_view(entry: Entry) -> list[str]:
    """Return the keys of the postings, published ones first."""
    published = set(entry.published)
    return sorted(entry.postings, key=lambda key: key not in published)


def who(entry: Entry, most: int) -> str:
    """Return the keys of the postings, published ones first, and how many more there are."""
    keys = in_view(entry)
    if len(keys) <= most:
        return ", ".join(keys)
    return f"{', '.join(keys[:most])} and {len(keys) - most:,} more"


def plural(many: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{many:,} {noun}" if many == 1 else f"{many:,} {noun}s"


def sum_up(comparison: Comparison) -> str:
    """Return the whole in one sentence."""
    if not comparison.entries:
        same = comparison.same
        where = " in meaning" if comparison.texts else ""
        return f"Nothing changes{where}: {plural(same, 'posting')} mean{_s(same)} the same."
    entries, changed = comparison.entries, comparison.changed
    published = len({key for entry in entries for key in entry.published})
    more = sum(entry.change.raises for entry in entries)
    touch = f"{plural(len(entries), 'change')} touch{'es' if len(entries) == 1 else ''}"
    among = f", {published:,} of them published" if published else ""
    asking = f"; {more:,} ask{_s(more)} for more" if more else ""
    return f"{touch} {changed:,} of {plural(changed + comparison.same, 'posting')}{among}{asking}."


def _s(many: int) -> str:
    return "s" if many == 1 else ""


def shortened(pieces: Iterable[Piece], around: int = 8, most: int = 60) -> Iterator[Piece]:
    """Yield pieces without the middle of what stays and of what is very long.

    What stays keeps `around` words beside each change, what changed `most` at either end.
    """
    # Spaces that come or go are no news.
    pieces = [each for each in pieces if each.kind == "same" or each.text.strip()]
    last = len(pieces) - 1
    for n, (kind, text) in enumerate(pieces):
        changed = kind != "same" or last == 0
        ends = (most, most) if changed else (around if n else 0, around if n < last else 0)
        yield Piece(kind, _without_middle(text, *ends))


_FEW = 30
"""So many words more are shown rather than cut: most sentences stay whole."""
_LONGEST_WORD = 200


def _without_middle(text: str, start: int, end: int) -> str:
    """Return the first and last words of a text, or all of it if that saves little."""
    words = text.split(" ")
    if len(words) > start + end + _FEW:
        words = [*words[:start], "…", *words[len(words) - end :]]
    return " ".join(_clipped(word) for word in words)


def _clipped(word: str) -> str:
    return word if len(word) <= _LONGEST_WORD else f"{word[:_LONGEST_WORD]}…"


def one_line(text: str) -> str:
    """Return `text` in one line, with all that could move a cursor or hide words spelt out."""
    return show(" ".join(text.split()))
