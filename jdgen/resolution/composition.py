"""Composition: role, company, job and options become a posting, with what was left out of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jdgen.model.composition import Composition, LeftOut
from jdgen.model.options import Options
from jdgen.model.posting import Posting
from jdgen.resolution.confidential import conceal, mask
from jdgen.resolution.gaps import gaps
from jdgen.resolution.options import Given, choose_options
from jdgen.resolution.particulars import apply_of, complete
from jdgen.resolution.pay import pay_of
from jdgen.resolution.phrasing import name_places
from jdgen.resolution.prepared import Prepared, Settled, prepare

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
    secret = company if job and job.confidential else None
    if secret and job:
        company = mask(secret, job)
    chosen = choose_options(common, role, given, company, job)
    industry = library.industry(chosen["industry"].answers[0]) if "industry" in chosen else None
    prepared = prepare(common, role, industry, company, job)
    settled = prepared.settle(chosen, _labels(common, chosen, job))
    posting = _with_job(settled, job) if job else settled.posting
    if secret and job:
        posting = posting._replace(sections=conceal(posting.sections, secret, job))
    left_out = _left_out(prepared, settled) if explain else ()
    return Composition(posting, settled.options, left_out)


def _with_job(settled: Settled, job: Job) -> Posting:
    """Return the posting of a job: what options settled, and the facts that the job gives."""
    worlds = settled.worlds
    return settled.posting._replace(
        key=job.id or settled.posting.key,
        sections=complete(settled.sections, worlds, job),
        pay=pay_of(worlds, job),
        apply=apply_of(worlds[0].plan, job),
        missing=gaps(worlds, job),
        places=job.places,
        remote_from=job.remote_from,
        hours=job.hours,
        openings=job.openings,
        requisition_id=job.requisition_id,
        ids=job.ids,
        starts=job.starts,
        posted=job.posted,
        closes=job.closes,
    )


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
    places = name_places(common.wording, job.places if job else ())
    return {**rungs, **common.wording.countries, **places}
