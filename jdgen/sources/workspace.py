"""Workspaces from trees: settings, roles, companies, jobs and templates, with every mistake."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.finding import Finding, in_order
from jdgen.model.origin import Origin
from jdgen.model.tree import Tree
from jdgen.model.workspace import Settings, Workspace
from jdgen.nearest import suggestion
from jdgen.sources.clashes import find_clashes
from jdgen.sources.digest import digest_all
from jdgen.sources.door import find_conflicts
from jdgen.sources.folder import read_below, read_folder
from jdgen.sources.hirer import read_company
from jdgen.sources.ids import ID, misfit
from jdgen.sources.library import load_library
from jdgen.sources.opening import read_job
from jdgen.sources.own import join_own, load_own
from jdgen.sources.pack import KeptFiles
from jdgen.sources.settings import read_settings, sheets_of
from jdgen.sources.sheet import read_sheet
from jdgen.sources.site import FILE, FOLDERS, YAML, stem_of

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.job import Job
    from jdgen.model.library import Library


class Read(NamedTuple):
    """All of a workspace that could be read, and everything wrong with the rest.

    It is None where nothing can be understood without what is wrong.
    """

    workspace: Workspace | None
    findings: tuple[Finding, ...]


def workspace_tree(folder: str) -> Tree:
    """Return the files of a workspace on the disk that somebody wrote.

    Raises SourceError for links and for what cannot be read.
    """
    top = "" if folder == os.curdir else folder
    root = top.replace(os.sep, "/").rstrip("/")
    files = {FILE: read_below(top, FILE)}
    for path in sheets_of(Tree(root, files)):
        # One that is not there is told later, with the settings that name it.
        if os.path.lexists(os.path.join(top, path)):
            files[path] = read_below(top, path)
    for name, endings in FOLDERS.items():
        if os.path.isdir(inside := os.path.join(top, name)):
            found = read_folder(inside, endings).files.items()
            files |= {f"{name}/{path}": content for path, content in found}
    return Tree(root, files)


def below(tree: Tree, folder: str) -> Tree:
    """Return the part of a tree that is read in one of its folders, under that folder's name."""
    prefix, endings = f"{folder}/", FOLDERS[folder]
    files = {
        path.removeprefix(prefix): content
        for path, content in tree.files.items()
        if path.startswith(prefix) and path.endswith(endings)
    }
    return Tree(tree.named(folder), files)


def read_workspace(tree: Tree, *, sheets: bool = True, library: Library | None = None) -> Read:
    """Return what a tree says that has the file of settings at its top.

    Without `sheets`, the jobs are those of files alone; `library` stands in for the shipped one.
    """
    settings, findings = read_settings(FILE, tree)
    if settings is None:
        return Read(None, findings)
    library, wrong = _read_library(tree, library or load_library())
    reading = _Reading(tree, library, [*findings, *wrong], hides_roles=bool(wrong))
    kept = KeptFiles(_kept_as(tree), library.key)
    companies = dict(_read_companies(reading, kept))
    usual = _usual_company(settings, companies, reading.findings)
    jobs = list(_read_jobs(reading, kept, companies))
    kept.keep()
    for sheet in settings.sheets if sheets else ():
        held, told = read_sheet(tree, sheet, library, companies)
        jobs += held
        reading.tell(told)
    jobs = [job if job.company else job._replace(company=usual) for job in jobs]
    reading.tell(find_clashes(jobs, library))
    first = {job.id: job for job in reversed(jobs)}
    templates = below(tree, "templates")
    reading.tell(_unfinished(templates))
    made = Workspace(
        settings,
        library,
        companies,
        tuple(job for job in jobs if first[job.id] is job),
        templates if templates.files else None,
    )
    return Read(made, in_order(reading.findings))


class _Reading(NamedTuple):
    """A workspace that is being read, and what is wrong with it so far.

    If some of its roles have mistakes, it `hides_roles` from its jobs.
    """

    tree: Tree
    library: Library
    findings: list[Finding]
    hides_roles: bool

    def tell(self, findings: Iterable[Finding]) -> None:
        """Add findings about jobs; a role that is missing for a cause told before is not told."""
        untold = {"unknown-role"} if self.hides_roles else set[str]()
        self.findings.extend(each for each in findings if each.rule not in untold)


def _read_library(tree: Tree, shipped: Library) -> tuple[Library, tuple[Finding, ...]]:
    """Return the library with the roles of the workspace, and all that is wrong with these."""
    roles = below(tree, "roles")
    if not roles.files:
        return shipped, ()
    key = f"{shipped.key}\0{roles.root}\0{digest_all(roles.files)}"
    own = load_own(shipped, f"{_kept_as(tree)}\0roles", key, lambda: roles)
    return join_own(shipped, own), own.findings


def _kept_as(tree: Tree) -> str:
    """Return a name for what is kept of a tree: roots are seen from where one is."""
    return f"workspace\0{tree.root}\0{os.getcwd()}"


def _read_companies(reading: _Reading, kept: KeptFiles) -> Iterator[tuple[str, Company]]:
    tree, first = reading.tree, dict[str, str]()
    for path in below(tree, "companies").paths():
        whole = f"companies/{path}"
        read = partial(read_company, whole, reading.library, tree)
        company, wrong = kept.value_of(whole, tree.files[whole], read)
        reading.findings.extend(wrong)
        name = stem_of(path)
        if first.setdefault(name, whole) != whole:
            message = f"'{name}' is the name of another company: {tree.named(first[name])}"
            where = Origin(tree.named(whole))
            reading.findings.append(Finding(where, "same-name", message, "rename one of the files"))
        elif company is not None:
            yield name, company


def _usual_company(
    settings: Settings, companies: Mapping[str, Company], findings: list[Finding]
) -> str:
    """Return the name of the company that hires where a job names none."""
    if settings.company and settings.company not in companies:
        message = f"there is no company '{settings.company}'"
        hint = suggestion(settings.company, companies) or "write companies/NAME.yaml"
        findings.append(Finding(settings.origin, "unknown-company", message, hint))
        return ""
    return settings.company


def _read_jobs(
    reading: _Reading, kept: KeptFiles, companies: Mapping[str, Company]
) -> Iterator[Job]:
    names, tree = tuple(companies), reading.tree
    for path in below(tree, "jobs").paths():
        whole = f"jobs/{path}"
        read = partial(read_job, whole, reading.library, names, tree)
        job, wrong = kept.value_of(whole, tree.files[whole], read)
        reading.tell(wrong)
        if job is None or wrong:
            continue
        company = _company_named(job, tree, whole, companies)
        found = list(_misfits(job, whole, company))
        reading.tell(found)
        if not found:
            yield job._replace(id=job.id or stem_of(path), company=company or "")


def _company_named(job: Job, tree: Tree, path: str, companies: Mapping[str, Company]) -> str | None:
    """Return the name of the company that a job gives by name or by path; None if it is not there.

    `path` is that of the job's file, from which the company's is seen.
    """
    if not job.company.endswith(YAML):
        return job.company if job.company in ("", *companies) else None
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), job.company))
    name = stem_of(found)
    there = name in companies and companies[name].origin.file == tree.named(found)
    return name if there else None


def _misfits(job: Job, path: str, company: str | None) -> Iterator[Finding]:
    """Yield a company that is not there, and a file's name that cannot be the id of its job."""
    if company is None:
        message = f"'{job.company}' leads to no company of this workspace"
        yield Finding(job.origin, "unknown-company", message, "write companies/NAME.yaml")
    if not job.id and not ID.fullmatch(stem_of(path)):
        found = misfit(Origin(job.origin.file), stem_of(path))
        hint = "rename the file, or give the job an id of its own: id: nurse-oslo, say"
        yield found._replace(hint=hint)


def _unfinished(templates: Tree) -> Iterator[Finding]:
    """Yield conflicts of a merge, which in a template would be text for readers."""
    for path, content in templates.files.items():
        yield from find_conflicts(content.decode("utf-8", "replace"), templates.named(path))
