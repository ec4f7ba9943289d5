"""Workspaces: everything that one says, and the postings of its jobs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen import cache
from jdgen.formats import Templates, feed_names, format_names, templates_of
from jdgen.model.errors import JdgenError, SourceError
from jdgen.model.finding import Finding, in_order
from jdgen.nearest import suggestion
from jdgen.resolution.composition import compose
from jdgen.resolution.lookup import find_role
from jdgen.resolution.splitting import split_job
from jdgen.sources.openings import LIKENESS
from jdgen.sources.shelf import shipped_templates
from jdgen.sources.workspace import Read, read_workspace, workspace_tree

if TYPE_CHECKING:
    from jdgen.model.job import Job
    from jdgen.model.library import Library
    from jdgen.model.posting import Posting
    from jdgen.model.tree import Tree
    from jdgen.model.workspace import Settings, Workspace


OTHER_VERSION = "other-version"
"""The rule of the finding that a workspace is for another version of jdgen than this one."""


class Composed(NamedTuple):
    """The posting that a job makes, or what is wrong with it."""

    job: Job | None
    posting: Posting | None
    findings: tuple[Finding, ...] = ()


def load_workspace(folder: str) -> Workspace:
    """Return the workspace of a folder. Raises SourceError with everything that is wrong."""
    read = understand(workspace_tree(folder))
    if read.findings or read.workspace is None:
        raise SourceError(*read.findings)
    return read.workspace


def understand(tree: Tree, *, sheets: bool = True, library: Library | None = None) -> Read:
    """Return what a tree says, and everything wrong with it, formats that nobody knows included.

    Without `sheets`, the jobs are those of files alone; `library` stands in for the shipped one.
    """
    read = read_workspace(tree, sheets=sheets, library=library)
    if read.workspace is None:
        return read
    findings = [*read.findings, *_unknown_formats(read.workspace.settings)]
    return Read(read.workspace, in_order(findings))


def _unknown_formats(settings: Settings) -> Iterator[Finding]:
    for kind, names, known in (
        ("format", settings.formats, format_names()),
        ("feed", settings.feeds, feed_names()),
    ):
        for name in names:
            if name not in known:
                message, hint = f"there is no {kind} '{name}'", suggestion(name, known)
                yield Finding(settings.origin, f"unknown-{kind}", message, hint)


def open_jobs(workspace: Workspace) -> tuple[Job, ...]:
    """Return the jobs that are open, once for each posting that they make."""
    jobs = (job for job in workspace.jobs if job.status == "open")
    return tuple(each for job in jobs for each in split_job(job))


def by_likeness(jobs: Iterable[Job]) -> list[Job]:
    """Return jobs so that neighbours share the most, which is then made once and soon again.

    The order is that of roles, then of the answers that change most in a posting, then of
    companies. Postings are the same in any order; in this one they are made soonest.
    """
    return sorted(jobs, key=_likeness)


def _likeness(job: Job) -> tuple[object, ...]:
    options = job.options
    return (job.role, *[options.get(name, ()) for name in LIKENESS], job.company)


def compose_all(workspace: Workspace) -> Iterator[Composed]:
    """Yield what each open job makes, with neighbours that share the most."""
    return (compose_job(workspace, job) for job in by_likeness(open_jobs(workspace)))


def compose_job(workspace: Workspace, job: Job) -> Composed:
    """Return the posting of a job, or why it makes none."""
    library = workspace.library
    company = workspace.companies.get(job.company)
    try:
        role, preset = find_role(library, job.role)
        own = _with_preset(job, preset) if preset else job
        return Composed(job, compose(library, role, {}, company, own).posting)
    except JdgenError as error:
        return Composed(job, None, error.findings)


def _with_preset(job: Job, preset: Mapping[str, str]) -> Job:
    """Return a job with the answers that the name of its role gives."""
    given = {option: (answer,) for option, answer in preset.items()}
    return job._replace(options={**given, **job.options})


def workspace_templates(workspace: Workspace) -> Templates:
    """Return the templates of a workspace before the shipped ones."""
    bytecode = cache.bytecode_folder("templates")
    return templates_of(shipped_templates(), workspace.templates, bytecode=bytecode, folder="")
