"""Diff prints changes for whoever reads them, and fails only where somebody asked it to."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from office import Office

THREE = """\
  add:
    - {to: duties, id: market, text: Sell at the market on Saturdays.}
  drop: [{id: taste}]
  replace:
    - {id: years, replaces: years, years: 4, text: "About {years} years at an oven."}
"""


@pytest.fixture
def repository(office: Office) -> Office:
    office.job("baker-bergen")
    office.commit()
    return office


def test_three_entries_in_one_job_are_exactly_three_changes_for_that_job(
    run: Callable[..., Any], repository: Office, golden: Callable[[str, str], None]
) -> None:
    repository.job("baker-oslo", more=THREE)
    ran = run("diff")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("1 posting: baker-oslo") == 3
    assert "baker-bergen" not in ran.out
    golden("changes/three-entries.txt", ran.out)


@pytest.mark.parametrize(
    ("report", "begins"),
    [
        ("people", "HEAD → the working tree\n"),
        ("markdown", "<!-- jdgen diff -->"),
        ("html", "<!doctype html>"),
        ("json", "{"),
    ],
)
def test_each_report_can_be_printed_or_written(
    report: str, begins: str, run: Callable[..., Any], repository: Office
) -> None:
    repository.edit("roles/baker.yaml", "rolls", "buns")
    ran = run("diff", "--report", report)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.lower().startswith(begins.lower())
    assert run("diff", "--report", report, "-o", "changes") == (0, "", "")
    assert Path("changes").read_text("utf-8") == ran.out
    if report == "json":
        json.loads(ran.out)


@pytest.mark.usefixtures("repository")
def test_an_unknown_report_is_refused(run: Callable[..., Any]) -> None:
    assert run("diff", "--report", "concise").code == 2


def test_exit_code_says_whether_anything_changed(
    run: Callable[..., Any], repository: Office
) -> None:
    assert run("diff", "--exit-code").code == 0
    repository.write("templates/section.md.j2", "## {{ section.heading }}, then\n")
    assert run("diff", "--exit-code").code == 1
    repository.commit()
    repository.edit("roles/baker.yaml", "rolls", "buns")
    assert run("diff").code == 0
    assert run("diff", "--exit-code").code == 1


def test_inflation_fails_where_it_is_asked_to_and_until_it_is_waived(
    run: Callable[..., Any], repository: Office
) -> None:
    repository.edit("roles/baker.yaml", "years: 2", "years: 3")
    words = ("diff", "--fail-on", "requirements-raised, postings-removed", "--as-of", "2026-12-01")
    ran = run(*words)
    assert ran.code == 1
    assert ran.out == run("diff").out
    assert ran.err.startswith("roles/baker.yaml:11:13: error requirements-raised: ")
    waiver = "{rule: requirements-raised, reason: a steam oven, until: 2026-12-31}"
    repository.edit("roles/baker.yaml", "years: 3", f"years: 3\n      waivers: [{waiver}]")
    assert run(*words).code == 0
    assert run(*words[:-1], "2027-01-01").code == 1
    assert run("diff", "--fail-on", "requirements-rised").code == 2


def test_texts_are_shown_on_request(run: Callable[..., Any], repository: Office) -> None:
    repository.edit("roles/baker.yaml", "rolls", "buns")
    assert "+- Bake bread and buns." not in run("diff").out
    assert "+- Bake bread and buns." in run("diff", "--text").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("no-such-branch",), "error unknown-revision: there is no revision 'no-such-branch' here"),
        (("--as-of", "soon"), "error day: 'soon' is not a day of the calendar"),
        (("HEAD", "--library", "0.0.1"), "error library: --library compares libraries"),
    ],
)
@pytest.mark.usefixtures("repository")
def test_what_cannot_be_compared_is_refused(
    words: tuple[str, ...], says: str, run: Callable[..., Any]
) -> None:
    ran = run("diff", *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(says)


def test_a_base_that_does_not_load_says_what_is_wrong_with_it(
    run: Callable[..., Any], repository: Office
) -> None:
    repository.edit("jobs/chef-oslo.yaml", "role: chef", "role: cheff")
    repository.commit()
    repository.edit("jobs/chef-oslo.yaml", "role: cheff", "role: chef")
    ran = run("diff")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("HEAD:jobs/chef-oslo.yaml:2:9: error unknown-role: ")


def test_without_a_repository_two_folders_are_left(
    run: Callable[..., Any], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run("diff")
    assert (ran.code, ran.out) == (2, "")
    assert "compare two folders instead" in ran.err
    monkeypatch.chdir(office.folder.parent)
    assert run("diff", "office", "office", "--exit-code").code == 0
    assert run("diff").code == 2
