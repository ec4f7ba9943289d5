"""Sections: which statements of a plan are live in a world, in which order, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jdgen.model.composition import LeftOut
from jdgen.model.edit import Drop
from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.posting import Line
from jdgen.model.statement import Statement
from jdgen.resolution.authors import Candidate
from jdgen.resolution.conditions import holds
from jdgen.resolution.drafts import Draft, Drafted, make_ready
from jdgen.resolution.lines import line_in, partners_line, team_lines
from jdgen.resolution.world import World

if TYPE_CHECKING:
    from jdgen.model.kinds import Target


def build(live: Iterable[tuple[Target, list[Drafted]]], world: World) -> tuple[Line, ...]:
    """Return the lines of a section made of live statements by list, as they are in a world."""
    lines: list[Line] = []
    for target, drafted in live:
        if target == "team":
            lines += team_lines(world)
            lines += _with_partners(drafted, world)
        else:
            lines += [line_in(world, made, target) for _, made in drafted]
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
    live = draft.live(world.answers)
    if out is not None:
        out += _not_held(draft, world)
    if world.plan.edits:
        live = [each for one in live for each in _edit(one, draft.target, world, out)]
    return replace(live, draft.target, out)


def _not_held(draft: Draft, world: World) -> Iterator[LeftOut]:
    for (statement, _), _ in draft.not_live(world.answers):
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
                yield make_ready(new, target, world.common.wording)
            return
    yield drafted


def _in_place_of(old: Statement, new: Statement) -> Statement:
    """Return a replacement that stands where the old statement stood, unless it says otherwise."""
    return new._replace(
        replaces=new.replaces or old.replaces,
        by=old.by if new.by is None else new.by,
        type=new.type or old.type,
    )


def replace(live: list[Drafted], target: Target, out: list[LeftOut] | None = None) -> list[Drafted]:
    """Put every live replacement in the place of what it replaces."""
    if not any(each.candidate.statement.replaces for each in live):
        return live
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
