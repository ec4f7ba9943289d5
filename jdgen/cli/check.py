"""The command that checks everything."""

from datetime import date

import typer

from jdgen.cli import options as o
from jdgen.cli.output import put
from jdgen.cli.verdict import fails, read_severity
from jdgen.model.errors import refusal
from jdgen.pipeline.checking import Checked, check
from jdgen.reports.concise import report_findings

NAME = "check"
HELPS_ITSELF = False


def command(
    only: o.Only = [],  # noqa: B006 (typer copies it)
    roles: o.Roles = "",
    company: o.Company = "",
    templates: o.Templates = "",
    as_of: o.AsOf = "",
    fail_on: o.FailOn = "error",
) -> None:
    """Load everything, and render every role in every format."""
    severity = read_severity(fail_on)
    checked = check(roles, company, templates, read_day(as_of), only)
    put(report_findings(checked.findings))
    if fails(checked.findings, severity):
        raise typer.Exit(1)
    put(_summary(checked))


def _summary(checked: Checked) -> str:
    nothing = "nothing else is wrong" if checked.findings else "nothing is wrong"
    tried = f"{checked.roles} roles, {checked.postings} postings in {checked.formats} formats"
    return f"{tried}: {nothing}.\n"


def read_day(text: str) -> date:
    """Return the day that was named, or else today. Raises RequestError for what is no day."""
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        message = f"'{text}' is not a day of the calendar"
        raise refusal("day", message, "write it like 2026-11-23") from None
