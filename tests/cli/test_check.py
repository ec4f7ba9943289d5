"""Check finds what is wrong in files of one's own, each mistake on its line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any


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
