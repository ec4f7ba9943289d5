"""Derived answers: what follows from the answers that were given, and what the role presets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jdgen.memory import Memory
from jdgen.model.options import Chosen, Options
from jdgen.resolution.world import NOBODY

if TYPE_CHECKING:
    from jdgen.model.kinds import Layer
    from jdgen.model.library import Globals
    from jdgen.resolution.conditions import Answers
    from jdgen.resolution.plan import Plan
    from jdgen.resolution.vocabulary import Vocabulary


MOST_DERIVED = 500


class Derived(NamedTuple):
    """Options that nobody gave, and their answers; `common` is what they were derived with."""

    options: Options
    answers: dict[str, str]
    common: Globals


_derived: Memory[tuple[object, ...], Derived] = Memory(MOST_DERIVED)
"""By the answers that matter, and the identity of what all roles share, which is held."""


def derive(answers: Answers, plan: Plan, common: Globals) -> Derived:
    """Return what is derived from answers, one each, and what the role presets."""
    vocabulary = plan.vocabulary
    regulation = plan.industry.regulation if plan.industry else None
    steering = map(answers.get, vocabulary.steering)
    key = (id(common), vocabulary, regulation, *steering)
    return _derived.get(key) or _derived.keep(
        key, _derive(dict(answers), vocabulary, regulation, common)
    )


def _derive(
    answers: dict[str, str], vocabulary: Vocabulary, regulation: str | None, common: Globals
) -> Derived:
    role = vocabulary.role
    options: dict[str, Chosen] = {}

    def add(option: str, answer: str, layer: Layer, basis: str = "") -> None:
        options[option] = Chosen((answer,), layer, basis)
        answers[option] = answer

    add("role", role.name, "derived")
    add("family", role.family, "derived")
    add("track", common.seniorities[answers["seniority"]].track, "derived", "seniority")
    if regulation is not None:
        add("regulation", regulation, "derived", "industry")
    for name, default in vocabulary.defaults.items():
        taken = None if name in answers else default.pick(answers)
        if taken is not None:
            add(name, taken.value, "role")
    manages = vocabulary.scalars["manages"].pick(answers)
    leads = manages is not None and manages.value != NOBODY
    add("manages_people", "true" if leads else "false", "derived")
    return Derived(options, {name: each.answers[0] for name, each in options.items()}, common)


def forget_derived() -> None:
    """Forget everything derived so far."""
    _derived.forget()
