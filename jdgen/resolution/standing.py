"""Standings: what of a posting follows from its options and words alone, before any section."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jdgen.memory import Memory
from jdgen.resolution.gaps import assumptions
from jdgen.resolution.shared import facts_behind
from jdgen.resolution.titles import title_of

if TYPE_CHECKING:
    from jdgen.model.posting import Assumed
    from jdgen.resolution.world import World


MOST_STANDING = 500
NAMED = frozenset({"title", "reports_to", "team"})
"""The placeholders that a standing is made of."""


class Standing(NamedTuple):
    """A title, and what had to be assumed."""

    title: str
    assumed: tuple[Assumed, ...]


_known: Memory[tuple[object, ...], tuple[Standing, object]] = Memory(MOST_STANDING)
"""Standings, beside what their keys tell by identity alone."""


def standing_of(worlds: tuple[World, ...], needed: frozenset[str]) -> Standing:
    """Return the standing of a posting; `needed` are the role's own options that matter."""
    if len(worlds) > 1:
        return _stand(worlds, needed)
    world = worlds[0]
    plan, answers = world.plan, world.answers
    wants = plan.vocabulary.wants(NAMED)
    company = plan.company if plan.company and plan.company.seniority_words else None
    key = (
        id(world.common),
        id(company),
        plan.vocabulary,
        needed,
        world.options["seniority"].layer,
        None if wants.plain else facts_behind(wants, plan),
        *map(world.options.get, needed),
        answers["seniority"],
        *map(answers.get, wants.options),
    )
    known = _known.get(key)
    if known is None:
        known = _known.keep(key, (_stand(worlds, needed), (world, company)))
    return known[0]


def _stand(worlds: tuple[World, ...], needed: frozenset[str]) -> Standing:
    title = " / ".join(dict.fromkeys(map(title_of, worlds)))
    return Standing(title, assumptions(worlds, needed))


def forget_standings() -> None:
    """Forget every standing known so far."""
    _known.forget()
