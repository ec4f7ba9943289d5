"""Roles of one's own stand beside and before the shipped ones."""

from pathlib import Path

import pytest

from jdgen.model.errors import SourceError
from jdgen.model.library import Library
from jdgen.sources.own import add_own, own_paths, own_tree, understand_own

CLERK = "clerk: {title: Clerk, family: office, seniority: mid, aliases: [scribe]}"
NURSE = """
registered-nurse:
  takes: registered-nurse
  title: Our Nurse
  family: nursing
  seniority: {allowed: [mid], default: mid}
"""


def test_a_folder_of_role_files_is_added(library: Library, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "clerk.yml").write_text(CLERK)
    (tmp_path / "nurse.yaml").write_text(NURSE)
    (tmp_path / "notes.txt").write_text("not: [a role")
    both = add_own(library, str(tmp_path))
    assert both.names()["scribe"] == "clerk@"
    own = both.role("registered-nurse")
    assert own is not None
    assert own.title[0].value == "Our Nurse"


def test_a_role_that_stands_in_is_listed_once(library: Library, tmp_path: Path) -> None:
    (tmp_path / "nurse.yaml").write_text(NURSE)
    entries = add_own(library, str(tmp_path)).entries()
    assert [each.title for each in entries if each.name == "registered-nurse"] == ["Our Nurse"]
    assert len(entries) == len(library.entries())


def test_own_roles_and_families_answer_conditions(library: Library, tmp_path: Path) -> None:
    (tmp_path / "clerk.yaml").write_text(CLERK)
    questions = add_own(library, str(tmp_path)).common.questions
    assert "clerk" in questions["role"].answers
    assert "office" in questions["family"].answers
    assert "registered-nurse" in questions["role"].answers


def test_the_key_changes_with_the_files(library: Library, tmp_path: Path) -> None:
    (tmp_path / "clerk.yaml").write_text(CLERK)
    first = add_own(library, str(tmp_path)).key
    (tmp_path / "more.yaml").write_text(CLERK.replace("clerk", "typist").replace("scribe", "key"))
    assert len({library.key, first, add_own(library, str(tmp_path)).key}) == 3


def test_own_roles_with_mistakes_are_refused(library: Library, tmp_path: Path) -> None:
    (tmp_path / "clerk.yaml").write_text("clerk: {titel: Clerk, title: Clerk, family: office}")
    with pytest.raises(SourceError) as caught:
        add_own(library, str(tmp_path / "clerk.yaml"))
    assert [found.rule for found in caught.value.findings] == ["missing-key", "unknown-key"]


def test_a_broken_role_hides_no_mistake_in_others_and_no_sound_role(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text("a: [")
    (tmp_path / "b.yaml").write_text(
        f"b: []\nheir: {{extends: lame}}\nlame: {{extends: c}}\n{CLERK}"
    )
    understood = understand_own(library, own_tree(str(tmp_path)))
    assert [found.rule for found in understood.findings] == ["syntax", "wrong-type", "unknown-role"]
    assert list(understood.roles) == ["clerk"]


def test_one_role_in_two_files_is_found(library: Library, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("clerk: {title: Clerk, family: office, seniority: mid}")
    (finding,) = understand_own(library, own_tree(str(tmp_path))).findings
    assert finding.origin.file.endswith("b.yaml")
    assert finding.rule == "duplicate-role"


def test_paths_are_those_of_a_file_or_of_all_files_below(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml"):
        (tmp_path / name).write_text(CLERK)
    one = str(tmp_path / "a.yaml")
    assert own_paths(one) == [one]
    assert own_paths(str(tmp_path)) == [one, str(tmp_path / "b.yaml")]
    assert own_tree(one).paths() == [one]
