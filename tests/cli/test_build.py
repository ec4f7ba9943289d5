"""Build says what people must know, to people also what it did, and nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from office import Office


def test_in_a_pipe_a_build_that_went_well_says_nothing(
    run: Callable[..., Any], office: Office
) -> None:
    assert run("build") == (0, "", "")
    assert {*office.outputs()} >= {"baker-oslo.md"}


def test_what_was_removed_is_always_said(run: Callable[..., Any], office: Office) -> None:
    run("build")
    office.job("chef-oslo", "chef", "  status: closed\n")
    assert run("build", "-q") == (
        0,
        "",
        "removed 'dist/chef-oslo.md': no open job makes it\n"
        "removed 'dist/chef-oslo.txt': no open job makes it\n",
    )


def test_a_broken_job_is_told_with_its_line_and_fails(
    run: Callable[..., Any], office: Office
) -> None:
    run("build")
    office.job("chef-oslo", "chef", "  opennings: 2\n")
    assert run("build") == (
        1,
        "",
        "jobs/chef-oslo.yaml:5:3: error unknown-key: unknown key 'opennings' (did you mean"
        " 'openings'?)\n"
        "kept 2 files that no job makes now: nothing is removed before the above is mended\n",
    )


def test_an_edited_file_is_left_and_told_until_forced(
    run: Callable[..., Any], office: Office
) -> None:
    run("build")
    (office.dist / "chef-oslo.md").write_text("Mine.\n", "utf-8")
    assert run("build") == (
        1,
        "",
        "left 'dist/chef-oslo.md' as somebody edited it (build over it with --force)\n",
    )
    assert run("build", "--force") == (0, "", "")
    assert office.outputs()["chef-oslo.md"] != "Mine.\n"


def test_warnings_are_told_and_do_not_fail(run: Callable[..., Any], office: Office) -> None:
    run("publish", "chef-oslo", "--on", "2026-11-03")
    office.edit("jobs/chef-oslo.yaml", "Oslo", "Bergen")
    ran = run("build")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "published/chef-oslo/2026-11-03.json: warning out-of-date: 'chef-oslo' says something else"
        " now than was published on 2026-11-03 (see what with: jdgen diff chef-oslo)\n"
    )


def test_verify_builds_nothing_and_says_what_is_not_as_built(
    run: Callable[..., Any], office: Office
) -> None:
    assert run("build", "--verify").code == 1
    assert not office.dist.exists()
    run("build")
    assert run("build", "--verify") == (0, "", "Every file is what its build wrote.\n")
    assert run("build", "--verify", "-q") == (0, "", "")
    (office.dist / "chef-oslo.md").unlink()
    ran = run("build", "--verify")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith("dist/chef-oslo.md: error not-as-built: ")


def test_outside_of_a_workspace_there_is_nothing_to_build(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("build")
    assert (ran.code, ran.out) == (2, "")
    assert "no 'jdgen.yaml' in this folder or above it" in ran.err


def test_what_cannot_be_written_could_not_run(run: Callable[..., Any], office: Office) -> None:
    office.dist.symlink_to(office.folder.parent)
    ran = run("build")
    assert (ran.code, ran.out) == (2, "")
    assert "Traceback" not in ran.err


def test_a_build_works_from_any_folder_below(
    run: Callable[..., Any], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office.folder / "jobs")
    assert run("build") == (0, "", "")
    assert {*office.outputs()} >= {"baker-oslo.md"}


@pytest.mark.usefixtures("office")
def test_on_a_terminal_people_see_how_far_it_is_and_what_it_did(
    on_terminal: Callable[..., bytes],
) -> None:
    shown = on_terminal("stderr", "build").decode()
    assert "Building" in shown
    assert "2 postings: 4 files written, 0 as they were, 0 removed." in shown


def test_on_a_terminal_q_keeps_it_back(on_terminal: Callable[..., bytes], office: Office) -> None:
    assert on_terminal("stderr", "build", "-q") == b""
    assert office.dist.is_dir()
