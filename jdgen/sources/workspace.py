"""Workspaces from trees: settings, roles, companies, jobs and templates, with every mistake."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.finding import Finding, in_order
from jdgen.model.origin import Origin
from jdgen.model.tree import Tree
from jdgen.model.workspace import Settings, Workspace
from jdgen.nearest import suggestion
from jdgen.sources.digest import digest_all
from jdgen.sources.folder import read_file, read_folder
from jdgen.sources.hirer import read_company
from jdgen.sources.library import load_library
from jdgen.sources.opening import read_job
from jdgen.sources.own import join_own, load_own
from jdgen.sources.pack import KeptFiles
from jdgen.sources.settings import read_settings
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
    root = "" if folder in ("", os.curdir) else folder.replace(os.sep, "/").rstrip("/")
    paths = [os.path.join(folder, FILE)]
    settings = read_settings(paths[0]).settings or Settings()
    paths += [os.path.join(folder, sheet.file) for sheet in settings.sheets]
    files = {
        os.path.relpath(path, folder or os.curdir).replace(os.sep, "/"): content
        for path in paths
        if os.path.exists(path)
        for content in read_file(path).files.values()
    }
    for name, endings in FOLDERS.items():
        if os.path.isdir(inside := os.path.join(folder, name)):
            found = read_folder(inside, endings).files.items()
            files |= {f"{name}/{path}": content for path, content in found}
    return Tree(root, files)


def below(tree: Tree, folder: str, endings: tuple[str, ...] | None = None) -> Tree:
    """Return the part of a tree that stands in a folder, under that folder's name."""
    prefix = f"{folder}/"
    files = {
        path.removeprefix(prefix): content
        for path, content in tree.files.items()
        if path.startswith(prefix) and path.endswith(endings or FOLDERS[folder])
    }
    return Tree(tree.named(folder), files)


def read_workspace(tree: Tree, *, sheets: bool = True, library: Library | None = None) -> Read:
    """Return what a tree says that has the file of settings at its top.

    Without `sheets`, the jobs are those of files alone; `library` stands in for the shipped one.
    """
    read = read_settings(FILE, tree)
    if read.settings is None:
        return Read(None, read.findings)
    findings = list(read.findings)
    library, sound = _read_library(tree, library or load_library(), findings)
    kept = KeptFiles(f"workspace\0{tree.root}\0{os.getcwd()}", library.key)
    companies = dict(_read_companies(tree, library, kept, findings))
    named = _default(read.settings, companies, findings)
    jobs = list(_read_jobs(tree, library, kept, companies, findings))
    for sheet in read.settings.sheets if sheets else ():
        held, wrong = read_sheet(tree, sheet, library, companies)
        jobs += held
        findings += wrong
    kept.keep()
    settled = [job if job.company else job._replace(company=named) for job in jobs]
    findings += _clashes(settled, library)
    if not sound:
        # Jobs of roles that have mistakes would be told for a cause that is told already.
        findings = [each for each in findings if each.rule != "unknown-role"]
    templates = below(tree, "templates")
    made = Workspace(
        read.settings,
        library,
        companies,
        tuple({job.id: job for job in reversed(settled)}.values())[::-1],
        templates if templates.files else None,
    )
    return Read(made, in_order(findings))


def _read_library(tree: Tree, shipped: Library, findings: list[Finding]) -> tuple[Library, bool]:
    """Return the library with the roles of the workspace, and whether all of these are sound."""
    roles = below(tree, "roles")
    if not roles.files:
        return shipped, True
    key = f"{shipped.key}\0{roles.root}\0{digest_all(roles.files)}"
    own = load_own(shipped, roles.root, key, lambda: roles)
    findings += own.findings
    return join_own(shipped, own), not own.findings


def _read_companies(
    tree: Tree, library: Library, kept: KeptFiles, findings: list[Finding]
) -> Iterator[tuple[str, Company]]:
    for path in below(tree, "companies").paths():
        whole = f"companies/{path}"
        read = lambda whole=whole: read_company(whole, library, tree)  # noqa: E731
        company, wrong = kept.value_of(whole, tree.files[whole], read)
        findings += wrong
        if company is not None:
            yield stem_of(path), company


def _default(settings: Settings, companies: Mapping[str, Company], findings: list[Finding]) -> str:
    """Return the name of the company that hires where a job names none."""
    if settings.company and settings.company not in companies:
        message = f"there is no company '{settings.company}'"
        hint = suggestion(settings.company, companies) or f"write companies/{settings.company}.yaml"
        findings.append(Finding(settings.origin, "unknown-company", message, hint))
        return ""
    return settings.company


def _read_jobs(
    tree: Tree,
    library: Library,
    kept: KeptFiles,
    companies: Mapping[str, Company],
    findings: list[Finding],
) -> Iterator[Job]:
    names = tuple(companies)
    for path in below(tree, "jobs").paths():
        whole = f"jobs/{path}"
        read = lambda whole=whole: read_job(whole, library, names, tree)  # noqa: E731
        job, wrong = kept.value_of(whole, tree.files[whole], read)
        findings += wrong
        if job is not None and not wrong:
            yield from _settle_job(job, path, companies, findings)


def _settle_job(
    job: Job, path: str, companies: Mapping[str, Company], findings: list[Finding]
) -> Iterator[Job]:
    """Yield the job with its id, and the name of its company in place of a path."""
    name = job.company
    if name.endswith(YAML):
        found = posixpath.normpath(posixpath.join("jobs", posixpath.dirname(path), name))
        name = stem_of(found) if found.startswith("companies/") else name
    if name and name not in companies:
        message = f"'{job.company}' leads to no company of this workspace"
        hint = suggestion(stem_of(job.company), companies) or "write companies/NAME.yaml"
        findings.append(Finding(job.origin, "unknown-company", message, hint))
        return
    yield job._replace(id=job.id or stem_of(path), company=name)


def _clashes(jobs: Iterable[Job], library: Library) -> Iterator[Finding]:
    """Yield jobs that are called like one before them, or like a role."""
    first: dict[str, Origin] = {}
    names = library.names()
    for job in jobs:
        if job.id in first:
            message = f"'{job.id}' is the id of another job: {first[job.id]}"
            yield Finding(job.origin, "same-id", message, "give one of them an id of its own")
        first.setdefault(job.id, job.origin)
        if job.id in names:
            message = f"'{job.id}' is the name of a role, too"
            hint = f"call the job {job.id}-and-its-place, say: `jdgen {job.id}` must mean one thing"
            yield Finding(job.origin, "same-name", message, hint)
