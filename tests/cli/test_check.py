"""Check finds what is wrong in files of one's own, each mistake on its line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from office import Office

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


def test_warnings_are_told_and_fail_only_where_somebody_says_so(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "footer.md.j2").write_text("x", "utf-8")
    company = tmp_path / "crumb.yaml"
    company.write_text(
        "company: {name: Crumb, industry: retail, stage: seed, employees: 9}", "utf-8"
    )
    words = ("check", "chef", "--company", str(company), "--templates", str(tmp_path))
    warning = f"{tmp_path}/footer.md.j2:1:1: warning template: no posting reaches this template"
    ran = run(*words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(warning)
    assert ran.out.endswith(" formats: nothing else is wrong.\n")
    ran = run(*words, "--fail-on", "warning")
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 1
    ran = run(*words, "--fail-on", "warn")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error unknown-severity: 'warn' is not a severity of findings")


def test_templates_are_read_although_roles_are_broken(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    roles = tmp_path / "roles.yaml"
    roles.write_text("a: {titel: A}\n", "utf-8")
    (tmp_path / "footer.md.j2").write_text("x", "utf-8")
    out = run("check", "--roles", str(roles), "--templates", str(tmp_path)).out
    assert f"{roles}:1:5: error unknown-key: " in out
    assert f"{tmp_path}/footer.md.j2:1:1: warning template: " in out


def test_a_snapshot_is_compared_and_written(run: Callable[..., Any], tmp_path: Path) -> None:
    company = tmp_path / "crumb.yaml"
    company.write_text(
        "company: {name: Crumb, industry: retail, stage: seed, employees: 9}", "utf-8"
    )
    words = ("check", "chef", "--company", str(company), "--snapshot", str(tmp_path / "snapshot"))
    ran = run(*words)
    assert ran.code == 1
    assert ran.out == (
        f"{tmp_path}/snapshot/roles/chef.md: error snapshot: the snapshot has no such file yet "
        "(if this is meant: jdgen check --update)\n"
    )
    ran = run(*words, "--update")
    assert ran.code == 0
    assert ran.out.startswith("Files of the snapshot that changed: 1.\n1 roles, ")
    ran = run(*words)
    assert (ran.code, ran.out.endswith("nothing is wrong.\n")) == (0, True)


def test_an_update_needs_a_snapshot(run: Callable[..., Any]) -> None:
    ran = run("check", "--update")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error no-snapshot: there is no snapshot to update (add --snapshot FOLDER)\n"


def test_in_a_workspace_all_that_it_has_is_checked(run: Callable[..., Any], office: Office) -> None:
    ran = run("check", "--as-of", "2026-11-23")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("1 roles, ")
    office.job("chef-oslo", "chef", "  closes: 2026-11-30\n")
    assert run("check", "--as-of", "2026-11-30").code == 0
    ran = run("check", "--as-of", "2026-12-01")
    assert ran.code == 1
    assert ran.out.startswith("jobs/chef-oslo.yaml:2:3: error past-closing: ")


def test_the_snapshot_of_a_workspace_is_written_and_compared(
    run: Callable[..., Any], office: Office
) -> None:
    assert "Files of the snapshot that changed: 3.\n" in run("check", "--update").out
    assert run("check").code == 0
    office.edit("roles/baker.yaml", "rolls", "buns")
    ran = run("check")
    assert ran.code == 1
    assert "snapshot/roles/baker.md:7:1: error snapshot: " in ran.out


def test_a_workspace_can_be_left_out_of_it(run: Callable[..., Any], office: Office) -> None:
    office.job("chef-oslo", "chef", "  opennings: 2\n")
    assert run("check").code == 1
    assert run("check", "chef", "--no-workspace").code == 0
    assert run("check", "chef").code == 0
