"""Worlds: one answer to every option, and the words that fill placeholders in it.

Where an option has several answers (mid or senior, Berlin or Denver), a posting is composed in
one world for each, and the lines say where they apply.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.condition import When
from jdgen.model.options import Options
from jdgen.resolution.choices import NO_CHOICE, Choice
from jdgen.resolution.conditions import Answers
from jdgen.resolution.plan import Plan
from jdgen.resolution.vocabulary import PLACEHOLDER

if TYPE_CHECKING:
    from jdgen.model.library import Globals


NOBODY = "none"
"""What `reports_to` and `manages` say where there is nobody."""


class Filled(NamedTuple):
    """A text with every placeholder filled, and the conditions behind what was filled in."""

    text: str
    because: tuple[When, ...] = ()


class World(NamedTuple):
    """One answer to every option, who gave it, and the plan that it is applied to.

    `words` keeps what has been filled in so far.
    """

    plan: Plan
    common: Globals
    answers: Answers
    options: Options
    words: dict[str, Filled]


NO_WORDS: Mapping[str, Filled] = {}


def pieces_of(text: str) -> tuple[str, ...]:
    """Return a text cut at its placeholders: words and placeholders' names in turn."""
    return tuple(PLACEHOLDER.split(text))


def fill(pieces: tuple[str, ...], world: World, own: Mapping[str, Filled] = NO_WORDS) -> Filled:
    """Return a cut text with its placeholders filled; `own` holds what its statement fills in."""
    if len(pieces) == 1:
        return Filled(pieces[0])
    filled = list(pieces)
    because: tuple[When, ...] = ()
    for n in range(1, len(pieces), 2):
        value = own.get(pieces[n]) or word(pieces[n], world)
        filled[n] = value.text
        if value.because:
            because += value.because
    return Filled("".join(filled), because)


def fill_sentence(
    pieces: tuple[str, ...], world: World, own: Mapping[str, Filled] = NO_WORDS
) -> Filled:
    """Return a filled text that begins with a capital, unless a company's name begins it."""
    filled = fill(pieces, world, own)
    if pieces[0]:
        return filled
    company = world.plan.company
    if company and company.name != company.alias and filled.text.startswith(company.name):
        return filled
    return Filled(filled.text[:1].upper() + filled.text[1:], filled.because)


def word(name: str, world: World) -> Filled:
    """Return what fills the placeholder `name`. The third pass saw to it that something does."""
    known = world.words.get(name)
    if known is None:
        known = world.words[name] = _word(name, world)
    return known


def _word(name: str, world: World) -> Filled:
    plan, industry = world.plan, world.plan.industry
    match name:
        case "company":
            return Filled(employer_name(plan) or world.common.wording.phrases["the-company"])
        case "team":
            return named_value(plan.scalars["manages"], world)
        case "title" | "reports_to":
            return named_value(plan.scalars[name], world)
        case "industry":
            return Filled(industry.label if industry else "")
        case "oversight_team":
            return Filled(industry.oversight_team if industry else "")
        case "regulations":
            return Filled(regulations_of(plan))
    return named_value(plan.phrases.get(name, NO_CHOICE), world)


def named_value(choice: Choice[str], world: World) -> Filled:
    """Return the alternative that holds, filled, or an empty text where none does."""
    taken = choice.pick(world.answers)
    if taken is None or taken.value == NOBODY:
        return Filled("")
    filled = fill(pieces_of(taken.value), world) if "{" in taken.value else Filled(taken.value)
    return Filled(filled.text, (taken.when, *filled.because)) if taken.when else filled


def employer_name(plan: Plan) -> str:
    """Return the employer's name as readers may know it, or nothing."""
    return plan.company.name if plan.company else ""


def regulations_of(plan: Plan) -> str:
    """Return the rules that the company names, or else those of its industry."""
    own = plan.company.regulations if plan.company else ""
    return own or (plan.industry.regulations if plan.industry else "")
