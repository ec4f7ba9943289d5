"""Splitting: the postings that one job makes, one for each of its places and audiences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jdgen.naming import slug_of

if TYPE_CHECKING:
    from jdgen.model.job import Job
    from jdgen.model.place import Place


def split_job(job: Job) -> tuple[Job, ...]:
    """Return the job once for each posting that it makes, with the posting's key as its id.

    A job with several audiences makes one for each; so does one that says ``split: place`` for
    each of its places, with the pay that holds there. Keys are job/place/audience, without the
    parts that there is one of.
    """
    by_place = tuple(_by_place(job)) if job.split and len(job.places) > 1 else (job,)
    several = len(job.audiences) > 1
    return tuple(part for each in by_place for part in (_by_audience(each) if several else (each,)))


def _by_audience(job: Job) -> Iterator[Job]:
    for audience in job.audiences:
        yield job._replace(id=f"{job.id}/{audience}", audiences=(audience,))


def _by_place(job: Job) -> Iterator[Job]:
    names = [_name(place) for place in job.places]
    for n, (place, name) in enumerate(zip(job.places, names, strict=True), 1):
        codes = {place.id, place.code, place.country} - {""}
        pay = tuple(
            each._replace(places=())
            for each in job.pay
            if not each.places or codes.intersection(each.places)
        )
        # Two places of one name and country differ by their number.
        key = name if names.count(name) == 1 else f"{name}-{n}"
        yield job._replace(id=f"{job.id}/{key}", places=(place,), pay=pay)


def _name(place: Place) -> str:
    return place.id or slug_of(f"{place.city} {place.code}") or "place"
