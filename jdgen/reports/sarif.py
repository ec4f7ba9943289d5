"""Findings in SARIF 2.1.0, for code scanning and for editors."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from jdgen.model.finding import Finding, Severity, in_order
from jdgen.reports._document import write_document
from jdgen.reports._fingerprint import fingerprints
from jdgen.reports._place import WORKSPACE, Place, place_of
from jdgen.reports._report import Report
from jdgen.reports._words import words_of
from jdgen.version import __version__

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
INSTALLED = "INSTALLED"
BASES = {
    INSTALLED: {
        "description": {
            "text": "The folder where the package jdgen is installed; it is no part of the"
            " repository."
        }
    }
}


def _render(findings: Iterable[Finding], /) -> str:
    ordered = in_order(list(findings))
    rules = sorted({finding.rule for finding in ordered})
    pairs = zip(ordered, fingerprints(ordered), strict=True)
    driver = {"name": "jdgen", "version": __version__, "rules": [*map(_rule, rules)]}
    run = {
        "tool": {"driver": driver},
        "originalUriBaseIds": BASES,
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, mark, rules) for finding, mark in pairs],
    }
    return write_document({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(name: str) -> dict[str, object]:
    words = name.replace("-", " ").replace("_", " ")
    return {"id": name, "shortDescription": {"text": _escape(words[:1].upper() + words[1:])}}


def _result(finding: Finding, fingerprint: str, rules: list[str]) -> dict[str, object]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": LEVELS[finding.severity],
        "message": {"text": _escape(words_of(finding))},
        "locations": [{"physicalLocation": _location(finding)}],
        "partialFingerprints": {"finding/v1": fingerprint},
    }


def _location(finding: Finding) -> dict[str, object]:
    """Return a file and a line: one result without them, and GitHub refuses all the others too."""
    place = place_of(finding.origin) or Place(WORKSPACE, 0, 0)
    region = {"startLine": place.line or 1}
    if place.column:
        region["startColumn"] = place.column
    return {"artifactLocation": _artifact(place), "region": region}


def _artifact(place: Place) -> dict[str, object]:
    if place.shipped:
        return {"uri": _uri(f"jdgen/{place.path}"), "uriBaseId": INSTALLED}
    return {"uri": _uri(place.path)}


def _uri(path: str) -> str:
    uri = quote(path, errors="backslashreplace")
    return f"file://{uri}" if path.startswith("/") else uri


def _escape(text: str) -> str:
    """Return text with its braces doubled: single ones are for arguments."""
    return text.replace("{", "{{").replace("}", "}}")


REPORT = Report(
    name="sarif",
    description="SARIF 2.1.0, for code scanning and for editors.",
    render=_render,
)
