"""Reading a job's file afresh: three passes, with every mistake at once."""

from collections.abc import Iterator
from typing import NamedTuple

from jdgen.model.finding import Finding, in_order
from jdgen.model.job import Job
from jdgen.model.library import Library
from jdgen.nearest import suggestion
from jdgen.sources.edits import (
    check_answers,
    check_edits,
    check_pay,
    check_statements,
    scope_of,
    spelled_out,
)
from jdgen.sources.keyed import read_keyed
from jdgen.sources.nodes import Document, Path

KEY = "job"


class Read(NamedTuple):
    """A job, or None if none could be read, and everything wrong with its file."""

    job: Job | None
    findings: tuple[Finding, ...]


def read_job(path: str, library: Library) -> Read:
    """Return the job of a YAML file, its conditions spelled out, and all that is wrong.

    Whether the ids that it drops and replaces are there depends on its company and options,
    so resolution says that.
    """
    document, job, findings = read_keyed(path, KEY, Job)
    if job is None or document is None:
        return Read(None, in_order(findings))
    findings += _check(document, job, library)
    return Read(job._replace(**spelled_out(job, ("process",), library)), in_order(findings))


def _check(document: Document, job: Job, library: Library) -> Iterator[Finding]:
    scope = scope_of(document, library, frozenset())
    names = library.names()
    if job.role not in names:
        where, hint = document.at(KEY, "role"), suggestion(job.role, names)
        yield Finding(where, "unknown-role", f"there is no role '{job.role}'", hint)
    yield from check_answers(scope, job.options, (KEY, "options"))
    yield from check_statements(scope, job, ("process",), KEY)
    if job.company and not job.company.endswith((".yaml", ".yml")):
        where = document.at(KEY, "company")
        message = f"'{job.company}' is not the path of a company's file"
        yield Finding(where, "wrong-type", message, "write for example company: tern.yaml")
    yield from check_edits(scope, job, library, None, KEY)
    yield from _check_places(document, job, library)
    for n, pay in enumerate(job.pay):
        yield from check_pay(document, pay, (KEY, "pay", n))
        known = {each for place in job.places for each in (place.id, place.code) if each}
        for m, place in enumerate(pay.places):
            if place not in known:
                hint = suggestion(place, known)
                where = document.at(KEY, "pay", n, "places", m)
                yield Finding(where, "unknown-place", f"the job has no place '{place}'", hint)


def _check_places(document: Document, job: Job, library: Library) -> Iterator[Finding]:
    for n, place in enumerate(job.places):
        path = (KEY, "places", n)
        yield from _check_country(document, place.country, (*path, "country"), library)
        if place.region and not place.region.startswith(f"{place.country}-"):
            message = f"'{place.region}' is no region of '{place.country}'"
            hint = "write the ISO 3166-2 code, such as US-CO"
            yield Finding(document.at(*path, "region"), "unknown-place", message, hint)
    for key in ("remote_from", "remote_excludes"):
        for n, code in enumerate(getattr(job, key)):
            yield from _check_country(document, code, (KEY, key, n), library)


def _check_country(
    document: Document, code: str, path: Path, library: Library
) -> Iterator[Finding]:
    known = library.common.wording.countries
    if code and code not in known:
        called = {name: code for code, name in known.items()}
        hint = f"write {called[code]}" if code in called else "write it in two capitals, such as DE"
        yield Finding(document.at(*path), "unknown-place", f"there is no country '{code}'", hint)
