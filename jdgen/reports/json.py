"""Findings as data, for programs: the same keys for each, whatever it is about."""

from collections.abc import Iterable

from jdgen.model.finding import Finding, in_order
from jdgen.reports._document import write_document
from jdgen.reports._report import Report

SCHEMA_VERSION = 1
"""Grows when a key changes its meaning or goes; keys may be added without."""


def _render(findings: Iterable[Finding], /) -> str:
    listed = [_as_data(finding) for finding in in_order(list(findings))]
    return write_document({"schema_version": SCHEMA_VERSION, "findings": listed})


def _as_data(finding: Finding) -> dict[str, object]:
    return {
        "file": finding.origin.file,
        "line": finding.origin.line,
        "column": finding.origin.column,
        "severity": finding.severity,
        "rule": finding.rule,
        "message": finding.message,
        "hint": finding.hint,
    }


REPORT = Report(
    name="json",
    description="Data for programs of your own; its keys stay.",
    render=_render,
)
