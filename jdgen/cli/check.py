"""The command that checks everything."""

import typer

from jdgen.cli import options as o
from jdgen.cli.output import put
from jdgen.pipeline.checking import check
from jdgen.reports.concise import report_findings

NAME = "check"
HELPS_ITSELF = False


def command(roles: o.Roles = "", company: o.Company = "", templates: o.Templates = "") -> None:
    """Load everything, and render every role in every format."""
    checked = check(roles, company, templates)
    if checked.findings:
        put(report_findings(checked.findings))
        raise typer.Exit(1)
    put(
        f"{checked.roles} roles, {checked.postings} postings in {checked.formats} formats: "
        "nothing is wrong.\n"
    )
