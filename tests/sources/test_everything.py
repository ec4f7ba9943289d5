"""All mistakes at once, in what is shipped and in what a user adds."""

from pathlib import Path

from jdgen.sources.everything import find_mistakes


def test_what_is_shipped_has_no_mistake() -> None:
    assert find_mistakes() == ()


def test_mistakes_in_roles_and_company_are_found_together(tmp_path: Path) -> None:
    (tmp_path / "roles").mkdir()
    (tmp_path / "roles" / "clerk.yaml").write_text(
        "clerk: {title: Clerk, family: office, seniority: mid}"
    )
    (tmp_path / "acme.yaml").write_text("company: {name: Acme, industry: fintec}")
    found = find_mistakes(str(tmp_path / "roles"), str(tmp_path / "acme.yaml"))
    assert [each.rule for each in found] == ["unknown-answer"]


def test_a_company_is_not_held_against_broken_roles(tmp_path: Path) -> None:
    (tmp_path / "clerk.yaml").write_text("clerk: []")
    found = find_mistakes(str(tmp_path / "clerk.yaml"), str(tmp_path / "none.yaml"))
    assert [each.rule for each in found] == ["wrong-type"]


def test_files_that_are_not_there_are_mistakes(tmp_path: Path) -> None:
    (nowhere,) = find_mistakes(roles=str(tmp_path / "none"))
    (nobody,) = find_mistakes(company=str(tmp_path / "none.yaml"))
    assert nowhere.rule == nobody.rule == "unreadable"
