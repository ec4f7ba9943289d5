"""The command that checks everything."""

import os
from datetime import date

import typer

from jdgen.cli import options as o
from jdgen.cli.output import put
from jdgen.cli.verdict import fails, read_severity
from jdgen.model.errors import refusal
from jdgen.model.finding import in_order
from jdgen.pipeline.checking import Checked, check
from jdgen.pipeline.snapshots import Held, hold
from jdgen.reports import find_report, usual_report

NAME = "check"
HELPS_ITSELF = False

NO = Held(0, ())
"""What is said of a snapshot that nobody asked for."""


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
) -> None:
    """Load everything, and render every role in every format."""
    chosen, severity = find_report(report or usual_report(os.environ)), read_severity(fail_on)
    if update and not snapshot:
        raise refusal("no-snapshot", "there is no snapshot to update", "add --snapshot FOLDER")
    checked = check(roles, company, templates, read_day(as_of), only)
    # What cannot be read cannot be compared either.
    held = hold(snapshot, roles, company, only, update=update) if snapshot and checked.roles else NO
    findings = in_order([*checked.findings, *held.findings])
    put(chosen.render(findings) or _summary(checked, held.changed))
    raise typer.Exit(int(fails(findings, severity)))


def _summary(checked: Checked, changed: int) -> str:
    """Say that all is well; documents that are wanted whole are never empty."""
    tried = f"{checked.roles} roles, {checked.postings} postings in {checked.formats} formats"
    anew = f"The snapshot was written anew: {changed} files changed.\n" if changed else ""
    return f"{anew}{tried}: nothing is wrong.\n"


def read_day(text: str) -> date:
    """Return the day that was named, or else today. Raises RequestError for what is no day."""
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        message = f"'{text}' is not a day of the calendar"
        raise refusal("day", message, "write it like 2026-11-23") from None
