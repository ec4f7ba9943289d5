"""Findings as test results in JUnit's XML, which most CI systems can show: a test for each file."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from jdgen.model.finding import Finding, in_order
from jdgen.reports._report import Report
from jdgen.reports._words import line_of, show, words_of

NAME = "jdgen"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
GRAVEST_FIRST = ("error", "warning", "info")


def _render(findings: Iterable[Finding], /) -> str:
    by_file = groupby(in_order(list(findings)), key=lambda finding: finding.origin.file)
    failed = [_failed(file, list(found)) for file, found in by_file]
    # Jenkins takes results without any test for a mistake.
    tests = failed or [_test(NAME)]
    counts = {"tests": len(tests), "failures": len(failed), "errors": 0, "skipped": 0, "time": 0}
    attributes = {"name": NAME, **{key: str(count) for key, count in counts.items()}}
    suites = Element("testsuites", attributes)
    SubElement(suites, "testsuite", attributes).extend(tests)
    indent(suites)
    return f"{HEAD}{tostring(suites, encoding='unicode')}\n"


def _test(name: str) -> Element:
    return Element("testcase", {"classname": NAME, "name": name, "time": "0"})


def _failed(file: str, findings: Sequence[Finding]) -> Element:
    """Return a test that failed once, however much is wrong: readers show the first failure."""
    test = _test(show(file) or NAME)
    if file:
        test.set("file", show(file))
    gravest = min((found.severity for found in findings), key=GRAVEST_FIRST.index)
    failure = SubElement(test, "failure", {"type": gravest, "message": _headline(findings)})
    failure.text = "\n".join(map(line_of, findings))
    return test


def _headline(findings: Sequence[Finding]) -> str:
    return show(words_of(findings[0])) if len(findings) == 1 else f"{len(findings)} findings"


REPORT = Report(
    name="junit",
    description="Test results in JUnit's XML, a test for each file in which something was found.",
    render=_render,
)
