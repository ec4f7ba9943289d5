"""Requirements: what a statement asks for as data, and whether it now asks for more."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, get_args

from jdgen.model.change import Shift
from jdgen.model.posting import NO_FACTS, Facts
from jdgen.model.statement import Degree, Fluency

DEGREES: tuple[Degree, ...] = get_args(Degree)
FLUENCY: tuple[Fluency, ...] = get_args(Fluency)


class Asked(NamedTuple):
    """One demand in words, and its rank among demands of its name. Without a rank, none is more."""

    words: str
    rank: int | None = None


def compare_facts(before: Facts, after: Facts) -> tuple[Shift, ...]:
    """Return what became of each demand of a statement; nothing if its data stay the same."""
    if before is after or before == after:
        return ()
    old, new = dict(_demands(before)), dict(_demands(after))
    names = dict.fromkeys((*old, *new))
    return tuple(
        _shift(name, old.get(name), new.get(name))
        for name in names
        if old.get(name) != new.get(name)
    )


def demand_more(asked: Iterable[Facts], facts: Facts) -> tuple[Shift, ...]:
    """Return what a new statement demands beyond everything that was asked before."""
    if facts is NO_FACTS:
        return ()
    before = [dict(_demands(each)) for each in asked]
    shifts = (_beyond(before, name, demand) for name, demand in _demands(facts))
    return tuple(each for each in shifts if each.raises and each.name != "essential")


def _beyond(before: list[dict[str, Asked]], name: str, demand: Asked) -> Shift:
    """Return what one demand is beyond the nearest of those before it."""
    known = [each[name] for each in before if name in each]
    if demand in known:
        return Shift(name)
    ranked = [each for each in known if each.rank is not None]
    return _shift(name, max(ranked, key=_rank, default=None), demand)


def _demands(facts: Facts) -> Iterator[tuple[str, Asked]]:
    """Yield each demand with its name, in the order in which people name them."""
    for name, years in (("years", facts.years), ("years of leading", facts.leading_years)):
        if years is not None:
            yield name, Asked(str(years), years)
    if facts.degree:
        yield "degree", _degree(facts.degree, facts.or_equivalent)
    if facts.licence:
        yield "licence", Asked(facts.licence)
    for code, level in facts.language.items():
        yield f"language {code}", Asked(level, FLUENCY.index(level))
    if facts.clearance:
        yield "clearance", Asked(facts.clearance)
    if facts.essential:
        yield "essential", Asked("yes")


def _degree(degree: Degree, or_equivalent: bool) -> Asked:
    words = f"{degree} or equivalent" if or_equivalent else degree
    # A doctorate and a professional degree are of one height, and neither stands for the other.
    height = min(DEGREES.index(degree), DEGREES.index("doctorate"))
    return Asked(words, 2 * height + (not or_equivalent))


def _shift(name: str, old: Asked | None, new: Asked | None) -> Shift:
    return Shift(name, old.words if old else "", new.words if new else "", _raises(old, new))


def _raises(old: Asked | None, new: Asked | None) -> bool:
    """Say whether somebody who met the old demand may not meet the new one."""
    if new is None or old is None or old.rank is None or new.rank is None:
        return new is not None
    return new.rank > old.rank or (new.rank == old.rank and new != old)


def _rank(asked: Asked) -> int:
    return asked.rank or 0
