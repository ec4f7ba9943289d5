"""The command that checks everything."""

import os
from collections.abc import Sequence

import typer

from jdgen.cli import options as o
from jdgen.cli.days import read_day
from jdgen.cli.output import put
from jdgen.cli.verdict import fails, read_severity
from jdgen.model.errors import refusal
from jdgen.model.finding import Finding, in_order
from jdgen.pipeline.checking import Checked, check
from jdgen.pipeline.home import find_home
from jdgen.pipeline.inspection import inspect
from jdgen.pipeline.snapshots import NONE, Held, hold
from jdgen.pipeline.trying import Against
from jdgen.reports import Report, find_report, usual_report

NAME = "check"
HELPS_ITSELF = False


def command(
    only: o.Only = [],  # noqa: B006 (typer copies it)
    roles: o.Roles = "",
    company: o.Company = "",
    templates: o.Templates = "",
    as_of: o.AsOf = "",
    report: o.Report = "",
    fail_on: o.FailOn = "error",
    snapshot: o.Snapshot = "",
    update: o.Update = False,
    no_workspace: o.NoWorkspace = False,
) -> None:
    """Load everything, and render every role in every format; in a workspace, all that it has."""
    chosen, severity = find_report(report or usual_report(os.environ)), read_severity(fail_on)
    day = read_day(as_of)
    home = find_home(not no_workspace)
    if home.folder and not (only or roles or company or templates):
        checked, held = inspect(home.folder, day, snapshot, update=update)
    else:
        against = Against(roles or home.roles, company, templates or home.templates)
        checked = check(*against, day, only)
        held = _hold(snapshot, against, only, checked, update=update)
    findings = in_order([*checked.findings, *held.findings])
    failing = fails(findings, severity)
    put(chosen.render(findings) + _say(chosen, checked, held.changed, findings, failing))
    raise typer.Exit(int(failing))


def _hold(
    snapshot: str, against: Against, only: Sequence[str], checked: Checked, *, update: bool
) -> Held:
    """Hold a snapshot against roles, unless these cannot be read or nobody asked for it."""
    if update and not snapshot:
        raise refusal("no-snapshot", "there is no snapshot to update", "add --snapshot FOLDER")
    if not (snapshot and checked.roles):
        return NONE
    return hold(snapshot, against.roles, against.company, only, update=update)


def _say(
    report: Report, checked: Checked, changed: int, findings: Sequence[Finding], failing: bool
) -> str:
    """Return what people are told after the findings; a document is whole without it."""
    if report.render(()):
        return ""
    anew = f"Files of the snapshot that changed: {changed}.\n" if changed else ""
    nothing = "nothing else is wrong" if findings else "nothing is wrong"
    tried = f"{checked.roles} roles, {checked.postings} postings in {checked.formats} formats"
    return anew + ("" if failing else f"{tried}: {nothing}.\n")
