"""The yard: what a build will make, and a mark for each output that changes whenever it may."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from jdgen.delivery.wanted import Wanted
from jdgen.formats import Format, find_format, format_names
from jdgen.model.finding import Finding, in_order
from jdgen.model.job import Job
from jdgen.model.origin import Origin
from jdgen.naming import find_name
from jdgen.pipeline.workspace import Composed, compose_job
from jdgen.resolution.splitting import split_job
from jdgen.sources.digest import digest_all
from jdgen.sources.openings import Opening, find_openings, job_of, marks_of_companies
from jdgen.sources.sheet import OpenSheet
from jdgen.version import __version__

if TYPE_CHECKING:
    from jdgen.model.tree import Tree
    from jdgen.model.workspace import Workspace


class Part(NamedTuple):
    """An output to be: a posting in a format. `key` is that of the posting."""

    wanted: Wanted
    opening: Opening
    key: str
    format: Format


class Yard(NamedTuple):
    """A workspace with all that is to be made of it, and what keeps something from being made."""

    workspace: Workspace
    parts: tuple[Part, ...]
    postings: int
    findings: tuple[Finding, ...]


def lay_out(tree: Tree, workspace: Workspace) -> Yard:
    """Return what a build of a workspace makes, with what is most alike side by side."""
    sheets = tuple(
        OpenSheet(tree, each, workspace.library, workspace.companies)
        for each in workspace.settings.sheets
    )
    openings = sorted(find_openings(tree, workspace, sheets), key=_together)
    findings = list(_clashes(openings, workspace))
    findings += (found for sheet in sheets for found in sheet.findings)
    first = {each.id: each for each in reversed(openings)}
    known = format_names()
    formats = [find_format(name) for name in workspace.settings.formats if name in known]
    mark = _marker(tree, workspace)
    parts = tuple(
        Part(Wanted(f"{key}{form.suffix}", mark(each, key, form)), each, key, form)
        for each in first.values()
        for key, is_internal in _keys(each)
        for form in formats
        if not (is_internal and form.target and form.target.public)
    )
    return Yard(workspace, parts, len({each.key for each in parts}), in_order(findings))


def compose_part(workspace: Workspace, part: Part) -> Composed:
    """Return the posting that an output shows, or what is wrong with its job."""
    job, findings = job_of(part.opening, workspace.settings.company)
    if job is None:
        return Composed(None, None, findings)
    return compose_job(workspace, next(each for each in split_job(job) if each.id == part.key))


def _together(opening: Opening) -> tuple[str, str]:
    """Return what puts openings side by side that share the most."""
    return opening.role, opening.company


def _keys(opening: Opening) -> Iterator[tuple[str, bool]]:
    """Yield the keys of an opening's postings, and whether each is for colleagues alone."""
    if not isinstance(opening.source, Job):
        yield opening.id, False
        return
    for job in split_job(opening.source):
        audience = job.audiences or job.options.get("audience", ())
        yield job.id, audience == ("internal",)


def _clashes(openings: list[Opening], workspace: Workspace) -> Iterator[Finding]:
    """Yield openings of sheets that have the id of another one, or the name of a role."""
    first: dict[str, Opening] = {}
    names = workspace.library.names()
    for each in openings:
        if each.sheet and each.id in names:
            message = f"'{each.id}' is the name of a role, too"
            yield Finding(_origin(each), "same-name", message, "give the job another id")
        elif first.setdefault(each.id, each) is not each:
            message = f"'{each.id}' is the id of another job: {_origin(first[each.id])}"
            yield Finding(_origin(each), "same-id", message, "give one of them another id")


def _origin(opening: Opening) -> Origin:
    if isinstance(opening.source, Job):
        return opening.source.origin
    assert opening.sheet is not None, f"'{opening.id}' has a row and no sheet"
    return opening.sheet.place_of(opening.source)


def _marker(tree: Tree, workspace: Workspace) -> Callable[[Opening, str, Format], str]:
    """Return what gives the mark of an output, which changes whenever its content may."""
    library, companies = workspace.library, marks_of_companies(tree, workspace)
    templates = digest_all(workspace.templates.files) if workspace.templates else ""
    common = blake2b(f"{__version__}\0{templates}\0".encode(), digest_size=16)

    @lru_cache(None)
    def begin(role: str, company: str) -> blake2b:
        meaning = find_name(library, role)
        begun = common.copy()
        text = f"{meaning}\0{library.mark(meaning.role if meaning else role)}"
        begun.update(f"{text}\0{company}\0{companies.get(company)}\0".encode())
        return begun

    def mark(opening: Opening, key: str, format: Format) -> str:
        marked = begin(opening.role, opening.company).copy()
        marked.update(f"{key}\0{format.name}\0{opening.mark}".encode("utf-8", "surrogatepass"))
        return marked.hexdigest()

    return mark
