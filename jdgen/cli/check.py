"""The command that checks everything."""

import os
from datetime import date

import typer

from jdgen.cli import options as o
from jdgen.cli.output import put
from jdgen.model.errors import refusal
from jdgen.pipeline.checking import Checked, check
from jdgen.reports import find_report, usual_report

NAME = "check"
HELPS_ITSELF = False


def command(
    only: o.Only = [],  # noqa: B006 (typer copies it)
    roles: o.Roles = "",
    company: o.Company = "",
    templates: o.Templates = "",
    as_of: o.AsOf = "",
    report: o.Report = "",
) -> None:
    """Load everything, and render every role in every format."""
    chosen = find_report(report or usual_report(os.environ))
    checked = check(roles, company, templates, read_day(as_of), only)
    # A document is wanted whole even when it has nothing to say; people want to be told.
    put(chosen.render(checked.findings) or _all_is_well(checked))
    if checked.findings:
        raise typer.Exit(1)


def _all_is_well(checked: Checked) -> str:
    return (
        f"{checked.roles} roles, {checked.postings} postings in {checked.formats} formats: "
        "nothing is wrong.\n"
    )


def read_day(text: str) -> date:
    """Return the day that was named, or else today. Raises RequestError for what is no day."""
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        message = f"'{text}' is not a day of the calendar"
        raise refusal("day", message, "write it like 2026-11-23") from None
