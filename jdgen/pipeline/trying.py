"""Trying: roles composed wherever any two answers meet, and rendered in every format."""

import gc
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context
from typing import NamedTuple

from jdgen import cache, shipped
from jdgen.formats import Format, Templates, find_format, format_names
from jdgen.formats.parts.wellformed import what_breaks
from jdgen.model.company import Apply, Company
from jdgen.model.errors import JdgenError
from jdgen.model.finding import Finding
from jdgen.model.library import Library
from jdgen.model.place import Place
from jdgen.model.posting import Employer, Posting
from jdgen.model.role import Role
from jdgen.pipeline.posting import load_templates
from jdgen.resolution.composition import compose
from jdgen.resolution.matrix import given_by, pairwise, questions_for
from jdgen.resolution.options import Given
from jdgen.sources.hiring import load_company
from jdgen.sources.library import load_library
from jdgen.sources.own import own_paths

FEW = 8
"""So many roles are tried before a second process would have started."""


OF_THE_JOB = {"too-long", "too-short"}
"""What a target refuses of one posting, and a role cannot help."""

IDS = dict.fromkeys(("ashby", "bamboohr", "linkedin", "teamtailor"), "1")


class Against(NamedTuple):
    """The files beside the shipped ones that roles are tried with; empty where there are none."""

    roles: str = ""
    company: str = ""
    templates: str = ""


class Tried(NamedTuple):
    """How many postings of a role were rendered, and everything wrong with them."""

    postings: int
    findings: tuple[Finding, ...] = ()


class Trial(NamedTuple):
    """A role, and all that it is tried with."""

    library: Library
    role: Role
    company: Company | None
    formats: tuple[Format, ...]
    templates: Templates


def try_all(against: Against, only: Sequence[str] = ()) -> Iterator[Tried]:
    """Yield what trying each role, or each of `only`, has shown; on all cores if there are many.

    A role without fault is tried again only when a file changed that its postings come from.
    """
    alone = against._replace(roles="")
    shipped_ones = {entry.name: entry for entry in load_library().entries()}
    entries = [
        entry for entry in load_library(against.roles).entries() if not only or entry.name in only
    ]
    own = [each.name for each in entries if shipped_ones.get(each.name) is not each]
    yield from _try_each([each.name for each in entries if each.name not in own], alone)
    yield from _try_each(own, against)


def formats_tried() -> tuple[Format, ...]:
    """Return the formats in which roles are tried: all but documents.

    Those take a hundred times as long, and packages that may not be there.
    """
    return tuple(each for each in map(find_format, format_names()) if not each.extra)


def _try_each(names: Sequence[str], against: Against) -> Iterator[Tried]:
    state = _state(against)
    kept = {name: cache.read(_kept(name), state) for name in names}
    fresh = [name for name, text in kept.items() if text is None]
    tried = dict(zip(fresh, _spread(fresh, against), strict=True))
    for name, text in kept.items():
        if text is not None:
            yield Tried(int(text))
            continue
        if not tried[name].findings:
            cache.write(_kept(name), state, str(tried[name].postings))
        yield tried[name]


def _kept(name: str) -> str:
    return f"tried/{name}"


def _state(against: Against) -> str:
    """Return what changes whenever a file does that postings come from, our own code included."""
    own = [path for each in against if each for path in own_paths(each)]
    code = [path for path in own_paths(shipped.PACKAGE) if path.endswith(".py")]
    return "\0".join((load_library().key, *against, cache.signature((*own, *code))))


def _spread(names: Sequence[str], against: Against) -> Iterator[Tried]:
    work = partial(_try_role, against)
    cores = os.cpu_count() or 1
    if len(names) <= FEW or cores == 1:
        yield from map(work, names)
        return
    # Forking would copy whatever threads the caller has; a fresh process costs a tenth of a second.
    # Collecting garbage would look at the whole library again and again, and free next to nothing.
    with ProcessPoolExecutor(cores, get_context("spawn"), gc.disable) as pool:
        yield from pool.map(work, names, chunksize=2)


def _try_role(against: Against, name: str) -> Tried:
    library = load_library(against.roles)
    company = load_company(against.company, library) if against.company else None
    templates = load_templates(against.templates)
    role = library.role(name)
    assert role is not None, f"'{name}' is listed and not there"
    trial = Trial(library, role, company, formats_tried(), templates)
    findings: list[Finding] = []
    choices = list(_choices(library, role, company))
    for given in choices:
        # Shipped templates are held against real parsers by tests, once and for all.
        findings += _faults(trial, given, parse=bool(against.templates) or not given)
    return Tried(len(choices), tuple(dict.fromkeys(findings)))


def _choices(library: Library, role: Role, company: Company | None) -> Iterator[Given]:
    yield {}
    yield from map(given_by, pairwise(questions_for(library, role, company)))


def _faults(trial: Trial, given: Given, *, parse: bool) -> Iterator[Finding]:
    """Yield why a posting cannot be composed, rendered in a format, or parsed again."""
    library, role, company, formats, templates = trial
    try:
        posting = _fit(compose(library, role, given, company).posting)
    except JdgenError as error:
        yield from error.findings
        return
    for each in formats:
        try:
            text = each.render(posting, templates)
        except JdgenError as error:
            yield from (found for found in error.findings if found.rule not in OF_THE_JOB)
            continue
        if parse and isinstance(text, str) and (wrong := what_breaks(each.media_type, text)):
            message = f"as '{each.name}' this cannot be parsed: {wrong}"
            yield Finding(role.origin, "not-well-formed", message, "look at your templates")


FIT = {"workplace": ("hybrid",), "time": ("full-time",)}


def _fit(posting: Posting) -> Posting:
    """Return the posting with facts that targets of formats ask for, where it has none."""
    return posting._replace(
        options={**FIT, **posting.options, "audience": ("external",)},
        employer=posting.employer or Employer("Example"),
        places=posting.places or (Place("Oslo", "", "NO"),),
        posted=posting.posted or date(2026, 1, 1),
        requisition_id=posting.requisition_id or "R-1",
        ids={**IDS, **posting.ids},
        apply=posting.apply or Apply("https://jobs.example/1", "jobs@jobs.example"),
    )
