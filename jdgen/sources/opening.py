"""Reading a job's file afresh: three passes, with every mistake at once."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from jdgen.model.finding import Finding, in_order
from jdgen.model.job import Job
from jdgen.model.library import Globals, Library
from jdgen.model.tree import Tree
from jdgen.naming import find_name
from jdgen.nearest import suggestion
from jdgen.sources.edits import (
    check_answers,
    check_country,
    check_edits,
    check_pay,
    check_statements,
    scope_of,
    spelled_out,
)
from jdgen.sources.ids import ID, misfit
from jdgen.sources.keyed import read_keyed
from jdgen.sources.nodes import Document
from jdgen.sources.scalars import DAY, read_day
from jdgen.sources.scope import Scope

KEY = "job"


class Read(NamedTuple):
    """A job, or None if none could be read, and everything wrong with its file."""

    job: Job | None
    findings: tuple[Finding, ...]


def read_job(
    path: str, library: Library, companies: Collection[str] = (), tree: Tree | None = None
) -> Read:
    """Return the job of a YAML file, its conditions spelled out, and all that is wrong.

    The file is one of `tree`, or else of the disk. `companies` are those of the workspace, which
    a job may name; otherwise it gives the path of a company's file.

    Whether the ids that it drops and replaces are there depends on its company and options,
    so resolution says that.
    """
    document, job, findings = read_keyed(path, KEY, Job, tree)
    if job is None or document is None:
        return Read(None, in_order(findings))
    findings += _check(document, job, library, companies)
    return Read(job._replace(**spelled_out(job, ("process",), library)), in_order(findings))


def _check(
    document: Document, job: Job, library: Library, companies: Collection[str]
) -> Iterator[Finding]:
    scope = scope_of(document, library, frozenset())
    if job.id and not ID.fullmatch(job.id):
        yield misfit(document.at(KEY, "id"), job.id)
    yield from check_role(document, job, library)
    yield from check_facts(scope, job, library.common)
    yield from check_statements(scope, job, ("process",), KEY)
    yield from _check_company(document, job.company, companies)
    yield from check_edits(scope, job, library, None, KEY)


def check_role(document: Document, job: Job, library: Library) -> Iterator[Finding]:
    """Yield a role that there is not."""
    if find_name(library, job.role) is None:
        where, hint = document.at(KEY, "role"), suggestion(job.role, library.names())
        yield Finding(where, "unknown-role", f"there is no role '{job.role}'", hint)


def check_facts(scope: Scope, job: Job, common: Globals) -> Iterator[Finding]:
    """Yield what is wrong with the answers, places, pay and dates of a job."""
    document = scope.document
    yield from check_answers(scope, job.options, (KEY, "options"), common)
    yield from _check_places(document, job, common)
    yield from _check_pay(document, job, common)
    if DAY.fullmatch(job.starts) and not _is_a_day(job.starts):
        message = f"found '{job.starts}', expected a day that the calendar has"
        yield Finding(document.at(KEY, "starts"), "wrong-type", message, "or say it in words")


def _check_company(
    document: Document, company: str, companies: Collection[str]
) -> Iterator[Finding]:
    if not company or company.endswith((".yaml", ".yml")) or company in companies:
        return
    where = document.at(KEY, "company")
    if companies:
        message = f"there is no company '{company}'"
        yield Finding(where, "unknown-company", message, suggestion(company, companies))
    else:
        message = f"'{company}' is not the path of a company's file"
        yield Finding(where, "wrong-type", message, "write for example company: tern.yaml")


def _is_a_day(text: str) -> bool:
    try:
        return bool(read_day(text))
    except ValueError:
        return False


def _check_pay(document: Document, job: Job, common: Globals) -> Iterator[Finding]:
    places = {each for place in job.places for each in (place.id, place.code) if each}
    rungs = common.seniorities
    for n, pay in enumerate(job.pay):
        path = (KEY, "pay", n)
        yield from check_pay(document, pay, path)
        for m, place in enumerate(pay.places):
            if place not in places:
                message, hint = f"the job has no place '{place}'", suggestion(place, places)
                yield Finding(document.at(*path, "places", m), "unknown-place", message, hint)
        for m, rung in enumerate(pay.seniorities):
            if rung not in rungs:
                message, hint = f"'{rung}' is no answer to 'seniority'", suggestion(rung, rungs)
                yield Finding(document.at(*path, "seniorities", m), "unknown-answer", message, hint)


def _check_places(document: Document, job: Job, common: Globals) -> Iterator[Finding]:
    for n, place in enumerate(job.places):
        path = (KEY, "places", n)
        if place.id and not ID.fullmatch(place.id):
            yield misfit(document.at(*path, "id"), place.id)
        if place.city and not any(map(str.isalpha, place.city)):
            message, hint = f"'{place.city}' is not a place", "write it like Berlin, DE"
            yield Finding(document.at(*path, "city"), "place", message, hint)
        yield from check_country(document, place.country, (*path, "country"), common)
        country = place.region.partition("-")[0]
        if country and not place.country:
            message = f"'country' is missing: that of the region '{place.region}'"
            hint = f"add country: {country if country in common.wording.countries else 'US, say'}"
            yield Finding(document.at(*path), "missing-key", message, hint)
        elif place.region and not place.region.startswith(f"{place.country}-"):
            message = f"'{place.region}' is no region of '{place.country}'"
            hint = "write the ISO 3166-2 code, such as US-CO"
            yield Finding(document.at(*path, "region"), "unknown-place", message, hint)
    for key in ("remote_from", "remote_excludes"):
        for n, code in enumerate(getattr(job, key)):
            yield from check_country(document, code, (KEY, key, n), common)
