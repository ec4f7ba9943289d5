"""Findings one to a line, as compilers write them: for people in a hurry, editors and grep."""

from collections.abc import Iterable

from jdgen.model.finding import Finding, in_order
from jdgen.reports._report import Report
from jdgen.reports._words import line_of


def report_findings(findings: Iterable[Finding]) -> str:
    """Return one line for each finding, sorted by place; empty if there is none."""
    return "".join(f"{line_of(finding)}\n" for finding in in_order(list(findings)))


REPORT = Report(
    name="concise",
    description="A line for each finding: file, line, column, and what to do.",
    render=report_findings,
)
