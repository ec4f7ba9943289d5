"""A role or job of one's own begins with a file, which is never written over another."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from repository import begin_repository

from jdgen.sources.ground import ground_files


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_role_is_begun_and_checks_clean(run: Callable[..., Any]) -> None:
    ran = run("new", "role", "data-steward")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "Wrote 'data-steward.yaml'. Read it as a posting with: "
        "jdgen data-steward --roles data-steward.yaml\n"
    )
    assert run("data-steward", "--roles", "data-steward.yaml").out.startswith("# Data Steward\n")


def test_a_role_is_begun_like_another(run: Callable[..., Any]) -> None:
    run("new", "role", "head-of-trails", "--like", "head-of-product", "-o", "own.yaml")
    ran = run("head-of-trails", "--roles", "own.yaml", "--seniority", "head")
    assert ran.out.startswith("# Head Of Trails\n")
    assert "- Say what this role does here beside all that." in ran.out


def test_a_job_is_begun_and_read_as_a_posting(run: Callable[..., Any]) -> None:
    ran = run("new", "job", "sous-chef", "chef-oslo")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "Wrote 'chef-oslo.yaml'. Read it as a posting with: jdgen chef-oslo.yaml\n"
    assert run("chef-oslo.yaml").out.startswith("# Sous Chef\n")


def test_a_workspace_has_a_place_for_each(run: Callable[..., Any]) -> None:
    Path("jdgen.yaml").write_text("workspace: {}", encoding="utf-8")
    assert "Wrote 'roles/data-steward.yaml'." in run("new", "role", "data-steward").err
    assert run("new", "job", "data-steward", "steward-oslo").err == (
        "Wrote 'jobs/steward-oslo.yaml'. Read it as a posting with: jdgen steward-oslo\n"
    )
    assert run("steward-oslo").out.startswith("# Data Steward\n")
    assert "steward-oslo" in run("list", "jobs").out
    assert "Wrote 'chef-1.yaml'." in run("new", "job", "chef", "--no-workspace").err


def test_a_job_like_an_old_one_says_what_changed_since(
    tmp_path: Path, run: Callable[..., Any], golden: Callable[[str, str], None]
) -> None:
    workspace = begin_repository(tmp_path, ground_files())
    workspace.swap("companies/ferrymap.yaml", "20 % of what", "10 % of what")
    ran = run("new", "job", "--from", "timetable-analyst-hamburg", "timetable-analyst-kiel")
    assert ran.err == (
        "Wrote 'jobs/timetable-analyst-kiel.yaml'. Read it as a posting with:"
        " jdgen timetable-analyst-kiel\n"
        "Not taken over from 'timetable-analyst-hamburg': requisition_id, pay, closes.\n"
    )
    first, _, rest = ran.out.partition("\n")
    assert first.endswith(" → now")
    golden("scaffold/since.txt", rest)
    assert run("timetable-analyst-kiel").out.startswith("# Timetable Analyst\n")


def test_a_job_is_begun_even_if_nobody_knows_what_changed(run: Callable[..., Any]) -> None:
    Path("old.yaml").write_text("job: {role: chef}", encoding="utf-8")
    ran = run("new", "job", "--from", "old.yaml", "-o", "new.yaml")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[1:] == [
        "error no-workspace: what changed since is known in a workspace alone"
        " (begin one with: jdgen init)"
    ]
    assert Path("new.yaml").read_text(encoding="utf-8") == "job: {status: draft, role: chef}"


@pytest.mark.parametrize(
    "words",
    [
        ("role", "data-steward", "-o", "mine.yaml"),
        ("job", "chef", "-o", "mine.yaml"),
        ("job", "--from", "old.yaml", "-o", "mine.yaml"),
    ],
)
def test_a_file_that_is_there_stays_as_it_is(
    words: tuple[str, ...], run: Callable[..., Any]
) -> None:
    Path("mine.yaml").write_text("mine", encoding="utf-8")
    Path("old.yaml").write_text("job: {role: chef}", encoding="utf-8")
    ran = run("new", *words)
    assert ran.code == 2
    assert ran.err == ("error exists: 'mine.yaml' is there already (choose another file with -o)\n")
    assert Path("mine.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("rol", "x"), "error unknown-kind: there is no new 'rol' (did you mean 'role'?)"),
        (
            ("role",),
            "error no-name: nothing was named that the new role is for"
            " (for example: jdgen new role data-steward)",
        ),
        (
            ("job",),
            "error no-name: nothing was named that the new job is for"
            " (for example: jdgen new job recruiter)",
        ),
    ],
)
def test_what_cannot_be_begun_is_told(
    words: tuple[str, ...], told: str, run: Callable[..., Any]
) -> None:
    ran = run("new", *words)
    assert (ran.code, ran.err) == (2, f"{told}\n")
