"""Reports are known by name; the platform chooses one where nobody names any."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from found import FOUND, findings
from hypothesis import given

from jdgen import reports
from jdgen.discovery import names
from jdgen.model.errors import RequestError
from jdgen.model.finding import Finding
from jdgen.reports import find_report, report_names, usual_report
from jdgen.version import __version__

SUFFIXES = {"gitlab": ".json", "json": ".json", "junit": ".xml", "sarif": ".json"}


def test_every_report_is_found_by_its_name() -> None:
    assert {"concise", "github", "gitlab", "json", "junit", "sarif"} <= {*report_names()}
    assert [find_report(name).name for name in report_names()] == [*report_names()]


def test_every_report_says_in_one_sentence_what_it_is() -> None:
    assert all(find_report(name).description.endswith(".") for name in report_names())


def test_what_prints_something_else_is_no_report_of_findings() -> None:
    assert {"columns", "explanation"} <= {*names("jdgen.reports")} - {*report_names()}


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("serif", "did you mean 'sarif'?"),
        ("columns", None),
        ("_report", None),
        ("", f"known are {', '.join(report_names())}"),
    ],
)
def test_an_unknown_report_is_refused_with_the_nearest_one(name: str, hint: str | None) -> None:
    with pytest.raises(RequestError) as caught:
        find_report(name)
    (finding,) = caught.value.findings
    assert (finding.rule, finding.message) == ("unknown-report", f"there is no report '{name}'")
    assert finding.hint == hint or hint is None


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Put a module of one's own among the reports."""
    monkeypatch.setattr(reports, "__path__", [*reports.__path__, str(tmp_path)])
    before = {*sys.modules}

    def write(name: str, text: str) -> None:
        (tmp_path / f"{name}.py").write_text(text, "utf-8")

    yield write
    for name in {*sys.modules} - before:
        del sys.modules[name]


def test_a_module_is_a_report_of_findings_if_it_offers_one(
    module: Callable[[str, str], None],
) -> None:
    module("changes_loud", "CHANGES = str")
    module("changes_odd", "REPORT = 'for something else'")
    module(
        "loud", "from jdgen.reports.concise import REPORT as C\nREPORT = C._replace(name='loud')"
    )
    assert {*report_names()} & {"changes-loud", "changes-odd", "loud"} == {"loud"}


def test_a_report_with_a_mistake_is_not_taken_for_none(module: Callable[[str, str], None]) -> None:
    module("broken", "import sys\nsys.no_such_thing")
    with pytest.raises(AttributeError, match="no_such_thing"):
        find_report("broken")


@pytest.mark.parametrize(
    ("environ", "name"),
    [({}, "concise"), ({"GITHUB_ACTIONS": "true"}, "github"), ({"GITHUB_ACTIONS": ""}, "concise")],
)
def test_github_actions_gets_its_own_report(environ: dict[str, str], name: str) -> None:
    assert usual_report(environ) == name


@pytest.mark.parametrize("name", report_names())
def test_every_report_of_the_same_findings(name: str, golden: Callable[[str, str], None]) -> None:
    text = find_report(name).render(FOUND)
    golden(f"reports/{name}{SUFFIXES.get(name, '.txt')}", text.replace(__version__, "VERSION"))


@pytest.mark.parametrize("name", report_names())
@given(found=findings)
def test_every_finding_is_said_once_and_in_one_order(name: str, found: list[Finding]) -> None:
    render = find_report(name).render
    assert render(found) == render([*found[::-1], *found])


@pytest.mark.parametrize("name", report_names())
def test_reports_are_constants_of_their_modules(name: str) -> None:
    assert find_report(name) is import_module(f"jdgen.reports.{name}").REPORT
