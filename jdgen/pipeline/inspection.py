"""Inspection: everything that can be wrong with a workspace, and what its snapshot says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from jdgen.comparison.snapshot import snapshot_of
from jdgen.formats import Templates, find_format
from jdgen.formats.parts.examination import check_templates
from jdgen.formats.parts.wellformed import what_breaks
from jdgen.model.finding import Finding, in_order
from jdgen.naming import find_name
from jdgen.pipeline import snapshots
from jdgen.pipeline.checking import Checked
from jdgen.pipeline.outputs import is_barred, output_of
from jdgen.pipeline.trying import Against, formats_tried, try_all
from jdgen.pipeline.workspace import Composed, compose_all, understand, workspace_templates
from jdgen.resolution.terms import find_out_of_term, find_overdue
from jdgen.sources.site import folder_in
from jdgen.sources.workspace import workspace_tree

if TYPE_CHECKING:
    from jdgen.model.workspace import Workspace
    from jdgen.pipeline.snapshots import Held

SNAPSHOT = "snapshot"
"""The folder of a workspace that keeps its snapshot."""

WHOLE = ("roles", "jobs")
"""The folders of a snapshot that a workspace answers for."""


class Inspected(NamedTuple):
    """What was tried of a workspace, everything wrong, and what became of its snapshot."""

    checked: Checked
    snapshot: Held


def inspect(folder: str, as_of: date, snapshot: str = "", *, update: bool = False) -> Inspected:
    """Return everything wrong with the workspace in a folder.

    Its jobs are composed and rendered in the formats of the workspace. Its own roles, and those
    that jobs are for, are composed wherever any two answers meet, and rendered in every format.
    The snapshot is compared if there is one, and written anew to `update`.
    """
    read = understand(workspace_tree(folder))
    workspace = read.workspace
    if workspace is None:
        return Inspected(Checked(0, 0, 0, read.findings), snapshots.NONE)
    composed = list(compose_all(workspace))
    templates = workspace_templates(workspace)
    findings = [*read.findings, *_overdue(workspace, as_of)]
    findings += check_templates(templates) if workspace.templates else ()
    findings += (found for each in composed for found in _faults(each, workspace, templates))
    against = Against(folder_in(folder, "roles"), "", folder_in(folder, "templates"))
    roles = _roles_tried(workspace) if not read.findings else []
    tried = list(try_all(against, roles)) if roles else []
    findings += (found for each in tried for found in each.findings)
    postings = len(composed) + sum(each.postings for each in tried)
    checked = Checked(len(roles), postings, len(formats_tried()), in_order(findings))
    if read.findings:
        return Inspected(checked, snapshots.NONE)
    kept = snapshot or os.path.normpath(os.path.join(folder, SNAPSHOT))
    if not (snapshot or update or os.path.isdir(kept)):
        return Inspected(checked, snapshots.NONE)
    taken = dict(_taken(folder, composed))
    return Inspected(checked, snapshots.hold_taken(kept, taken, WHOLE, update=update))


def _overdue(workspace: Workspace, as_of: date) -> Iterator[Finding]:
    for company in workspace.companies.values():
        yield from find_out_of_term(company, as_of)
    for job in workspace.jobs:
        if job.status == "open":
            yield from find_overdue(job, as_of)


def _roles_tried(workspace: Workspace) -> list[str]:
    """Return the workspace's own roles, and those that its jobs are for."""
    library = workspace.library
    own = [each.name for each in library.entries() if _is_own(workspace, each.name)]
    meant = (find_name(library, name) for name in {job.role for job in workspace.jobs})
    used = {each.role for each in meant if each}
    return sorted({*own, *used})


def _is_own(workspace: Workspace, name: str) -> bool:
    role = workspace.library.role(name)
    return role is not None and not role.origin.file.startswith("shipped:")


def _faults(composed: Composed, workspace: Workspace, templates: Templates) -> Iterator[Finding]:
    """Yield why a job makes no posting, or none in a format of the workspace."""
    if composed.posting is None or composed.job is None:
        yield from composed.findings
        return
    for form in map(find_format, workspace.settings.formats):
        if form.extra or is_barred(composed.posting, form):
            continue
        content = output_of(composed, form, templates)
        if isinstance(content, tuple):
            yield from content
        elif isinstance(content, str) and (wrong := what_breaks(form.media_type, content)):
            message = f"as '{form.name}' this cannot be parsed: {wrong}"
            hint = "look at your templates"
            yield Finding(composed.job.origin, "not-well-formed", message, hint)


def _taken(folder: str, composed: Iterable[Composed]) -> Iterator[tuple[str, str]]:
    """Yield the files of a snapshot: one for each role of the workspace's own, and each job."""
    if roles := folder_in(folder, "roles"):
        yield from snapshots.take(roles).items()
    made = [each.posting for each in composed if each.posting]
    for job, postings in groupby(made, key=lambda each: each.key.partition("/")[0]):
        views = [(each.key.partition("/")[2].replace("/", ", "), each) for each in postings]
        yield f"jobs/{job}.md", snapshot_of([("", views[0][1]), *views[1:]])
