"""A workspace begins with one command, which says what it wrote and what to do next."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from repository import begin_repository

from jdgen.sources.ground import ground_files

MANY = len(ground_files())


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_it_says_what_it_did_and_what_comes_next(run: Callable[..., Any]) -> None:
    ran = run("init")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        f"Wrote {MANY} files here.\n"
        "Begin with: jdgen check && jdgen build\n"
        "Then keep it in git: git init && git add . && git commit -m 'begin a workspace'\n"
    )


def test_a_folder_is_named_in_what_comes_next(run: Callable[..., Any]) -> None:
    Path("our jobs").mkdir()
    Path("our jobs/.gitignore").write_text("mine")
    ran = run("init", "our jobs")
    assert ran.err.splitlines()[:3] == [
        f"Wrote {MANY - 1} files in 'our jobs'.",
        "'.gitignore' was there already and stays as it is.",
        "Begin with: cd 'our jobs' && jdgen check && jdgen build",
    ]


def test_what_works_only_at_the_top_of_a_repository_is_told(
    tmp_path: Path, run: Callable[..., Any]
) -> None:
    begin_repository(tmp_path, {"README": "x"})
    told = run("init", "hiring").err.splitlines()
    assert told[1] == (
        "This is not the top of the repository, where alone .github and .pre-commit-config.yaml"
        " are looked for. Move them there, and let their commands run in 'hiring'."
    )
    assert len(told) == 3
    assert len(run("init").err.splitlines()) == 2


def test_a_second_time_nothing_is_written(run: Callable[..., Any]) -> None:
    run("init")
    Path("jobs/customer-success.yaml").unlink()
    ran = run("init")
    assert ran.code == 2
    assert "'.' is in a workspace already, that of 'jdgen.yaml'" in ran.err
    assert not Path("jobs/customer-success.yaml").exists()


def test_everything_in_it_works_at_once(run: Callable[..., Any]) -> None:
    run("init")
    listed = run("list", "jobs")
    assert [line.split()[0] for line in listed.out.splitlines()] == [
        "customer-success",
        "timetable-analyst-hamburg",
    ]
    assert run("timetable-analyst").out.startswith("# Timetable Analyst\n")
    assert run("build").code == 0
    assert run("build", "--verify").code == 0


def test_it_checks_clean(run: Callable[..., Any]) -> None:
    run("init")
    ran = run("check", "--fail-on", "info")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("nothing is wrong.\n")


def test_three_changes_of_a_hiring_manager_touch_one_job_alone(
    tmp_path: Path, run: Callable[..., Any]
) -> None:
    workspace = begin_repository(tmp_path, ground_files())
    workspace.swap(
        "jobs/timetable-analyst-hamburg.yaml",
        "  add:\n",
        "    - {id: afterwards, why: nobody has time for it}\n"
        "  replace:\n    - {id: harbours, text: Visit the harbours of the Baltic each summer.}\n"
        "  add:\n    - {id: danish, to: nice, text: Danish.}\n",
    )
    ran = run("diff")
    assert ran.out.endswith("\n3 changes touch 2 of 4 postings.\n")
    assert "customer-success" not in ran.out
