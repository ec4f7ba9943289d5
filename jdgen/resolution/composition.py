"""Composition: role, company, job and options become a posting, with what was left out of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jdgen.memory import Memory
from jdgen.model.composition import Composition, LeftOut
from jdgen.model.job import Job
from jdgen.model.options import Options
from jdgen.model.posting import Posting
from jdgen.resolution.confidential import conceal, mask
from jdgen.resolution.gaps import gaps
from jdgen.resolution.options import Given, choose_options, several_in
from jdgen.resolution.particulars import apply_of
from jdgen.resolution.pay import pay_of
from jdgen.resolution.phrasing import name_places
from jdgen.resolution.prepared import Prepared, Settled, forget_all, prepare
from jdgen.resolution.requirements import experience_of
from jdgen.resolution.told import complete, forget_told

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.library import Globals, Library
    from jdgen.model.role import Role


NOTHING: Given = {}
NO_LABELS: Mapping[str, str] = {}
MOST_POSTINGS = 500
NO_JOB = Job("")
"""What stands for the facts of a job where there is only a role."""


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
    known = None if job else _postings.get((prepared, *chosen.items()))
    settled, posting = known or _settle(prepared, chosen, job)
    if secret and job:
        posting = posting._replace(sections=conceal(posting.sections, secret, job))
    left_out = _left_out(prepared, settled) if explain else ()
    return Composition(posting, settled.options, left_out)


_postings: Memory[tuple[object, ...], tuple[Settled, Posting]] = Memory(MOST_POSTINGS)
"""Postings of roles without a job, which are asked for more than once."""


def _settle(prepared: Prepared, chosen: Options, job: Job | None) -> tuple[Settled, Posting]:
    labels = _labels(prepared.common, job) if several_in(chosen) else NO_LABELS
    settled = prepared.settle(chosen, labels)
    made = settled, _posting(prepared, settled, job)
    return made if job else _postings.keep((prepared, *chosen.items()), made)


def forget_postings() -> None:
    """Forget every posting, and all of which they were made."""
    _postings.forget()
    forget_told()
    forget_all()


def _posting(prepared: Prepared, settled: Settled, job: Job | None) -> Posting:
    """Return the posting: what options settled, and the facts that a job gives."""
    plan, worlds = prepared.plan, settled.worlds
    told = job or NO_JOB
    return Posting(
        told.id or plan.role.name,
        prepared.common.wording.lang,
        plan.role.name,
        settled.standing.title,
        complete(settled.sections, worlds, job),
        {name: each.answers for name, each in settled.options.items()},
        prepared.employer,
        told.places,
        told.remote_from,
        pay_of(worlds, job),
        told.hours,
        told.openings,
        told.requisition_id,
        told.ids,
        told.starts,
        told.posted,
        told.closes,
        apply_of(plan, job),
        plan.role.codes,
        experience_of(settled.sections),
        settled.standing.assumed,
        gaps(worlds, job),
    )


def _left_out(prepared: Prepared, settled: Settled) -> tuple[LeftOut, ...]:
    """Return what no world shows."""
    shown = {line.id for section in settled.sections for line in section.lines}
    first = prepared.left_out(settled.worlds[0])
    several = len(settled.worlds) > 1
    return tuple(each for each in first if not (several and each.statement.id in shown))


def _labels(common: Globals, job: Job | None) -> Mapping[str, str]:
    """Return answers in words, for an option that has several."""
    rungs = {name: each.label for name, each in common.seniorities.items()}
    places = name_places(common.wording, job.places if job else ())
    return {**rungs, **common.wording.countries, **places}
