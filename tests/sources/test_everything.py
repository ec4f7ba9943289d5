"""All mistakes at once, in what is shipped and in what a user adds."""

from pathlib import Path

import pytest

from jdgen.model.errors import SourceError
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
    (tmp_path / "acme.yaml").write_text("company: []")
    found = find_mistakes(str(tmp_path / "clerk.yaml"), str(tmp_path / "acme.yaml"))
    assert [str(each.origin) for each in found] == [f"{tmp_path / 'clerk.yaml'}:1:8"]


def test_paths_that_lead_nowhere_cannot_be_looked_at(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        find_mistakes(str(tmp_path / "none"), str(tmp_path / "none.yaml"))
    assert [each.rule for each in caught.value.findings] == ["unreadable", "unreadable"]
