"""GitLab gets the keys that it asks for, of every finding."""

import json
from typing import Any

from found import FOUND, findings
from hypothesis import given
from jsonschema import Draft202012Validator

from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE, Origin
from jdgen.reports.gitlab import REPORT

TEXT = {"type": "string", "minLength": 1}
LINES = {"type": "object", "required": ["begin"], "properties": {"begin": {"minimum": 1}}}
LOCATION = {
    "type": "object",
    "required": ["path", "lines"],
    "properties": {"path": {**TEXT, "not": {"pattern": "^\\./"}}, "lines": LINES},
}
KEYS = {
    "description": {"type": "string"},
    "check_name": TEXT,
    "fingerprint": TEXT,
    "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
    "location": LOCATION,
}
# What docs.gitlab.com/ci/testing/code_quality asks of a report, as a schema.
SCHEMA = Draft202012Validator({"type": "array", "items": {"required": [*KEYS], "properties": KEYS}})


def read(*found: Finding) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(REPORT.render(found))
    SCHEMA.validate(issues)
    return issues


def test_a_finding_is_an_issue() -> None:
    finding = Finding(Origin("./a.yaml", 3, 7), "odd", "it is odd", "change it", "warning")
    (issue,) = read(finding)
    assert issue.pop("fingerprint")
    assert issue == {
        "description": "it is odd (change it)",
        "check_name": "odd",
        "severity": "minor",
        "location": {"path": "a.yaml", "lines": {"begin": 3}},
    }


def test_severities_are_gitlab_s() -> None:
    found = [Finding(NOWHERE, "r", each, severity=each) for each in ("error", "warning", "info")]
    said = {issue["description"]: issue["severity"] for issue in read(*found)}
    assert said == {"error": "major", "warning": "minor", "info": "info"}


def test_what_has_no_line_is_at_the_first() -> None:
    (issue,) = read(Finding(Origin("a.yaml"), "r", "m"))
    assert issue["location"] == {"path": "a.yaml", "lines": {"begin": 1}}


def test_what_has_no_file_is_about_the_settings() -> None:
    (issue,) = read(Finding(NOWHERE, "r", "m"))
    assert issue["location"] == {"path": "jdgen.yaml", "lines": {"begin": 1}}


def test_a_shipped_file_is_not_taken_for_one_of_the_repository() -> None:
    (issue,) = read(Finding(Origin("shipped:templates/page.html.j2", 4, 1), "r", "m"))
    assert issue["location"]["path"] == "shipped:templates/page.html.j2"


def test_an_issue_that_moved_is_the_same_issue() -> None:
    (one,), (other,) = (read(Finding(Origin("a.yaml", n, n), "r", "m")) for n in (3, 30))
    assert one["fingerprint"] == other["fingerprint"]


def test_no_findings_are_no_issues() -> None:
    assert REPORT.render([]) == "[]\n"


@given(findings)
def test_every_finding_is_taken(found: list[Finding]) -> None:
    issues = read(*FOUND, *found)
    assert len({issue["fingerprint"] for issue in issues}) == len({*FOUND, *found})
