"""Gaps: facts that a reader will look for and nobody gave, and values that had to be assumed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jdgen.model.posting import Assumed, Missing
from jdgen.resolution.particulars import apply_of, pay_of
from jdgen.resolution.world import World, word

if TYPE_CHECKING:
    from jdgen.model.job import Job


def gaps(world: World, job: Job | None = None) -> tuple[Missing, ...]:
    """Return the facts that this posting lacks, each with the flag or key that supplies it."""
    return tuple(_gaps(world, job))


def _gaps(world: World, job: Job | None) -> Iterator[Missing]:
    company, answers = world.plan.company, world.answers
    if company is None:
        yield Missing("employer", "--company")
    if not (job and job.places) and answers.get("workplace") != "remote":
        yield Missing("place", "--location")
    if not pay_of(world, job):
        yield Missing("pay", "--pay")
    if "workplace" not in answers:
        yield Missing("workplace", "--workplace")
    if "time" not in answers and "contract" not in answers:
        yield Missing("contract", "--employment")
    if apply_of(world.plan, job) is None:
        yield Missing("how to apply", "`apply` in the company file")


def assumptions(world: World, needed: set[str]) -> tuple[Assumed, ...]:
    """Return the values that nobody gave and a posting needed, each with what settles it."""
    return tuple(_assumptions(world, needed))


def _assumptions(world: World, needed: set[str]) -> Iterator[Assumed]:
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
        if text and not _overridden(key, world):
            yield Assumed(name, text, "role", f"`override: {key}` in the company file")


def _overridden(key: str, world: World) -> bool:
    company = world.plan.company
    return company is not None and key in company.override
