"""Gaps: facts that a reader will look for and nobody gave, and values that had to be assumed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

from jdgen.model.posting import Assumed, Missing
from jdgen.resolution.particulars import apply_of
from jdgen.resolution.pay import pay_of
from jdgen.resolution.world import World, word

if TYPE_CHECKING:
    from jdgen.model.job import Job


MISSING = (
    Missing("employer", "--company"),
    Missing("place", "--location"),
    Missing("pay", "--pay"),
    Missing("workplace", "--workplace"),
    Missing("contract", "--employment"),
    Missing("how to apply", "`apply` in the company file"),
)
"""Facts that a posting may lack, each with the flag or key that supplies it."""


def gaps(worlds: tuple[World, ...], job: Job | None = None) -> tuple[Missing, ...]:
    """Return the facts that this posting lacks, each with the flag or key that supplies it."""
    plan, answers = worlds[0].plan, worlds[0].answers
    lacking = (
        plan.company is None,
        not (job and job.places) and answers.get("workplace") != "remote",
        not pay_of(worlds, job),
        "workplace" not in answers,
        "time" not in answers and "contract" not in answers,
        apply_of(plan, job) is None,
    )
    return _missing(lacking)


@lru_cache(64)
def _missing(lacking: tuple[bool, ...]) -> tuple[Missing, ...]:
    return tuple(compress(MISSING, lacking))


def assumptions(worlds: tuple[World, ...], needed: frozenset[str]) -> tuple[Assumed, ...]:
    """Return the values that nobody gave and a posting needed, each with what settles it."""
    if len(worlds) == 1:
        return tuple(_assumptions(worlds[0], needed))
    found: dict[str, list[Assumed]] = {}
    for each in dict.fromkeys(each for world in worlds for each in _assumptions(world, needed)):
        found.setdefault(each.name, []).append(each)
    return tuple(
        several[0]._replace(value=" / ".join(each.value for each in several))
        for several in found.values()
    )


def _assumptions(world: World, needed: frozenset[str]) -> Iterator[Assumed]:
    role, options = world.plan.role, world.options
    if options["seniority"].layer == "role" and len(role.seniority.allowed) > 1:
        yield Assumed("seniority", options["seniority"].answers[0], "role", "--seniority")
    for name in role.options:
        if name in needed and name in options and options[name].layer == "role":
            answer = options[name].answers[0]
            yield Assumed(name, answer, "role", f"--set {name}=…")
    for name in ("reports_to", "team"):
        text = word(name, world).text
        key = "manages" if name == "team" else name
        if text and _is_the_role_s(key, world):
            yield Assumed(name, text, "role", f"`override: {key}` in the company file")


def _is_the_role_s(key: str, world: World) -> bool:
    """Say whether a named value is the role's own, not one that company or job gave instead."""
    own, choice = getattr(world.plan.role, key), world.plan.scalars[key]
    if choice.alternatives == own:
        return True
    taken = choice.pick(world.answers)
    return any(taken is each for each in own)
