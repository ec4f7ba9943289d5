"""Trying: roles composed wherever any two answers meet, and rendered in every format."""

import gc
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context
from typing import NamedTuple

from jdgen import cache, shipped
from jdgen.formats import Format, Templates, find_format, format_names
from jdgen.model.company import Apply, Company
from jdgen.model.errors import JdgenError
from jdgen.model.finding import Finding
from jdgen.model.library import Library
from jdgen.model.place import Place
from jdgen.model.posting import Employer, Posting
from jdgen.model.role import Role
from jdgen.model.tree import Tree
from jdgen.pipeline.parsing import Unparsed, tell_unparsed, why_unparsed
from jdgen.pipeline.posting import load_templates
from jdgen.resolution.composition import compose
from jdgen.resolution.matrix import given_by, pairwise, questions_for
from jdgen.resolution.options import Given
from jdgen.sources.folder import read_folder
from jdgen.sources.hiring import load_company
from jdgen.sources.library import load_library
from jdgen.sources.own import own_paths

FEW = 8
"""So many roles are tried before a second process would have started."""

OF_THE_JOB = {"too-long", "too-short"}
"""What a target refuses of one posting, and a role cannot help."""

FIT = {"workplace": ("hybrid",), "time": ("full-time",)}
"""Answers that targets of formats ask for."""

IDS = dict.fromkeys(("ashby", "bamboohr", "linkedin", "teamtailor"), "1")
"""Ids that targets of formats ask for."""


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
    own: Tree | None


def try_all(
    against: Against, only: Sequence[str] = (), formats: tuple[str, ...] = ()
) -> Iterator[Tried]:
    """Yield what trying each role, or each of `only`, has shown; on all cores if there are many.

    `formats` names those in which they are rendered; without, in all that are tried.
    A role without fault is tried again only when a file changed that its postings come from.
    """
    alone = against._replace(roles="")
    shipped_ones = {entry.name: entry for entry in load_library().entries()}
    entries = [
        entry for entry in load_library(against.roles).entries() if not only or entry.name in only
    ]
    own = [each.name for each in entries if shipped_ones.get(each.name) is not each]
    yield from _try_each([each.name for each in entries if each.name not in own], alone, formats)
    yield from _try_each(own, against, formats)


def formats_tried() -> tuple[Format, ...]:
    """Return the formats in which roles are tried: all but documents.

    Those take a hundred times as long, and packages that may not be there.
    """
    return tuple(each for each in map(find_format, format_names()) if not each.extra)


def _try_each(names: Sequence[str], against: Against, formats: tuple[str, ...]) -> Iterator[Tried]:
    state = "\0".join((_state(against), *formats))
    kept = {name: cache.read(_kept(name), state) for name in names}
    fresh = [name for name, text in kept.items() if text is None]
    tried = dict(zip(fresh, _spread(fresh, against, formats), strict=True))
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


def _spread(names: Sequence[str], against: Against, formats: tuple[str, ...]) -> Iterator[Tried]:
    work = partial(_try_role, against, formats)
    cores = os.cpu_count() or 1
    if len(names) <= FEW or cores == 1:
        yield from map(work, names)
        return
    # Forking would copy whatever threads the caller has; a fresh process costs a tenth of a second.
    # Collecting garbage would look at the whole library again and again, and free next to nothing.
    with ProcessPoolExecutor(cores, get_context("spawn"), gc.disable) as pool:
        yield from pool.map(work, names, chunksize=2)


def _try_role(against: Against, formats: tuple[str, ...], name: str) -> Tried:
    library = load_library(against.roles)
    company = load_company(against.company, library) if against.company else None
    role = library.role(name)
    assert role is not None, f"'{name}' is listed and not there"
    trial = Trial(
        library,
        role,
        company,
        tuple(map(find_format, formats)) or formats_tried(),
        load_templates(against.templates),
        read_folder(against.templates, (".j2",)) if against.templates else None,
    )
    choices = list(_choices(library, role, company))
    return Tried(len(choices), tuple(_faults(trial, choices)))


def _choices(library: Library, role: Role, company: Company | None) -> Iterator[Given]:
    yield {}
    yield from map(given_by, pairwise(questions_for(library, role, company)))


def _faults(trial: Trial, choices: Iterable[Given]) -> Iterator[Finding]:
    """Yield, each once, why postings cannot be composed, rendered in a format, or parsed again."""
    once: dict[Finding, None] = {}
    unparsed: dict[str, list[Unparsed]] = {}
    for given in choices:
        try:
            posting = compose(trial.library, trial.role, given, trial.company).posting
        except JdgenError as error:
            once |= dict.fromkeys(error.findings)
            continue
        # Shipped templates are held against real parsers by tests, once and for all.
        parse = bool(trial.own) or not given
        once |= dict.fromkeys(_render_all(trial, _fit(posting), unparsed, parse=parse))
    yield from once
    for name, those in unparsed.items():
        yield tell_unparsed(those, find_format(name), trial.own)


def _render_all(
    trial: Trial, posting: Posting, unparsed: dict[str, list[Unparsed]], *, parse: bool
) -> Iterator[Finding]:
    """Yield why a posting cannot be rendered in a format; note in which it cannot be parsed."""
    for each in trial.formats:
        try:
            text = each.render(posting, trial.templates)
        except JdgenError as error:
            yield from (found for found in error.findings if found.rule not in OF_THE_JOB)
            continue
        if parse and (wrong := why_unparsed(text, each)):
            found = Unparsed(trial.role.name, trial.role.origin, posting, wrong)
            unparsed.setdefault(each.name, []).append(found)


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
