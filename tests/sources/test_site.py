"""The nearest file of settings upwards makes a workspace, and names lead to its files."""

import os
from pathlib import Path

import pytest
from workspaces import SMALL, git, write

from jdgen.sources.site import (
    company_files,
    find_workspace,
    folder_in,
    is_inside,
    job_file,
    stem_of,
)


def test_the_nearest_settings_upwards_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"jdgen.yaml": "", "inner/jdgen.yaml": "", "inner/deep/er/x": "", "jobs/x": ""})
    for start, found in (
        (".", "."),
        ("jobs", os.pardir),
        ("inner", "."),
        ("inner/deep/er", os.path.join(os.pardir, os.pardir)),
    ):
        monkeypatch.chdir(tmp_path / start)
        assert find_workspace() == found


def test_nothing_is_looked_for_above_the_root_of_a_repository(tmp_path: Path) -> None:
    write(tmp_path, {"jdgen.yaml": "", "project/deep/x": ""})
    git(tmp_path / "project", "init", "--quiet")
    assert find_workspace(str(tmp_path / "project" / "deep")) == ""
    write(tmp_path / "project", {"jdgen.yaml": ""})
    found = find_workspace(str(tmp_path / "project" / "deep"))
    assert os.path.samefile(found, tmp_path / "project")


def test_a_worktree_is_the_root_of_a_repository_too(tmp_path: Path) -> None:
    write(tmp_path, {"jdgen.yaml": "", "worktree/.git": "gitdir: elsewhere"})
    assert find_workspace(str(tmp_path / "worktree")) == ""


def test_the_search_ends_at_the_top_and_in_a_folder_that_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_workspace(os.sep) == ""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert find_workspace() == ""


def test_a_folder_called_like_the_file_is_no_workspace(tmp_path: Path) -> None:
    write(tmp_path, {".git/x": "", "jdgen.yaml/x": ""})
    assert find_workspace(str(tmp_path)) == ""


def test_jobs_are_known_by_the_names_of_their_files(tmp_path: Path) -> None:
    write(
        tmp_path, {**SMALL, "jobs/clerk.yml": "", "jobs/2026/deep.yaml": "", "jobs/notes.txt": ""}
    )
    folder = str(tmp_path)
    assert job_file(folder, "nurse-oslo") == str(tmp_path / "jobs" / "nurse-oslo.yaml")
    assert job_file(folder, "clerk") == str(tmp_path / "jobs" / "clerk.yml")
    for name in ("nobody", "deep", "notes", "2026", "../companies/tern", "nurse-oslo/", "", "a\0b"):
        assert job_file(folder, name) == ""


def test_companies_are_known_by_the_names_of_their_files(tmp_path: Path) -> None:
    extra = (
        "companies/de/kranich.yml",
        "companies/.draft.yaml",
        "companies/.old/x.yaml",
        "companies/a.txt",
    )
    write(tmp_path, {**SMALL, **dict.fromkeys(extra, "")})
    found = company_files(str(tmp_path))
    assert sorted(found) == ["gull", "kranich", "tern"]
    assert found["kranich"] == str(tmp_path / "companies" / "de" / "kranich.yml")
    assert company_files(str(tmp_path / "roles")) == {}


def test_the_first_of_two_files_of_one_name_counts(tmp_path: Path) -> None:
    write(tmp_path, {"companies/a/tern.yaml": "", "companies/b/tern.yaml": ""})
    assert company_files(str(tmp_path)) == {"tern": str(tmp_path / "companies" / "a" / "tern.yaml")}


def test_a_link_out_of_a_folder_is_not_inside(tmp_path: Path) -> None:
    write(tmp_path, {"home/jobs/a.yaml": "", "home-made/b.yaml": ""})
    home = tmp_path / "home"
    (home / "jobs" / "out.yaml").symlink_to(tmp_path / "home-made" / "b.yaml")
    (home / "jobs" / "in.yaml").symlink_to(home / "jobs" / "a.yaml")
    inside = {
        name: is_inside(str(home), str(home / name)) for name in ("jobs/a.yaml", "jobs/in.yaml")
    }
    assert all(inside.values())
    for path in (home / "jobs" / "out.yaml", tmp_path / "home-made" / "b.yaml", home / "..", home):
        assert not is_inside(str(home), str(path))


def test_stems_and_folders(tmp_path: Path) -> None:
    write(tmp_path, SMALL)
    assert stem_of("jobs/2026/nurse.v2.yaml") == "nurse.v2"
    assert folder_in(str(tmp_path), "roles") == str(tmp_path / "roles")
    assert folder_in(str(tmp_path), "templates") == ""


def test_a_folder_that_is_not_there_is_in_no_workspace(tmp_path: Path) -> None:
    assert find_workspace(str(tmp_path / "gone")) == ""
