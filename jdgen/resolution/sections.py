"""Sections: which statements of a plan are live in a world, in which order, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.composition import LeftOut
from jdgen.model.edit import Drop
from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.kinds import SectionKind, Target
from jdgen.model.posting import Line
from jdgen.model.statement import Statement
from jdgen.resolution.conditions import holds, named_in
from jdgen.resolution.lines import Varying, constant_line, line_in, partners_line, team_lines, vary
from jdgen.resolution.plan import Candidate, Plan
from jdgen.resolution.sieve import Sieve, chosen
from jdgen.resolution.world import World, options_behind

if TYPE_CHECKING:
    from jdgen.model.library import Wording


TARGETS: dict[SectionKind, tuple[Target, ...]] = {"outcomes": ("outcomes", "measures")}
"""The lists that make up a section, where it is more than the one of its name."""


class Drafted(NamedTuple):
    """A candidate, and the line it always becomes, or what it needs to become one."""

    candidate: Candidate
    made: Line | Varying


class Draft:
    """A list of a plan, made ready: its sieve, the lines that never vary, the options it needs."""

    def __init__(self, target: Target, plan: Plan, wording: Wording) -> None:
        self.target = target
        self.candidates = _grouped(plan.lists.get(target, ()))
        self.sieve = Sieve([each.statement.when for each in self.candidates])
        self.drafted = tuple(_drafted(each, target, wording) for each in self.candidates)
        self.edited = any(each.statement.id in plan.edits for each in self.candidates)
        self.takers = sum(
            1 << n for n, each in enumerate(self.candidates) if each.statement.replaces
        )
        names = set(self.sieve.options)
        if target == "team":
            names |= options_behind("{reports_to} {team}", plan)
        for statement, _ in self.candidates:
            names |= _options_of(statement, plan)
            for edit in plan.edits.get(statement.id, ()):
                names |= {*named_in(edit.by.when)}
                names |= set() if isinstance(edit.by, Drop) else _options_of(edit.by, plan)
        self.options = names


def _grouped(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Put statements for one day, or skills of one type, side by side, in order of appearance."""
    types = list(dict.fromkeys(each.statement.type for each in candidates))
    return tuple(
        sorted(
            candidates, key=lambda each: (each.statement.by or 0, types.index(each.statement.type))
        )
    )


def _drafted(candidate: Candidate, target: Target, wording: Wording) -> Drafted:
    statement = candidate.statement
    line = constant_line(statement, target, wording)
    return Drafted(candidate, line or vary(statement, target, wording))


def build(drafts: Iterable[Draft], world: World) -> tuple[Line, ...]:
    """Return the lines of a section made of these drafts, as they are in a world."""
    lines: list[Line] = []
    for draft in drafts:
        live = choose(draft, world) if draft.drafted else []
        if draft.target == "team":
            lines += team_lines(world)
            lines += _with_partners(live, world)
        else:
            target = draft.target
            lines += [line_in(world, made, target) for _, made in live]
    return tuple(lines)


def _with_partners(live: list[Drafted], world: World) -> list[Line]:
    """Join the partners that a role names into one line; company and job speak in their own."""
    lines = [line_in(world, made, "team") for _, made in live]
    layers = [each.candidate.layer for each in live]
    named = [line for line, layer in zip(lines, layers, strict=True) if layer == "role"]
    others = [line for line, layer in zip(lines, layers, strict=True) if layer != "role"]
    return [partners_line(named, world.common.wording), *others] if named else others


def left_out(drafts: Iterable[Draft], world: World) -> tuple[LeftOut, ...]:
    """Return what these drafts leave out in a world, and why."""
    out: list[LeftOut] = []
    for draft in drafts:
        choose(draft, world, out)
    return tuple(out)


def choose(draft: Draft, world: World, out: list[LeftOut] | None = None) -> list[Drafted]:
    """Return the live statements of a draft in their order; `out` collects the others."""
    bits = draft.sieve.live(world.answers)
    live = chosen(draft.drafted, bits)
    if out is not None:
        out += _not_held(draft, bits)
    if draft.edited:
        live = [each for one in live for each in _edit(one, draft.target, world, out)]
    replacing = draft.edited or bits & draft.takers
    return _replace(live, draft.target, out) if replacing else live


def _not_held(draft: Draft, bits: int) -> Iterator[LeftOut]:
    for statement, _ in chosen(draft.candidates, draft.sieve.every & ~bits):
        assert statement.when is not None, f"'{statement.id}' has no condition that could not hold"
        yield LeftOut(draft.target, statement, statement.when)


def _edit(
    drafted: Drafted, target: Target, world: World, out: list[LeftOut] | None
) -> Iterator[Drafted]:
    """Do to a live statement what the strongest layer with an edit that holds wants."""
    statement = drafted.candidate.statement
    for edit in world.plan.edits.get(statement.id, ()):
        if holds(edit.by.when, world.answers):
            if out is not None:
                out.append(LeftOut(target, statement, edit.by, edit.layer))
            if not isinstance(edit.by, Drop):
                new = Candidate(_in_place_of(statement, edit.by), edit.layer)
                yield _drafted(new, target, world.common.wording)
            return
    yield drafted


def _in_place_of(old: Statement, new: Statement) -> Statement:
    """Return a replacement that stands where the old statement stood, unless it says otherwise."""
    return new._replace(
        replaces=new.replaces or old.replaces,
        by=old.by if new.by is None else new.by,
        type=new.type or old.type,
    )


def _replace(live: list[Drafted], target: Target, out: list[LeftOut] | None) -> list[Drafted]:
    """Put every live replacement in the place of what it replaces."""
    present = {each.candidate.statement.id for each in live}
    instead: dict[str, Drafted] = {}
    for each in live:
        statement = each.candidate.statement
        if statement.replaces in present and statement.replaces != statement.id:
            if statement.replaces in instead:
                other = instead[statement.replaces].candidate.statement
                raise SourceError(_clash(statement, other))
            instead[statement.replaces] = each
    moved = {each.candidate.statement.id for each in instead.values()}
    return [
        _follow(each, instead, target, out)
        for each in live
        if each.candidate.statement.id not in moved
    ]


def _follow(
    drafted: Drafted, instead: dict[str, Drafted], target: Target, out: list[LeftOut] | None
) -> Drafted:
    """Follow a chain of replacements to its end, leaving out what it passes."""
    while (taker := instead.pop(drafted.candidate.statement.id, None)) is not None:
        if out is not None:
            statement = drafted.candidate.statement
            out.append(LeftOut(target, statement, taker.candidate.statement))
        drafted = taker
    return drafted


def _clash(one: Statement, other: Statement) -> Finding:
    message = f"'{one.id}' and '{other.id}' both replace '{one.replaces}' here"
    return Finding(one.origin, "two-replacements", message, "make their conditions exclude another")


def _options_of(statement: Statement, plan: Plan) -> set[str]:
    names = options_behind(statement.text, plan)
    for each in (*statement.years, *statement.leading_years):
        names |= {*named_in(each.when)}
    return names
