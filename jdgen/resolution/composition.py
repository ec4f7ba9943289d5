"""Composition: role, company, job and options become a posting, with what was left out of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jdgen.model.composition import Composition, LeftOut
from jdgen.model.options import Options
from jdgen.model.posting import Employer, Posting, Section
from jdgen.resolution.gaps import gaps
from jdgen.resolution.options import Given, choose_options
from jdgen.resolution.particulars import apply_of, particulars, pay_of
from jdgen.resolution.prepared import Prepared, Settled, prepare
from jdgen.resolution.world import World

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.job import Job
    from jdgen.model.library import Globals, Library
    from jdgen.model.role import Role


NOTHING: Given = {}


def compose(
    library: Library,
    role: Role,
    given: Given = NOTHING,
    company: Company | None = None,
    job: Job | None = None,
    *,
    explain: bool = False,
) -> Composition:
    """Return the posting for a role, hired for by a company through a job.

    `given` holds answers to options that outrank those of job, company and role; several
    answers to one option make one posting for all of them. What was left out is worked out
    only to `explain`, since most postings have no use for it. Raises RequestError for options and
    answers that do not exist, SourceError where statements contradict each other.
    """
    common = library.common
    chosen = choose_options(common, role, given, company, job)
    industry = library.industry(chosen["industry"].answers[0]) if "industry" in chosen else None
    prepared = prepare(common, role, industry, company, job)
    settled = prepared.settle(chosen, _labels(common, chosen, job))
    world = settled.worlds[0]
    posting = Posting(
        job.id if job and job.id else role.name,
        common.wording.lang,
        role.name,
        settled.title,
        tuple(_complete(settled.sections, world, job)),
        {name: each.answers for name, each in settled.options.items()},
        employer=_employer(company),
        pay=pay_of(world, job),
        apply=apply_of(company, job),
        codes=role.codes,
        experience=settled.experience,
        assumed=settled.assumed,
        missing=gaps(world, job),
    )
    left_out = _left_out(prepared, settled) if explain else ()
    return Composition(_with_job(posting, job) if job else posting, settled.options, left_out)


def _complete(sections: tuple[Section, ...], world: World, job: Job | None) -> Iterator[Section]:
    """Yield the sections that have lines, those of company and job before the statements."""
    for section in sections:
        extra = particulars(section.kind, world, job)
        if extra:
            yield section._replace(lines=(*extra, *section.lines))
        elif section.lines:
            yield section


def _left_out(prepared: Prepared, settled: Settled) -> tuple[LeftOut, ...]:
    """Return what no world shows."""
    shown = {line.id for section in settled.sections for line in section.lines}
    first = prepared.left_out(settled.worlds[0])
    several = len(settled.worlds) > 1
    return tuple(each for each in first if not (several and each.statement.id in shown))


def _labels(common: Globals, chosen: Options, job: Job | None) -> Mapping[str, str]:
    """Return answers in words, for an option that has several."""
    if all(len(each.answers) == 1 for each in chosen.values()):
        return {}
    rungs = {name: each.label for name, each in common.seniorities.items()}
    places = {place.code: place.city or place.code for place in job.places} if job else {}
    return {**rungs, **places}


def _with_job(posting: Posting, job: Job) -> Posting:
    return posting._replace(
        places=job.places,
        remote_from=job.remote_from,
        hours=job.hours,
        openings=job.openings,
        requisition_id=job.requisition_id,
        starts=job.starts,
        posted=job.posted,
        closes=job.closes,
    )


def _employer(company: Company | None) -> Employer | None:
    if company is None:
        return None
    return Employer(company.name, company.url, company.logo, company.posted_by)
