"""Lines: what a live statement becomes in a world."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.posting import NO_FACTS, Facts, Line
from jdgen.resolution.choices import Choice
from jdgen.resolution.phrasing import say, say_list
from jdgen.resolution.world import NO_WORDS, Filled, World, fill, fill_sentence, pieces_of, word

if TYPE_CHECKING:
    from jdgen.model.kinds import Target
    from jdgen.model.library import Wording
    from jdgen.model.statement import Statement


FRAGMENTS = ("team", "skills")
"""Lists whose statements are parts of a sentence."""


def constant_line(statement: Statement, target: Target, wording: Wording) -> Line | None:
    """Return the line that a statement becomes in every world, or None if its words vary."""
    if "{" in statement.text or statement.years or statement.leading_years:
        return None
    because = () if statement.when is None else (statement.when,)
    group = group_of(statement, target, wording)
    facts, waivers, origin = _plain_facts(statement), statement.waivers, statement.origin
    return Line(statement.id, statement.text, group, (), facts, waivers, origin, because)


NO_NUMBER: Choice[int] = Choice(())


class Varying(NamedTuple):
    """A statement whose words vary, made ready: its text cut at placeholders, its numbers.

    `words` are its placeholders, `asked` the options behind its numbers.
    """

    statement: Statement
    pieces: tuple[str, ...]
    years: Choice[int]
    leading_years: Choice[int]
    facts: Facts
    group: str
    words: frozenset[str]
    asked: frozenset[str]


def vary(statement: Statement, target: Target, wording: Wording) -> Varying:
    """Return a statement made ready for many worlds."""
    pieces = pieces_of(statement.text)
    years = Choice(statement.years) if statement.years else NO_NUMBER
    leading = Choice(statement.leading_years) if statement.leading_years else NO_NUMBER
    return Varying(
        statement,
        pieces,
        years,
        leading,
        _plain_facts(statement),
        group_of(statement, target, wording),
        frozenset(pieces[1::2]),
        frozenset(years.options | leading.options),
    )


def line_in(world: World, made: Line | Varying, target: Target) -> Line:
    """Return the line that a live statement becomes in a world."""
    return made if isinstance(made, Line) else _filled(made, target, world)


def _filled(varying: Varying, target: Target, world: World) -> Line:
    statement, pieces, _, _, facts, group, _, _ = varying
    own: Mapping[str, Filled] = NO_WORDS
    if statement.years or statement.leading_years:
        own, facts = _numbers(varying, world)
    fills = fill if target in FRAGMENTS else fill_sentence
    text, because = fills(pieces, world, own)
    if statement.when is not None:
        because = (statement.when, *because)
    return Line(statement.id, text, group, (), facts, statement.waivers, statement.origin, because)


def opening_words(varying: Varying, target: Target, world: World) -> str:
    """Return the words of a statement that begins with a placeholder, before any capital."""
    own, _ = _numbers(varying, world)
    return "" if target in FRAGMENTS else fill(varying.pieces, world, own).text


def group_of(statement: Statement, target: Target, wording: Wording) -> str:
    """Return the worded heading under which a statement stands in its section."""
    if target == "measures":
        return wording.groups["measures"]
    if statement.by is not None:
        return wording.groups[str(statement.by)]
    return wording.groups[statement.type] if statement.type else ""


def _numbers(varying: Varying, world: World) -> tuple[Mapping[str, Filled], Facts]:
    """Return the years that fill a statement's text, and all data that it carries."""
    years = varying.years.pick(world.answers)
    leading = varying.leading_years.pick(world.answers)
    own = {
        key: Filled(str(taken.value), (taken.when,) if taken.when else ())
        for key, taken in (("years", years), ("leading_years", leading))
        if taken is not None
    }
    number, lead = years and years.value, leading and leading.value
    return own, Facts(number, lead, *varying.facts[2:])


def _plain_facts(statement: Statement) -> Facts:
    if not (
        statement.essential
        or statement.degree
        or statement.licence
        or statement.language
        or statement.clearance
    ):
        return NO_FACTS
    return Facts(
        None,
        None,
        statement.degree,
        statement.or_equivalent,
        statement.licence,
        statement.language,
        statement.clearance,
        statement.essential,
    )


def team_lines(world: World) -> Iterator[Line]:
    """Yield whom the role reports to and leads, as far as the role says."""
    for name, phrase in (("reports_to", "reports-to"), ("team", "leads")):
        filled = word(name, world)
        if filled.text:
            text = say(world.common.wording, phrase, **{name: filled.text})
            yield Line(
                f"fact/{phrase}", text, origin=world.plan.role.origin, because=filled.because
            )


def partners_line(parts: list[Line], wording: Wording) -> Line:
    """Return the one line that names all with whom the role works."""
    partners = say_list(wording, [part.text for part in parts])
    text = say(wording, "works-with", partners=partners)
    because = tuple(when for part in parts for when in part.because)
    return Line("fact/works-with", text, origin=parts[0].origin, because=because)
