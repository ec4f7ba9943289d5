"""Sections: what became of their lines, headings and order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from jdgen.comparison.pairing import Placed, pair_lines
from jdgen.comparison.requirements import compare_facts, demand_more
from jdgen.model.change import Change, ChangeKind, Shift

if TYPE_CHECKING:
    from jdgen.model.kinds import SectionKind
    from jdgen.model.posting import Facts, Line, Section

Sections = tuple["Section", ...]

SHIFTED: dict[tuple[bool, bool], ChangeKind] = {
    (True, True): "requirement-raised",
    (True, False): "requirement-lowered",
    (False, True): "nice-raised",
    (False, False): "nice-lowered",
}
"""What a change of data is called: by whether it is a requirement, and whether it asks for more."""

MOVED: dict[tuple[str, str], ChangeKind] = {
    ("nice", "must"): "nice-to-must",
    ("must", "nice"): "must-to-nice",
}


def compare_sections(before: Sections, after: Sections) -> Iterator[Change]:
    """Yield what became of the lines, headings and order of two postings' sections."""
    asked = [line.facts for each in before if each.kind == "must" for line in each.lines]
    for old, new in pair_lines(before, after):
        if old and new:
            if old is not new and old != new:
                yield from _compare(old, new)
        elif new:
            yield _came(new, asked)
        else:
            assert old
            yield _went(old)
    yield from _shapes(before, after)


def is_fact(id: str) -> bool:
    """Say whether a line tells a fact of a job or company, and is no statement of anybody."""
    return id.startswith("fact/")


def _came(new: Placed, asked: list[Facts]) -> Change:
    section, line = new
    required = section == "must"
    shifts = demand_more(asked, line.facts) if required else ()
    kind: ChangeKind = "requirement-added" if required else "added"
    change = _change("fact" if is_fact(line.id) else kind, section, line, after=line.text)
    return change._replace(shifts=shifts, raises=required)


def _went(old: Placed) -> Change:
    section, line = old
    kind: ChangeKind = "requirement-removed" if section == "must" else "removed"
    return _change("fact" if is_fact(line.id) else kind, section, line, before=line.text)


def _compare(old: Placed, new: Placed) -> Iterator[Change]:
    section, line = new
    shifts = compare_facts(old.line.facts, line.facts)
    if kind := _kind(old, new, shifts):
        was = old.section if old.section != section else None
        required = section == "must"
        raises = required and (was is not None or any(each.raises for each in shifts))
        change = _change(kind, section, line, old.line.text, line.text)
        yield change._replace(was=was, shifts=shifts, raises=raises)
    if old.line.applies_to != line.applies_to:
        whom = (", ".join(each.applies_to) or "all" for each in (old.line, line))
        change = _change("applies-to", section, line, *whom)
        yield change._replace(raises=section == "must" and _wider(old.line, line))
    if old.line.group != line.group and old.section == section:
        yield _change("regrouped", section, line, old.line.group, line.group)


def _kind(old: Placed, new: Placed, shifts: tuple[Shift, ...]) -> ChangeKind | None:
    """Return the one word for what became of a line that stayed, if anything did."""
    if old.section != new.section:
        return MOVED.get((old.section, new.section), "moved")
    if shifts:
        return SHIFTED[new.section != "nice", any(each.raises for each in shifts)]
    if old.line.text == new.line.text:
        return None
    return "fact" if is_fact(new.line.id) else "reworded"


def _wider(old: Line, new: Line) -> bool:
    """Say whether a line now holds for somebody it did not hold for. No names mean everybody."""
    return bool(old.applies_to) and not (
        new.applies_to and set(new.applies_to) <= set(old.applies_to)
    )


class Shape(NamedTuple):
    """What a section is beside its words."""

    heading: str
    ids: list[str]


def _shapes(before: Sections, after: Sections) -> Iterator[Change]:
    old, new = _by_kind(before), _by_kind(after)
    for kind in (each for each in new if each in old):
        name, one, other = f"section/{kind}", old[kind], new[kind]
        if one.heading != other.heading:
            yield Change("heading", name, kind, one.heading, other.heading)
        both = set(one.ids) & set(other.ids)
        was, now = ([each for each in shape.ids if each in both] for shape in (one, other))
        if was != now:
            yield Change("reordered", name, kind, ", ".join(was), ", ".join(now))


def _by_kind(sections: Sections) -> dict[SectionKind, Shape]:
    return {
        each.kind: Shape(each.heading, list(dict.fromkeys(line.id for line in each.lines)))
        for each in sections
    }


def _change(
    kind: ChangeKind, section: SectionKind, line: Line, before: str = "", after: str = ""
) -> Change:
    return Change(kind, line.id, section, before, after, line.origin, waivers=line.waivers)
