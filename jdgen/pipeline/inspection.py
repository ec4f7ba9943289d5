"""Inspection: everything that can be wrong with a workspace, and what its snapshot says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from jdgen.comparison.snapshot import snapshot_of
from jdgen.formats import find_format, format_names
from jdgen.formats.parts.examination import check_templates
from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding, in_order
from jdgen.naming import find_name
from jdgen.pipeline import snapshots
from jdgen.pipeline.checking import Checked
from jdgen.pipeline.outputs import is_barred, output_of
from jdgen.pipeline.parsing import Unparsed, tell_unparsed, why_unparsed
from jdgen.pipeline.trying import Against, Tried, formats_tried, try_all
from jdgen.pipeline.workspace import Composed, compose_all, understand, workspace_templates
from jdgen.resolution.terms import find_out_of_term, find_overdue
from jdgen.sources.site import folder_in
from jdgen.sources.workspace import workspace_tree

if TYPE_CHECKING:
    from jdgen.formats import Format, Templates
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

    Its jobs are composed and rendered in the formats of the workspace. Its own roles are composed
    wherever any two answers meet, and rendered in every format. The snapshot is compared if there
    is one, and written anew to `update`; not if something cannot be read or composed.
    """
    tree = workspace_tree(folder)
    read = understand(tree)
    workspace = read.workspace
    if workspace is None:
        return Inspected(Checked(0, 0, 0, read.findings), snapshots.NONE)
    composed = list(compose_all(workspace))
    findings = [*read.findings, *_overdue(workspace, as_of), *_faults(workspace, composed)]
    tried: list[Tried] = []
    own = _own_roles(workspace)
    if not any(each.origin.file.startswith(tree.named("roles/")) for each in read.findings):
        tried = list(_try_roles(folder, workspace, own))
        findings += (found for each in tried for found in each.findings)
    postings = len(composed) + sum(each.postings for each in tried)
    formats = formats_tried() if own else _formats(workspace)
    checked = Checked(len(tried), postings, len(formats), in_order(findings))
    if read.findings or any(each.posting is None for each in composed):
        return Inspected(checked, snapshots.NONE)
    return Inspected(checked, _hold(folder, composed, snapshot, update=update))


def _hold(folder: str, composed: Iterable[Composed], snapshot: str, *, update: bool) -> Held:
    """Hold the snapshot against roles and jobs, if there is one or shall be."""
    kept = snapshot or os.path.normpath(os.path.join(folder, SNAPSHOT))
    if not (snapshot or update or os.path.isdir(kept)):
        return snapshots.NONE
    try:
        taken = dict(_taken(folder, composed))
    except SourceError:  # Trying the role has told why it cannot be composed.
        return snapshots.NONE
    return snapshots.hold_taken(kept, taken, WHOLE, update=update)


def _overdue(workspace: Workspace, as_of: date) -> Iterator[Finding]:
    for company in workspace.companies.values():
        yield from find_out_of_term(company, as_of)
    for job in workspace.jobs:
        if job.status == "open":
            yield from find_overdue(job, as_of)


def _try_roles(folder: str, workspace: Workspace, own: Sequence[str]) -> Iterator[Tried]:
    """Yield what trying roles has shown: those of the workspace's own in every format.

    Shipped ones have been tried with the shipped templates. So those that jobs are for are tried
    only with templates of one's own, and in the formats of the workspace.
    """
    against = Against(folder_in(folder, "roles"), "", folder_in(folder, "templates"))
    if own:
        yield from try_all(against, own)
    meant = (find_name(workspace.library, name) for name in {job.role for job in workspace.jobs})
    used = {each.role for each in meant if each} - {*own}
    if used and workspace.templates:
        formats = tuple(each.name for each in _formats(workspace))
        yield from try_all(against, sorted(used), formats)


def _own_roles(workspace: Workspace) -> list[str]:
    library = workspace.library
    roles = (library.role(each.name) for each in library.entries())
    return [each.name for each in roles if each and not each.origin.file.startswith("shipped:")]


def _formats(workspace: Workspace) -> list[Format]:
    """Return the formats of the workspace but for documents, which take too long for a check."""
    known = format_names()
    formats = (find_format(each) for each in workspace.settings.formats if each in known)
    return [each for each in formats if not each.extra]


def _faults(workspace: Workspace, composed: Iterable[Composed]) -> Iterator[Finding]:
    """Yield what is wrong with templates, and why jobs make no posting, or none in a format."""
    templates = workspace_templates(workspace)
    if workspace.templates:
        yield from check_templates(templates)
    made = [each for each in composed if each.posting]
    yield from (found for each in composed for found in each.findings)
    for form in _formats(workspace):
        unparsed: list[Unparsed] = []
        for each in made:
            yield from _render(each, form, templates, unparsed)
        if unparsed:
            yield tell_unparsed(unparsed, form, workspace.templates)


def _render(
    composed: Composed, form: Format, templates: Templates, unparsed: list[Unparsed]
) -> Iterator[Finding]:
    """Yield why a posting cannot be rendered in a format; note whether it cannot be parsed."""
    job, posting = composed.job, composed.posting
    if posting is None or job is None or is_barred(posting, form):
        return
    content = output_of(composed, form, templates)
    if isinstance(content, tuple):
        yield from content
    elif wrong := why_unparsed(content, form):
        unparsed.append(Unparsed(job.id, job.origin, posting, wrong))


def _taken(folder: str, composed: Iterable[Composed]) -> Iterator[tuple[str, str]]:
    """Yield the files of a snapshot: one for each role of the workspace's own, and each job."""
    if roles := folder_in(folder, "roles"):
        yield from snapshots.take(roles).items()
    made = [each.posting for each in composed if each.posting]
    for job, postings in groupby(made, key=lambda each: each.key.partition("/")[0]):
        views = [(each.key.partition("/")[2].replace("/", ", "), each) for each in postings]
        yield f"jobs/{job}.md", snapshot_of([("", views[0][1]), *views[1:]])
