"""Publishing: the exact text of a posting, kept with its day, and told when it is out of date."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from jdgen.delivery.whole import write_whole
from jdgen.formats import Format, find_format
from jdgen.model.errors import SourceError, refusal
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
                yield f"{record.stem}{each.suffix}", content


def _composed(workspace: Workspace, name: str) -> Iterator[Composed]:
    jobs = open_jobs(workspace)
    chosen = [job for job in jobs if name in (job.id, job.id.partition("/")[0])]
    if not chosen:
        known = {name for job in jobs for name in (job.id, job.id.partition("/")[0])}
        raise refusal("unknown-job", f"there is no open job '{name}'", suggestion(name, known))
    for job in chosen:
        composed = compose_job(workspace, job)
        if composed.posting is None:
            raise SourceError(*composed.findings)
        yield composed


def _is_other(path: str, content: str | bytes) -> bool:
    with open(path, "rb") as file:
        return file.read() != (content.encode() if isinstance(content, str) else content)


def find_outdated(folder: str, dist: str, formats: tuple[Format, ...]) -> Iterator[Finding]:
    """Yield the published texts that differ from the outputs of a build, where these are there."""
    for record in find_records(folder).values():
        for each in formats:
            if _differ(f"{record.stem}{each.suffix}", os.path.join(dist, record.key) + each.suffix):
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
