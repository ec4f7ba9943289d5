"""Renewing: a job like an old one, and what changed since that was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from jdgen.comparison import compare_states
from jdgen.model.errors import JdgenError, SourceError, refusal
from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE
from jdgen.pipeline.scaffolding import Begun, free_name, job_spot, place_of, reading_of
from jdgen.pipeline.workspace import compose_job, understand
from jdgen.resolution.splitting import split_job
from jdgen.sources.clearing import clear, settle
from jdgen.sources.folder import read_file
from jdgen.sources.hiring import load_job
from jdgen.sources.library import load_library
from jdgen.sources.opening import KEY
from jdgen.sources.revision import last_change, last_until, read_revision
from jdgen.sources.site import YAML, company_files, job_file, stem_of
from jdgen.sources.workspace import Read, workspace_tree

if TYPE_CHECKING:
    from jdgen.model.change import Comparison
    from jdgen.model.job import Job
    from jdgen.model.posting import Posting
    from jdgen.model.workspace import Workspace
    from jdgen.pipeline.home import Home

CLEARED = frozenset({
    *("id", "ids", "requisition_id", "pay", "closed_because"),
    *("starts", "posted", "closes", "review_by"),
})  # fmt: skip
"""What held for the old job alone."""


class Renewed(NamedTuple):
    """The new job, the keys that were cleared, and what role and company changed since.

    `findings` say why that is not known, or not as a whole.
    """

    begun: Begun
    cleared: tuple[str, ...]
    since: Comparison | None
    findings: tuple[Finding, ...] = ()


def renew_job(old: str, name: str, path: str, roles: str, home: Home) -> Renewed:
    """Return a job like `old`, a job's id or file, without what held for that one alone.

    Raises RequestError if there is no such job, or the name is taken; SourceError if the job has
    mistakes.
    """
    library = load_library(roles or home.roles)
    file = _file_of(old, home)
    job = load_job(file, library, tuple(company_files(home.folder)))
    text = read_file(file).files[file].decode("utf-8-sig")
    left = clear(text, KEY, CLEARED)
    path = path or place_of(home, "jobs", name or free_name(home, stem_of(file)))
    spot = job_spot(home, library, path)
    begun = Begun(path, settle(left.text, KEY, "status", "draft"), reading_of(spot))
    try:
        since, findings = _since(home, file, job)
    except JdgenError as error:
        since, findings = None, error.findings
    return Renewed(begun, left.keys, since, findings)


def _file_of(old: str, home: Home) -> str:
    """Return the file of a job, by its path, its name or its id."""
    if old.endswith(YAML):
        return old
    if home.folder and (file := job_file(home.folder, old)):
        return file
    read = understand(workspace_tree(home.folder)) if home.folder else None
    jobs = read.workspace.jobs if read and read.workspace else ()
    found = next((job for job in jobs if job.id == old), None)
    if found is None:
        raise refusal("unknown-job", f"there is no job '{old}'", "see: jdgen list jobs")
    if not found.origin.file.endswith(YAML):
        message = f"'{old}' is a row of '{found.origin.file}', and no file"
        raise refusal("unknown-job", message, f"begin one with: jdgen new job {found.role}")
    return found.origin.file


def _since(home: Home, file: str, job: Job) -> tuple[Comparison, tuple[Finding, ...]]:
    """Return what changed for a job while its own file stays as it is."""
    if not home.folder:
        message = "what changed since is known in a workspace alone"
        raise refusal("no-workspace", message, "begin one with: jdgen init")
    revision = job.posted and last_until(home.folder, job.posted)
    revision = revision or last_change(home.folder, file)
    if not revision:
        message = f"'{file}' was never committed, so nothing tells what changed since"
        raise refusal("unknown-revision", message)
    now = _understood(understand(workspace_tree(home.folder), sheets=False))
    then = _understood(understand(read_revision(home.folder, revision[:12]), sheets=False))
    ours = next((each for each in now.jobs if each.origin == job.origin), job)
    findings = [*_other_library(then.settings.library, now.settings.library)]
    before, after = (dict(_postings(each, ours, findings)) for each in (then, now))
    return compare_states((_named(revision, job), "now"), before, after), tuple(findings)


def _understood(read: Read) -> Workspace:
    if read.workspace is None:
        raise SourceError(*read.findings)
    return read.workspace


def _other_library(then: str, now: str) -> Iterator[Finding]:
    """Yield that shipped roles changed too, where that was another version's."""
    if then and then != now:
        message = f"jdgen {then} was used then, and what its roles said is not compared"
        hint = f"see that with: jdgen diff --library {then}"
        yield Finding(NOWHERE, "other-version", message, hint, "info")


def _named(revision: str, job: Job) -> str:
    return f"{job.posted} ({revision[:12]})" if job.posted else revision[:12]


def _postings(
    workspace: Workspace, job: Job, findings: list[Finding]
) -> Iterator[tuple[str, Posting]]:
    for each in split_job(job):
        composed = compose_job(workspace, each)
        findings += composed.findings
        if composed.posting:
            yield each.id, composed.posting
