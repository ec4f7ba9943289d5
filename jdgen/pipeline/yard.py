"""The yard: what a build will make, and a mark for each output that changes whenever it may."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from jdgen.delivery.wanted import Wanted
from jdgen.formats import Format, find_format, format_names
from jdgen.model.finding import Finding, in_order
from jdgen.model.job import Job
from jdgen.naming import find_name
from jdgen.pipeline.outputs import is_public
from jdgen.pipeline.sifting import place_of, sift
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
    """A workspace with all that is to be made of it, and what keeps something from being made.

    `mark` changes whenever all outputs may.
    """

    workspace: Workspace
    parts: tuple[Part, ...]
    mark: str
    findings: tuple[Finding, ...]

    @property
    def postings(self) -> int:
        """How many postings there are, each in one format or several."""
        return len({each.key for each in self.parts})

    def without(self, paths: Collection[str]) -> Yard:
        """Return the yard without the outputs whose names are taken, and with what that means."""
        parts = tuple(each for each in self.parts if each.wanted.path not in paths)
        lost = (each for each in self.parts if each.wanted.path in paths)
        findings = [*self.findings, *map(_taken, lost)]
        return self._replace(parts=parts, findings=in_order(findings))


def lay_out(tree: Tree, workspace: Workspace) -> Yard:
    """Return what a build of a workspace makes, with what is most alike side by side."""
    sheets = tuple(
        OpenSheet(tree, each, workspace.library, workspace.companies)
        for each in workspace.settings.sheets
    )
    findings: list[Finding] = []
    openings = list(sift(find_openings(tree, workspace, sheets), workspace, findings))
    findings += (found for sheet in sheets for found in sheet.findings)
    known = format_names()
    formats = [find_format(name) for name in workspace.settings.formats if name in known]
    common = _common_mark(workspace)
    mark = _marker(tree, workspace, common)
    parts = tuple(
        Part(Wanted(f"{key}{form.suffix}", mark(each, key, form)), each, key, form)
        for each in sorted(openings, key=_likeness)
        for key, is_internal in _keys(each)
        for form in formats
        if not (is_internal and is_public(form))
    )
    return Yard(workspace, parts, common, in_order(findings))


def compose_part(workspace: Workspace, part: Part) -> Composed:
    """Return the posting that an output shows, or what is wrong with its job."""
    job, findings = job_of(part.opening, workspace.settings.company)
    if job is None:
        return Composed(None, None, findings)
    return compose_job(workspace, next(each for each in split_job(job) if each.id == part.key))


def _likeness(opening: Opening) -> tuple[str, ...]:
    """Return what puts openings side by side that share the most."""
    return (opening.role, *opening.answers, opening.company)


def _keys(opening: Opening) -> Iterator[tuple[str, bool]]:
    """Yield the keys of an opening's postings, and whether each is for colleagues alone."""
    if not isinstance(opening.source, Job):
        yield opening.id, False
        return
    for job in split_job(opening.source):
        audience = job.audiences or job.options.get("audience", ())
        yield job.id, audience == ("internal",)


def _taken(part: Part) -> Finding:
    message = f"'{part.wanted.path}' is the name of a feed, too"
    return Finding(place_of(part.opening), "same-name", message, "give the job another id")


def _common_mark(workspace: Workspace) -> str:
    """Return what changes whenever all outputs may: the version, and templates of one's own."""
    templates = digest_all(workspace.templates.files) if workspace.templates else ""
    return f"{__version__}\0{templates}\0"


def _marker(
    tree: Tree, workspace: Workspace, common_mark: str
) -> Callable[[Opening, str, Format], str]:
    """Return what gives the mark of an output, which changes whenever its content may."""
    library, companies = workspace.library, marks_of_companies(tree, workspace)
    common = blake2b(common_mark.encode(), digest_size=16)

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
