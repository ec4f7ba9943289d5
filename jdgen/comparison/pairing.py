"""Pairing: which line of one posting is which of another, by id and never by words or position."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.posting import Line, Section

if TYPE_CHECKING:
    from jdgen.model.kinds import SectionKind


class Placed(NamedTuple):
    """A line, and the section that it stands in."""

    section: SectionKind
    line: Line


Pair = tuple[Placed | None, Placed | None]
"""The same line before and after; None on the side where it is not."""

_ALIKE: tuple[Callable[[Placed], Hashable], ...] = (
    lambda placed: placed,
    lambda placed: (placed.section, placed.line.applies_to),
    lambda placed: placed.line.applies_to,
    lambda placed: placed.section,
    lambda _: None,
)
"""What tells lines of one id apart, if there are several: the first that fits."""


def pair_lines(before: Iterable[Section], after: Iterable[Section]) -> Iterator[Pair]:
    """Yield every line of two postings with its other self, in the order of the later one.

    A posting for several rungs or places has one id several times, for each with its words.
    """
    old, new = _by_id(before), _by_id(after)
    for each in dict.fromkeys((*new, *old)):
        yield from _pair(old.get(each, []), new.get(each, []))


def _by_id(sections: Iterable[Section]) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = {}
    for section in sections:
        for line in section.lines:
            found.setdefault(line.id, []).append(Placed(section.kind, line))
    return found


def _pair(old: list[Placed], new: list[Placed]) -> Iterator[Pair]:
    if len(old) == len(new) == 1:
        yield old[0], new[0]
        return
    for alike in _ALIKE:
        waiting: dict[Hashable, list[int]] = {}
        for n in reversed(range(len(old))):
            waiting.setdefault(alike(old[n]), []).append(n)
        found, single = set(), []
        for placed in new:
            if partners := waiting.get(alike(placed)):
                found.add(partners[-1])
                yield old[partners.pop()], placed
            else:
                single.append(placed)
        old, new = [each for n, each in enumerate(old) if n not in found], single
    yield from ((None, placed) for placed in new)
    yield from ((placed, None) for placed in old)
