"""Openings: the open jobs of a workspace, known by their marks before any of them is understood."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.sources.digest import digest_of
from jdgen.sources.sheet import OpenSheet, Row

if TYPE_CHECKING:
    from jdgen.model.origin import Origin
    from jdgen.model.tree import Tree
    from jdgen.model.workspace import Workspace

ASKED_FIRST = frozenset({"status", "audiences", "split", "options.audience"})
"""Keys of a job that say whether and how often it becomes a posting."""


LIKENESS = ("size", "industry", "seniority")
"""Options that change more of a posting than its company does, the first most."""


class Opening(NamedTuple):
    """An open job: its id, role and company, and a mark that changes whenever it may.

    `source` is the job, or the row of a sheet that will become one; `answers` are those to the
    options of `LIKENESS`, as they are written.
    """

    id: str
    role: str
    company: str
    mark: str
    source: Job | Row
    sheet: OpenSheet | None = None
    answers: tuple[str, ...] = ()


def find_openings(
    tree: Tree, workspace: Workspace, sheets: tuple[OpenSheet, ...]
) -> Iterator[Opening]:
    """Yield the open jobs of a workspace's files, and then those of its sheets.

    A row becomes a job only where its columns could say that it is not open.
    """
    mark = _marker(tree)
    for job in workspace.jobs:
        if job.status == "open":
            answers = tuple(",".join(job.options.get(name, ())) for name in LIKENESS)
            yield Opening(job.id, job.role, job.company, mark(job.origin), job, None, answers)
    for sheet in sheets:
        yield from _of_sheet(sheet, workspace.settings.company)


def _of_sheet(sheet: OpenSheet, company: str) -> Iterator[Opening]:
    asked = bool(ASKED_FIRST & sheet.keys)
    places = sheet.places_of(*(f"options.{name}" for name in LIKENESS))
    for row in sheet.rows():
        source: Job | Row = row
        if asked:
            job = next(sheet.jobs([row]), None)
            if job is None or job.status != "open":
                continue
            source = job if job.company else job._replace(company=company)
        mark = "\0".join(row.cells)
        answers = tuple([row.cells[at] for at in places])
        yield Opening(row.id, row.role, row.company or company, mark, source, sheet, answers)


def job_of(opening: Opening, company: str) -> tuple[Job | None, tuple[Finding, ...]]:
    """Return the job of an opening, or what is wrong with its row; `company` is the usual one."""
    if isinstance(opening.source, Job):
        return opening.source, ()
    assert opening.sheet is not None, f"'{opening.id}' has a row and no sheet"
    before = len(opening.sheet.findings)
    job = next(opening.sheet.jobs([opening.source]), None)
    found = tuple(opening.sheet.findings[before:])
    if job and not job.company:
        job = job._replace(company=company)
    return job, found


def marks_of_companies(tree: Tree, workspace: Workspace) -> Mapping[str, str]:
    """Return for each company a mark that changes whenever it may."""
    mark = _marker(tree)
    return {name: mark(company.origin) for name, company in workspace.companies.items()}


def _marker(tree: Tree) -> Callable[[Origin], str]:
    """Return what tells the contents apart of the files in which origins lie."""
    files = {tree.named(path): content for path, content in tree.files.items()}
    return lambda origin: digest_of(files[origin.file])
