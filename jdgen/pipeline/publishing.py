"""Publishing: the exact text of a posting, kept with its day, and told when it is out of date."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from jdgen.delivery.whole import write_whole
from jdgen.formats import Format, find_format
from jdgen.model.errors import RequestError, SourceError, refusal
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.nearest import suggestion
from jdgen.pipeline.outputs import is_barred, output_of
from jdgen.pipeline.workspace import (
    Composed,
    compose_job,
    load_workspace,
    open_jobs,
    workspace_templates,
)
from jdgen.sources.records import Record, find_records, record_of, write_out

if TYPE_CHECKING:
    from jdgen.model.job import Job
    from jdgen.model.workspace import Workspace


def publish(folder: str, name: str, day: date, *, force: bool = False) -> tuple[str, ...]:
    """Keep the postings of the job called `name` as they are, and return the files written.

    Each is kept as data and in every format of the workspace. A job that makes several may be
    named by one of their keys. What was kept for that day stays unless `force`. Raises
    RequestError for a job that is not there or not open.
    """
    workspace = load_workspace(folder)
    files = dict(_files(folder, workspace, name, day))
    taken = sorted(path for path in files if os.path.exists(path) and _is_other(path, files[path]))
    if taken and not force:
        message = f"'{taken[0]}' holds what was published on {day}, and it says something else"
        raise refusal("exists", message, "name the day of the new text, or add --force")
    for path, content in files.items():
        with suppress(OSError):  # What is wrong with it, writing will say.
            os.makedirs(os.path.dirname(path), exist_ok=True)
        write_whole(path, content)
    return tuple(files)


def _files(
    folder: str, workspace: Workspace, name: str, day: date
) -> Iterator[tuple[str, str | bytes]]:
    templates = workspace_templates(workspace)
    formats = [find_format(each) for each in workspace.settings.formats]
    for composed in _composed(workspace, name):
        posting = composed.posting
        assert posting is not None, "what makes no posting has been refused"
        record = record_of(folder, posting.key, day)
        yield record.path, write_out(posting)
        for each in formats:
            if not is_barred(posting, each):
                content = output_of(composed, each, templates)
                if isinstance(content, tuple):
                    raise SourceError(*content)
                yield _path_of(record, each), content


def _path_of(record: Record, form: Format) -> str:
    """Return the path of a published text. The record has a name that a format may want, too."""
    path = f"{record.stem}{form.suffix}"
    return path if path != record.path else f"{record.stem}.{form.name}{form.suffix}"


def _composed(workspace: Workspace, name: str) -> Iterator[Composed]:
    jobs = open_jobs(workspace)
    chosen = [job for job in jobs if name in _names(job)]
    if not chosen:
        raise _not_open(workspace, name, {each for job in jobs for each in _names(job)})
    for job in chosen:
        composed = compose_job(workspace, job)
        if composed.posting is None:
            raise SourceError(*composed.findings)
        yield composed


def _names(job: Job) -> tuple[str, str]:
    """Return what a posting may be called: its key, and the id of its job."""
    return job.id, job.id.partition("/")[0]


def _not_open(workspace: Workspace, name: str, known: Collection[str]) -> RequestError:
    """Return why nothing of that name is published; `known` are the names of all that is."""
    for job in workspace.jobs:
        if job.id == name.partition("/")[0] and job.status != "open":
            message = f"the job '{job.id}' is not open: its status is '{job.status}'"
            return refusal("not-open", message, "what goes out must be `status: open`", job.origin)
    return refusal("unknown-job", f"there is no open job '{name}'", suggestion(name, known))


def _is_other(path: str, content: str | bytes) -> bool:
    with open(path, "rb") as file:
        return file.read() != (content.encode() if isinstance(content, str) else content)


def find_outdated(folder: str, dist: str, formats: tuple[Format, ...]) -> Iterator[Finding]:
    """Yield the published texts that differ from the outputs of a build, where these are there."""
    for record in find_records(folder).values():
        for each in formats:
            if _differ(_path_of(record, each), os.path.join(dist, record.key) + each.suffix):
                yield _outdated(record)
                break


def _differ(published: str, built: str) -> bool:
    if not (os.path.isfile(published) and os.path.isfile(built)):
        return False
    with open(built, "rb") as file:
        return _is_other(published, file.read())


def _outdated(record: Record) -> Finding:
    message = f"'{record.key}' says something else now than was published on {record.day}"
    hint = f"see what with: jdgen diff {record.key}"
    return Finding(Origin(record.path), "out-of-date", message, hint, "warning")
