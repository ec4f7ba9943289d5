"""Entities: with whom the contract is, in the countries of a posting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jdgen.model.posting import Line
from jdgen.resolution.phrasing import say, say_country

if TYPE_CHECKING:
    from jdgen.model.company import LegalEntity
    from jdgen.model.job import Job
    from jdgen.model.library import Wording
    from jdgen.resolution.world import World


def entity_lines(worlds: tuple[World, ...], job: Job | None) -> Iterator[Line]:
    """Yield the bodies that sign contracts in the countries where the work is done.

    Each says for which country it signs if the posting is for several.
    """
    company, wording = worlds[0].plan.company, worlds[0].common.wording
    countries = _countries(worlds, job)
    for entity in company.entities if company else ():
        if company and entity.country in countries:
            phrase = "entity-in" if len(countries) > 1 else "entity"
            country, named = say_country(wording, entity.country), _say_entity(wording, entity)
            text = say(wording, phrase, entity=named, country=country)
            yield Line(f"fact/entity-{entity.country}", text, origin=company.origin)


def _countries(worlds: tuple[World, ...], job: Job | None) -> set[str]:
    """Return the countries of the job's places, or else of those that were answered."""
    placed = {place.country for place in job.places if place.country} if job else set()
    answered = {world.answers.get("place", "").partition("-")[0] for world in worlds}
    return placed or answered - {""}


def _say_entity(wording: Wording, entity: LegalEntity) -> str:
    named = f"{entity.name}, {entity.address}" if entity.address else entity.name
    if not entity.agreement:
        return named
    return say(wording, "entity-agreement", entity=named, agreement=entity.agreement)
