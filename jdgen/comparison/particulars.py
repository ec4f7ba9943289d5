"""Particulars: what became of the facts of a posting: title, pay, deadline, place and the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from jdgen.comparison.facts import FACTS
from jdgen.model.change import Change, ChangeKind
from jdgen.model.origin import NOWHERE

if TYPE_CHECKING:
    from jdgen.model.job import Deadline
    from jdgen.model.origin import Origin
    from jdgen.model.pay import Pay
    from jdgen.model.posting import Line, Posting

DERIVED = frozenset({
    *("family", "language", "manages_people", "place", "regulation", "role", "track"),
})  # fmt: skip
"""Options that follow from others, or from facts that are compared for themselves."""


def compare_pay(before: Posting, after: Posting) -> Iterator[Change]:
    """Yield the one change of pay, however many lines tell it."""
    if before.pay != after.pay:
        old, new = _told(before, "fact/pay-"), _told(after, "fact/pay-")
        words = (_words(old) or _amounts(before.pay), _words(new) or _amounts(after.pay))
        yield Change("pay", "fact/pay", "pay", *words, _origin(old, new))


def compare_deadlines(before: Posting, after: Posting) -> Iterator[Change]:
    """Yield whether people have longer or shorter to apply."""
    if before.closes != after.closes:
        old, new = _told(before, "fact/closes"), _told(after, "fact/closes")
        words = (_words(old) or _deadline(before.closes), _words(new) or _deadline(after.closes))
        kind = _later(_end(before.closes), _end(after.closes))
        yield Change(kind, "fact/closes", "apply", *words, _origin(old, new))


def compare_particulars(before: Posting, after: Posting, told: Collection[str]) -> Iterator[Change]:
    """Yield every other fact that changed, unless a line has `told` of it already."""
    if before.title != after.title:
        yield Change("title", "fact/title", None, before.title, after.title)
    for name, fact in FACTS.items():
        words = fact.say(before), fact.say(after)
        if words[0] != words[1] and fact.tellers.isdisjoint(told):
            yield Change("fact", name, None, *words)
    for option in dict.fromkeys((*before.options, *after.options)):
        old, new = (each.options.get(option, ()) for each in (before, after))
        if old != new and option not in DERIVED and f"fact/{option}" not in told:
            yield Change("fact", f"fact/{option}", None, ", ".join(old), ", ".join(new))


def _told(posting: Posting, prefix: str) -> list[Line]:
    return [
        line for section in posting.sections for line in section.lines if line.id.startswith(prefix)
    ]


def _words(lines: list[Line]) -> str:
    return "; ".join(line.text for line in lines)


def _origin(old: list[Line], new: list[Line]) -> Origin:
    return next((line.origin for line in (*new, *old)), NOWHERE)


def _amounts(pay: tuple[Pay, ...]) -> str:
    """Return pay for a posting that has no line of it."""
    return "; ".join(
        " ".join(str(part) for part in (each.kind, *_range(each), each.grade, each.note) if part)
        for each in pay
    )


def _range(pay: Pay) -> tuple[str, ...]:
    ends = [f"{end:,}" for end in (pay.min, pay.max) if end is not None]
    return (" to ".join(dict.fromkeys(ends)), pay.currency, f"per {pay.per}") if ends else ()


def _end(deadline: Deadline | None) -> date | None:
    """Return the last day on which people may apply, or None if nobody knows it."""
    if deadline is None:
        return None
    days = [*deadline.extensions, *((deadline.on,) if deadline.on else ())]
    return date.max if deadline.ongoing else max(days, default=None)


def _later(old: date | None, new: date | None) -> ChangeKind:
    if old is None or new is None or old == new:
        return "deadline"
    return "deadline-extended" if new > old else "deadline-shortened"


def _deadline(deadline: Deadline | None) -> str:
    end = _end(deadline)
    return "ongoing" if end == date.max else str(end or "")
