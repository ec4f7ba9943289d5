"""Particulars: the lines that facts of a company or job become, in the words of the language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jdgen.model.nothing import NOTHING
from jdgen.model.origin import NOWHERE, Origin
from jdgen.model.posting import Employer, Line
from jdgen.resolution.entities import entity_lines
from jdgen.resolution.pay import pay_of
from jdgen.resolution.phrasing import (
    name_places,
    say,
    say_country,
    say_date,
    say_list,
    say_pay,
    say_place,
)
from jdgen.resolution.world import World

if TYPE_CHECKING:
    from jdgen.model.company import Apply
    from jdgen.model.job import Deadline, Job
    from jdgen.model.kinds import SectionKind
    from jdgen.model.library import Wording
    from jdgen.resolution.plan import Plan


Said = tuple[str, str, dict[str, object]]
"""A line to be: its id, its phrase, and the parts that the phrase wants."""

PLAIN_FACTS = (
    *("starts", "travel", "driving", "relocation", "visa_sponsorship"),
    *("work_authorisation", "clearance", "background_check", "overtime"),
)
"""Facts of a job that one phrase with the fact's own name prints."""


TOLD: frozenset[SectionKind] = frozenset({"about", "team", "pay", "work", "legal", "apply"})
"""The sections in which facts of a company or job are told."""


def particulars(kind: SectionKind, worlds: tuple[World, ...], job: Job | None) -> tuple[Line, ...]:
    """Return the lines of a section that no statement says, but for references, in their order."""
    world = worlds[0]
    match kind:
        case "about":
            return tuple(_agency_lines(world))
        case "team":
            return tuple(_department_lines(world, job))
        case "pay":
            return tuple(_pay_lines(worlds, job))
        case "work":
            return tuple(_work_lines(world, job))
        case "legal":
            return tuple(entity_lines(worlds, job))
        case "apply":
            return (*_audience_lines(worlds, job), *_apply_lines(world, job))
    return ()


def apply_of(plan: Plan, job: Job | None = None) -> Apply | None:
    """Return how to apply: as the job says, else as the company does."""
    return (job.apply if job else None) or (plan.company.apply if plan.company else None)


def employer_of(plan: Plan) -> Employer | None:
    """Return who hires, if that is known."""
    company = plan.company
    if company is None or not company.name:
        return None
    return Employer(company.name, company.url, company.logo, company.posted_by)


def _agency_lines(world: World) -> Iterator[Line]:
    wording, company = world.common.wording, world.plan.company
    if company and company.posted_by:
        phrase = "posted-by" if company.name else "posted-by-unnamed"
        text = say(wording, phrase, agency=company.posted_by, company=company.name)
        yield _line("posted-by", text, company.origin)


def _department_lines(world: World, job: Job | None) -> Iterator[Line]:
    wording = world.common.wording
    if job and job.department:
        yield _line("department", say(wording, "department", department=job.department), job.origin)
    if job and job.team:
        yield _line("team", say(wording, "team", team=job.team), job.origin)
    if job and job.reports_to_office:
        text = say(wording, "reports-to-office", office=job.reports_to_office)
        yield _line("reports-to-office", text, job.origin)


def _pay_lines(worlds: tuple[World, ...], job: Job | None) -> Iterator[Line]:
    common, company = worlds[0].common, worlds[0].plan.company
    origin = job.origin if job and job.pay else company.origin if company else NOWHERE
    offered = pay_of(worlds, job)
    labels: Mapping[str, str] = NOTHING
    if any(pay.seniorities or pay.places for pay in offered):
        rungs = {name: each.label for name, each in common.seniorities.items()}
        labels = {**rungs, **name_places(common.wording, job.places if job else ())}
    time = worlds[0].answers.get("time")
    for n, pay in enumerate(offered, 1):
        yield _line(f"pay-{n}", say_pay(common.wording, pay, labels, time), origin)


def _work_lines(world: World, job: Job | None) -> Iterator[Line]:
    wording, answers = world.common.wording, world.answers
    origin = job.origin if job else NOWHERE
    if job and job.places:
        places = [say_place(wording, place) for place in job.places]
        several = len(places) > 1
        joined = "; ".join(places)
        text = say(wording, "places-line" if several else "place-line", place=joined, places=joined)
        yield _line("place", text, origin)
    for option, facts in (("workplace", _where), ("time", _when), ("contract", _how)):
        if option in answers:
            yield _line(option, say(wording, f"{option}-{answers[option]}"), origin)
        for name, phrase, parts in facts(wording, job) if job else ():
            yield _line(name, say(wording, phrase, **parts), origin)


def _where(wording: Wording, job: Job) -> Iterator[Said]:
    if job.office_days is not None:
        named = {0: "office-days-none", 1: "office-days-one"}
        phrase = named.get(job.office_days, "office-days")
        yield "office-days", phrase, {"days": job.office_days}
    both = (("remote-from", job.remote_from, "and"), ("remote-excludes", job.remote_excludes, "or"))
    for name, codes, joint in both:
        if codes:
            countries = [say_country(wording, code) for code in codes]
            yield name, name, {"places": say_list(wording, countries, joint)}


def _when(wording: Wording, job: Job) -> Iterator[Said]:
    if job.hours and job.hours.weekly:
        yield "hours", "hours", {"hours": job.hours.weekly}
    if job.hours and job.hours.shifts:
        yield "shifts", "shifts", {"shifts": say_list(wording, job.hours.shifts)}
    if job.hours and job.hours.job_share:
        yield "job-share", "job-share", {}


def _how(_: Wording, job: Job) -> Iterator[Said]:
    if job.duration:
        yield "duration", "duration", {"duration": job.duration}
    if job.contract_reason:
        yield "contract-reason", "contract-reason", {"reason": job.contract_reason}
    for key in PLAIN_FACTS:
        if given := getattr(job, key):
            name = key.replace("_", "-")
            yield name, name, {key: given}
    if job.openings > 1:
        yield "openings", "openings", {"openings": job.openings}
    if job.reason:
        yield "reason", f"reason-{job.reason}", {}
    if job.existing_vacancy is not None:
        yield "existing-vacancy", f"existing-vacancy-{str(job.existing_vacancy).lower()}", {}


def _audience_lines(worlds: tuple[World, ...], job: Job | None) -> Iterator[Line]:
    """Yield who may apply, where that is not everyone."""
    if {world.answers.get("audience") for world in worlds} == {"internal"}:
        text = say(worlds[0].common.wording, "audience-internal")
        yield _line("audience", text, job.origin if job else NOWHERE)


def _apply_lines(world: World, job: Job | None) -> Iterator[Line]:
    wording, company = world.common.wording, world.plan.company
    apply = apply_of(world.plan, job)
    theirs = company.origin if company else NOWHERE
    if apply:
        origin = job.origin if job and job.apply else theirs
        for name, phrase, parts in _apply(wording, apply):
            yield _line(name, say(wording, phrase, **parts), origin)
    if job and job.closes:
        yield _line("closes", _deadline(wording, job.closes), job.origin)
    for key in ("contact", "accommodation", "privacy"):
        own = job.contact if job and key == "contact" else ""
        if given := own or getattr(company, key, ""):
            origin = job.origin if job and own else theirs
            yield _line(key, say(wording, key, **{key: given}), origin)


def reference_lines(world: World, job: Job | None) -> Iterator[Line]:
    """Yield what stands at the end of how to apply: the job's own number, and how AI is used."""
    wording = world.common.wording
    if job and job.requisition_id:
        text = say(wording, "requisition", requisition_id=job.requisition_id)
        yield _line("requisition", text, job.origin)
    if job and job.ai_use:
        yield _line("ai-use", say(wording, "ai-use", ai_use=job.ai_use), job.origin)


def _apply(wording: Wording, apply: Apply) -> Iterator[Said]:
    for key in ("url", "email", "instructions"):
        if given := getattr(apply, key):
            yield f"apply-{key}", f"apply-{key}", {key: given}
    if apply.documents:
        documents = say_list(wording, apply.documents)
        yield "apply-documents", "apply-documents", {"documents": documents}


def _deadline(wording: Wording, closes: Deadline) -> str:
    if closes.extensions:
        return say(wording, "extended", date=say_date(wording, max(closes.extensions)))
    if closes.on:
        return say(wording, "closes", date=say_date(wording, closes.on))
    return say(wording, "ongoing")


def _line(id: str, text: str, origin: Origin) -> Line:
    return Line(f"fact/{id}", text, origin=origin)
