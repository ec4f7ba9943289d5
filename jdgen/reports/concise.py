"""Findings one to a line, as compilers write them: for people in a hurry, editors and grep."""

from collections.abc import Iterable

from jdgen.model.finding import Finding, in_order


def report_findings(findings: Iterable[Finding]) -> str:
    """Return one line for each finding, sorted by place; empty if there is none."""
    return "".join(f"{_show(_line(finding))}\n" for finding in in_order(list(findings)))


REPORT = report_findings


def _line(finding: Finding) -> str:
    where = f"{finding.origin}: " if finding.origin.file else ""
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"{where}{finding.severity} {finding.rule}: {finding.message}{hint}"


def _show(text: str) -> str:
    """Return `text` with everything that could move a cursor or hide words spelt out."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)
