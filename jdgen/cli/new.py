"""The command that begins a role or a job of one's own."""

import os

from jdgen.cli import options as o
from jdgen.cli.output import note, put
from jdgen.delivery.whole import write_whole
from jdgen.model.errors import refusal
from jdgen.nearest import suggestion
from jdgen.pipeline.home import Home, find_home
from jdgen.pipeline.scaffolding import Begun, new_job, new_role
from jdgen.reports.concise import report_findings

NAME = "new"
HELPS_ITSELF = False
KINDS = ("role", "job")


def command(
    kind: o.NewKind,
    name: o.NewName = "",
    job: o.NewJob = "",
    like: o.Like = "",
    old: o.From = "",
    output: o.Output = "",
    roles: o.Roles = "",
    no_workspace: o.NoWorkspace = False,
) -> None:
    """Begin a role or a job: a file that checks clean, with comments that teach."""
    if kind not in KINDS:
        raise refusal("unknown-kind", f"there is no new '{kind}'", suggestion(kind, KINDS))
    home = find_home(not no_workspace)
    if kind == "job" and old:
        return _renew(old, name, output, roles, home)
    if not name:
        hint = f"for example: jdgen new {kind} {'data-steward' if kind == 'role' else 'recruiter'}"
        raise refusal("no-name", f"nothing was named that the new {kind} is for", hint)
    if kind == "job":
        return _write(new_job(name, job, output, roles, home))
    return _write(new_role(name, output, like, roles, home))


def _write(begun: Begun) -> None:
    if os.path.lexists(begun.path):
        raise refusal("exists", f"'{begun.path}' is there already", "choose another file with -o")
    os.makedirs(os.path.dirname(begun.path) or os.curdir, exist_ok=True)
    write_whole(begun.path, begun.text)
    note([f"Wrote '{begun.path}'. Read it as a posting with: jdgen {begun.reading}"])


def _renew(old: str, name: str, output: str, roles: str, home: Home) -> None:
    """Write a job like an old one, and print what changed since."""
    from jdgen.pipeline.renewing import renew_job  # noqa: PLC0415 (compares and asks git)
    from jdgen.reports import find_changes  # noqa: PLC0415

    renewed = renew_job(old, name, output, roles, home)
    _write(renewed.begun)
    if renewed.cleared:
        note([f"Not taken over from '{old}': {', '.join(renewed.cleared)}."])
    note(report_findings(renewed.findings).splitlines())
    if renewed.since:
        put(find_changes("people").render(renewed.since))
