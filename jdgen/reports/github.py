"""Findings as workflow commands, which GitHub Actions turns into notes beside the lines."""

from collections.abc import Iterable, Iterator, Mapping

from jdgen.model.finding import Finding, Severity, in_order
from jdgen.reports._place import place_of
from jdgen.reports._report import Report
from jdgen.reports._words import show, words_of

COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def _render(findings: Iterable[Finding], /) -> str:
    return "".join(f"{_command(finding)}\n" for finding in in_order(list(findings)))


def _command(finding: Finding) -> str:
    # GitHub makes notes of the first ten and prints the words of the others alone: so these say
    # the place too.
    where = f"{finding.origin}: " if finding.origin.file else ""
    words = _escape_data(where + words_of(finding))
    properties = ",".join(f"{key}={_escape_property(each)}" for key, each in _properties(finding))
    return f"::{COMMANDS[finding.severity]} {properties}::{words}"


def _properties(finding: Finding) -> Iterator[tuple[str, str]]:
    place = place_of(finding.origin)
    if place and not place.shipped:
        yield "file", place.path
        if place.line:
            yield "line", str(place.line)
            yield "col", str(place.column)
    yield "title", finding.rule


def _escape_data(text: str) -> str:
    shown = show(text, keep="\r\n")
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


REPORT = Report(
    name="github",
    description="Workflow commands: in GitHub Actions, notes beside the lines of a pull request.",
    render=_render,
)
