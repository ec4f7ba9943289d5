"""Check finds what is wrong in files of one's own, each mistake on its line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jdgen.reports import find_report, report_names


def test_mistakes_in_templates_of_ones_own_are_found(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "section-duties.md.j2").write_text("{{ section.headign }}\n", "utf-8")
    company = tmp_path / "crumb.yaml"
    company.write_text(
        "company: {name: Crumb, industry: retail, stage: seed, employees: 9}", "utf-8"
    )
    code, out, err = run("check", "chef", "--company", str(company), "--templates", str(tmp_path))
    assert (code, err) == (1, "")
    assert f"{tmp_path}/section-duties.md.j2:1" in out
    assert "headign" in out
    assert len(set(out.splitlines())) == len(out.splitlines())


def test_all_mistakes_in_roles_are_found_at_once(run: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "roles.yaml"
    path.write_text("a: {titel: A}\nb: {titel: B}\n", "utf-8")
    out = run("check", "--roles", str(path)).out
    assert f"{path}:1:5: error unknown-key: " in out
    assert f"{path}:2:5: error unknown-key: " in out


LAWYERS = """
company:
  name: Crumb
  industry: retail
  employees: 9
  legal:
    - {id: fair-chance, text: We follow the fair chance law., until: 2026-06-30}
"""


def test_a_sentence_past_its_day_is_an_error_by_the_day_that_is_named(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    company = tmp_path / "crumb.yaml"
    company.write_text(LAWYERS, "utf-8")
    ran = run("check", "chef", "--company", str(company), "--as-of", "2026-07-01")
    assert ran.code == 1
    assert f"{company}:7:31: error expired: 'fair-chance' ended on 2026-06-30" in ran.out
    assert run("check", "chef", "--company", str(company), "--as-of", "2026-06-30").code == 0


def test_what_is_no_day_is_refused(run: Callable[..., Any]) -> None:
    ran = run("check", "--as-of", "2026-02-30")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "error day: '2026-02-30' is not a day of the calendar (write it like 2026-11-23)\n"
    )


def test_files_that_are_not_there_cannot_be_checked(run: Callable[..., Any]) -> None:
    ran = run("check", "--roles", "nowhere", "--company", "nobody.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "nobody.yaml: error unreadable: there is no such file or folder",
        "nowhere: error unreadable: there is no such file or folder",
    ]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "roles.yaml"
    path.write_text("a: {titel: A}\n", "utf-8")
    return path


def test_findings_are_printed_by_the_report_that_is_named(
    run: Callable[..., Any], broken: Path
) -> None:
    ran = run("check", "--roles", str(broken), "--report", "json")
    assert (ran.code, ran.err) == (1, "")
    found = json.loads(ran.out)["findings"]
    assert {(each["file"], each["line"]) for each in found} == {(str(broken), 1)}


def test_in_github_actions_findings_become_notes_by_themselves(
    run: Callable[..., Any], broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("check", "--roles", str(broken)).out.startswith("::error file=")
    named = run("check", "--roles", str(broken), "--report", "concise").out
    assert named.startswith(f"{broken}:1:")


@pytest.mark.parametrize("report", report_names())
def test_nothing_wrong_is_said_in_words_or_as_a_whole_document(
    report: str, run: Callable[..., Any]
) -> None:
    ran = run("check", "chef", "--report", report)
    words = "1 roles, " if report in ("concise", "github") else find_report(report).render(())
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(words)


def test_an_unknown_report_is_refused_before_anything_is_read(run: Callable[..., Any]) -> None:
    assert run("check", "--roles", "nowhere", "--report", "serif") == (
        2,
        "",
        "error unknown-report: there is no report 'serif' (did you mean 'sarif'?)\n",
    )
