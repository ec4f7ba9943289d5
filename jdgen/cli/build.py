"""The command that builds every posting of a workspace."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from jdgen.cli import options as o
from jdgen.cli.output import is_for_people, note, put
from jdgen.cli.verdict import fails
from jdgen.pipeline.building import Built, build, verify_build
from jdgen.pipeline.home import require_home
from jdgen.reports.concise import report_findings

if TYPE_CHECKING:
    from jdgen.delivery.making import Progress

NAME = "build"
HELPS_ITSELF = False


def command(force: o.Force = False, verify: o.Verify = False, quiet: o.Quiet = False) -> None:
    """Bring dist/ up to date: every open job in every format, only what changed."""
    folder = require_home().folder
    if verify:
        return _verify(folder, quiet)
    with _progress(is_for_people() and not quiet) as progress:
        built = build(folder, force=force, progress=progress)
    note(_told(built, quiet))
    edited = bool(built.delivered.edited)
    raise typer.Exit(int(edited or fails(built.findings, "error")))


def _verify(folder: str, quiet: bool) -> None:
    findings = verify_build(folder)
    put(report_findings(findings))
    if findings:
        raise typer.Exit(1)
    if not quiet:
        note(["Every file is what its build wrote."])


def _told(built: Built, quiet: bool) -> Iterator[str]:
    """Yield what people have to know always, and, on a terminal, the sum of it."""
    delivered = built.delivered
    yield from report_findings(built.findings).splitlines()
    for path in delivered.removed:
        yield f"removed '{built.folder}/{path}': no open job makes it"
    if many := len(delivered.kept):
        files = "1 file" if many == 1 else f"{many} files"
        yield f"kept {files} that no job makes now: nothing is removed before the above is mended"
    for path in delivered.edited:
        yield f"left '{built.folder}/{path}' as somebody edited it (build over it with --force)"
    if is_for_people() and not quiet:
        yield (
            f"{built.postings} postings: {delivered.written} files written,"
            f" {delivered.unchanged} as they were, {len(delivered.removed)} removed."
        )


@contextmanager
def _progress(wanted: bool) -> Iterator["Progress | None"]:
    if not wanted:
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 (only for people)
    from rich.progress import Progress as Bar  # noqa: PLC0415

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Building", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
