"""Whoever reads JUnit's results finds a failed test for each file, and one that passed if none."""

from collections.abc import Sequence

from found import FOUND, findings
from hypothesis import given
from junitparser import Failure, JUnitXml, TestCase, TestSuite

from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE, Origin
from jdgen.reports.junit import REPORT


def read(found: Sequence[Finding]) -> list[TestCase]:
    """The tests, as junitparser reads them; the counts must be theirs."""
    whole = JUnitXml.fromstring(REPORT.render(found).encode("utf-8", "strict"))
    (suite,) = whole
    assert isinstance(suite, TestSuite)
    counted = (suite.tests, suite.failures, suite.errors, suite.skipped)
    assert counted == (whole.tests, whole.failures, whole.errors, whole.skipped)
    whole.update_statistics()
    assert counted == (whole.tests, whole.failures, whole.errors, whole.skipped)
    return [*suite]


def failure_of(test: TestCase) -> Failure:
    (failure,) = test.result
    assert isinstance(failure, Failure)
    return failure


def test_a_file_is_a_test_that_failed_once() -> None:
    found = [
        Finding(Origin("a.yaml", 3, 1), "odd", "it is odd", "change it", "warning"),
        Finding(Origin("a.yaml", 9, 1), "bad", "it is bad"),
    ]
    (test,) = read(found)
    assert (test.classname, test.name, test._elem.get("file")) == ("jdgen", "a.yaml", "a.yaml")
    failure = failure_of(test)
    assert (failure.type, failure.message) == ("error", "2 findings")
    assert failure.text == (
        "a.yaml:3:1: warning odd: it is odd (change it)\na.yaml:9:1: error bad: it is bad"
    )


def test_a_single_finding_is_the_headline() -> None:
    (test,) = read([Finding(Origin("a.yaml", 3, 1), "odd", "it is\nodd", "", "info")])
    failure = failure_of(test)
    assert (failure.type, failure.message) == ("info", "it is\\nodd")


def test_what_has_no_file_fails_the_whole() -> None:
    (test,) = read([Finding(NOWHERE, "r", "m")])
    assert (test.name, test._elem.get("file")) == ("jdgen", None)


def test_no_findings_are_a_test_that_passed() -> None:
    (test,) = read([])
    assert (test.name, test.result, test.is_passed) == ("jdgen", [], True)


@given(findings)
def test_whatever_is_found_can_be_read(found: list[Finding]) -> None:
    found = [*FOUND, *found]
    assert len(read(found)) == len({each.origin.file for each in found})
    lines = sum(len(failure_of(test).text.splitlines()) for test in read(found))
    assert lines == len({*found})
