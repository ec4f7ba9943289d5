"""Pay: what a job offers, or else the bands of its company, and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jdgen.model.condition import Test
from jdgen.resolution.conditions import meets

if TYPE_CHECKING:
    from jdgen.model.job import Job
    from jdgen.model.pay import Pay
    from jdgen.resolution.world import World


def pay_of(worlds: tuple[World, ...], job: Job | None = None) -> tuple[Pay, ...]:
    """Return the pay of a job, or else that of the company's bands for seniority and place.

    Pay that is offered in some of several worlds alone says in which.
    """
    if job and job.pay:
        return job.pay
    where: dict[Pay, list[World]] = {}
    for world in worlds:
        for pay in _banded(world):
            where.setdefault(pay, []).append(world)
    return tuple(
        pay if len(held) == len(worlds) else _limit(pay, held, worlds)
        for pay, held in where.items()
    )


def _banded(world: World) -> Iterator[Pay]:
    """Yield the pay of the bands for a world, those of the narrowest place that has any."""
    company, answers = world.plan.company, world.answers
    bands = [
        band
        for band in (company.pay_bands if company else ())
        if band.grade == answers["seniority"]
        and (not band.place or meets(Test("place", (band.place,)), answers.get("place")))
        and (not band.roles or world.plan.role.name in band.roles)
    ]
    narrowest = max((len(band.place) for band in bands), default=0)
    for band in bands:
        if len(band.place) == narrowest:
            yield from band.pay


def _limit(pay: Pay, held: list[World], worlds: tuple[World, ...]) -> Pay:
    """Return pay that says for which seniorities and places it is."""
    limits: dict[str, tuple[str, ...]] = {}
    for key, option in (("seniorities", "seniority"), ("places", "place")):
        here = dict.fromkeys(world.answers.get(option, "") for world in held)
        if set(here) != {world.answers.get(option, "") for world in worlds}:
            limits[key] = tuple(here)
    return pay._replace(
        seniorities=limits.get("seniorities", pay.seniorities),
        places=limits.get("places", pay.places),
    )
