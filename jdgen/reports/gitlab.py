"""Findings as a Code Quality report, which GitLab shows in merge requests."""

from collections.abc import Iterable, Mapping

from jdgen.model.finding import Finding, Severity, in_order
from jdgen.reports._document import write_document
from jdgen.reports._fingerprint import fingerprints
from jdgen.reports._place import SHIPPED, WORKSPACE, place_of
from jdgen.reports._report import Report
from jdgen.reports._words import words_of

SEVERITIES: Mapping[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def _render(findings: Iterable[Finding], /) -> str:
    ordered = in_order(list(findings))
    pairs = zip(ordered, fingerprints(ordered), strict=True)
    return write_document([_issue(finding, mark) for finding, mark in pairs])


def _issue(finding: Finding, fingerprint: str) -> dict[str, object]:
    return {
        "description": words_of(finding),
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": _location(finding),
    }


def _location(finding: Finding) -> dict[str, object]:
    """Return a path and a line, both of which GitLab wants in any case."""
    place = place_of(finding.origin)
    if place is None:
        return {"path": WORKSPACE, "lines": {"begin": 1}}
    path = f"{SHIPPED}{place.path}" if place.shipped else place.path
    return {"path": path, "lines": {"begin": place.line or 1}}


REPORT = Report(
    name="gitlab",
    description="A Code Quality report, which GitLab shows in merge requests.",
    render=_render,
)
