"""Told facts: the lines that facts of a job become, remembered by these facts.

Jobs that agree on what a section tells get the same words. Each line still says where its own
job was written.
"""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from jdgen.memory import Memory
from jdgen.model.origin import Origin
from jdgen.model.posting import NO_FACTS, Line, Section
from jdgen.resolution.particulars import PLAIN_FACTS, TOLD, particulars, reference_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from jdgen.model.job import Job
    from jdgen.model.kinds import SectionKind
    from jdgen.resolution.world import World


MOST_TOLD = 2_000

FACTS: dict[SectionKind, Callable[[Job], object]] = {
    "team": attrgetter("department", "team", "reports_to_office"),
    "legal": attrgetter("places"),
    "apply": attrgetter("apply", "closes", "contact"),
    "work": attrgetter(
        *("places", "office_days", "remote_from", "remote_excludes", "hours", "duration"),
        *("contract_reason", "openings", "reason", "existing_vacancy"),
        *PLAIN_FACTS,
    ),
}
"""The facts of a job that a section tells, where many jobs agree on them."""

ANSWERS: dict[SectionKind, tuple[str, ...]] = {
    "team": (),
    "legal": ("place",),
    "apply": ("audience",),
    "work": ("workplace", "time", "contract"),
}
"""The options whose answers a section tells beside these facts."""

HERE = Origin("\0the job")
"""What stands for the place where a job was written, in lines that are remembered."""


_told: Memory[tuple[object, ...], tuple[tuple[Line, ...], object]] = Memory(MOST_TOLD)
"""Lines, those of the job written nowhere yet, beside what their keys tell by identity alone."""


def complete(
    sections: tuple[Section, ...], worlds: tuple[World, ...], job: Job | None = None
) -> tuple[Section, ...]:
    """Return the sections that have lines, those of company and job before the statements."""
    completed: list[Section] = []
    alone = job if len(worlds) == 1 else None
    telling = _telling(worlds[0], job)
    for section in sections:
        kind, heading, lines = section
        if kind not in telling:
            if lines:
                completed.append(section)
            continue
        if alone is not None and kind in FACTS:
            extra: tuple[Line, ...] = _remembered(kind, worlds, alone)
        else:
            extra = particulars(kind, worlds, job)
        if kind == "apply":
            extra = (*extra, *reference_lines(worlds[0], job))
        if extra:
            completed.append(Section(kind, heading, (*extra, *lines)))
        elif lines:
            completed.append(section)
    return tuple(completed)


def _telling(world: World, job: Job | None) -> frozenset[SectionKind]:
    """Return the sections that may have something to tell here."""
    company = world.plan.company
    return _sections_that_tell(
        bool(company and company.posted_by),
        bool(job and (job.department or job.team or job.reports_to_office)),
        bool(company and company.entities),
    )


@lru_cache(8)
def _sections_that_tell(about: bool, team: bool, legal: bool) -> frozenset[SectionKind]:
    quiet = {"about": not about, "team": not team, "legal": not legal}
    return frozenset(kind for kind in TOLD if not quiet.get(kind))


def _remembered(kind: SectionKind, worlds: tuple[World, ...], job: Job) -> tuple[Line, ...]:
    world = worlds[0]
    common, company = world.common, world.plan.company
    facts = FACTS[kind](job)
    key = (kind, id(common), id(company), facts, *map(world.answers.get, ANSWERS[kind]))
    told = _told.get(key)
    if told is None:
        lines = particulars(kind, worlds, job._replace(origin=HERE))
        told = _told.keep(key, (lines, (common, company)))
    origin = job.origin
    return tuple(
        [
            Line(line.id, line.text, "", (), NO_FACTS, (), origin) if line.origin is HERE else line
            for line in told[0]
        ]
    )


def forget_told() -> None:
    """Forget every line told so far."""
    _told.forget()
