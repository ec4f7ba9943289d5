"""Building: the open jobs of a workspace in its formats, made anew where something changed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from jdgen.delivery.batch import Delivered, deliver
from jdgen.delivery.survey import Care
from jdgen.delivery.verifying import verify
from jdgen.delivery.wanted import Wanted
from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding, in_order
from jdgen.pipeline.feeding import Feeds
from jdgen.pipeline.outputs import Content, output_of
from jdgen.pipeline.publishing import find_outdated
from jdgen.pipeline.workspace import OTHER_VERSION, understand, workspace_templates
from jdgen.pipeline.yard import Yard, compose_part, lay_out
from jdgen.sources.workspace import workspace_tree
from jdgen.version import __version__

if TYPE_CHECKING:
    from jdgen.delivery.making import Make, Progress

DIST = "dist"
"""The folder of a workspace that a build makes."""


class Built(NamedTuple):
    """How many postings a workspace has, what became of its output folder, and what is wrong."""

    folder: str
    postings: int
    delivered: Delivered
    findings: tuple[Finding, ...]


def build(folder: str, *, force: bool = False, progress: Progress | None = None) -> Built:
    """Bring the outputs of a workspace up to date.

    What is wrong with one job keeps no other from being built. As long as something is wrong with
    the files of the workspace, nothing is removed, since what is broken may be what makes it. What
    a person edited stays unless `force`. Raises SourceError if the workspace cannot be understood,
    or is for another version; DeliveryError if its outputs cannot be written.
    """
    tree = workspace_tree(folder)
    read = understand(tree, sheets=False)
    if read.workspace is None or any(each.rule == OTHER_VERSION for each in read.findings):
        raise SourceError(*read.findings)
    yard = lay_out(tree, read.workspace)
    feeds = Feeds(yard, dist_of(folder))
    yard = yard.without({each.path for each in feeds.wanted})
    findings = [*read.findings, *yard.findings, *feeds.findings]
    wanted = [each.wanted for each in yard.parts]
    delivered = deliver(
        dist_of(folder),
        [*wanted, *feeds.wanted],
        _maker(yard, feeds),
        made_by=f"jdgen {__version__}",
        care=Care(force, keep=any(each.severity == "error" for each in findings)),
        progress=progress,
    )
    formats = tuple(dict.fromkeys(each.format for each in yard.parts))
    findings += [*delivered.findings, *find_outdated(folder, dist_of(folder), formats)]
    return Built(dist_of(folder), yard.postings, delivered, in_order(findings))


def verify_build(folder: str) -> tuple[Finding, ...]:
    """Return every output of a workspace that is not what its build wrote, or is missing."""
    dist = dist_of(folder)
    return tuple(
        each._replace(origin=each.origin._replace(file=f"{dist}/{each.origin.file}"))
        for each in verify(dist)
    )


def dist_of(folder: str) -> str:
    """Return the path of a workspace's outputs."""
    return os.path.normpath(os.path.join(folder, DIST))


def _maker(yard: Yard, feeds: Feeds) -> Make:
    """Return what makes the content of outputs; it runs in several processes."""
    parts = {each.wanted.path: each for each in yard.parts}
    templates = workspace_templates(yard.workspace)

    def make(wanted: Sequence[Wanted]) -> Iterator[Content]:
        before, composed = "", None
        for each in wanted:
            part = parts.get(each.path)
            if part is None:
                yield feeds.text_of(each.path)
                continue
            if composed is None or part.key != before:
                before, composed = part.key, compose_part(yard.workspace, part)
            yield output_of(composed, part.format, templates)

    return make
