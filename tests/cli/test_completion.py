"""A shell is told what could stand where somebody is typing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from office import Office

from jdgen.cli.completion import complete
from jdgen.cli.route import COMMANDS
from jdgen.pipeline.completing import SHELLS


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("expl", ["explain"]),
        ("head-of-product-man", ["head-of-product-management"]),
        ("head-of-product --indus", ["--industry"]),
        ("head-of-product --industry fi", ["fintech"]),
        ("-f m", ["markdown"]),
        ("head-of-product --seniority st", ["staff"]),
        ("head-of-product --seniority head,v", ["head,vp"]),
        ("head-of-product --employment full-time,perm", ["full-time,permanent"]),
        ("head-of-product --set portf", ["portfolio="]),
        ("registered-nurse --set portf", []),
        ("head-of-product --set portfolio=p", ["portfolio=portfolio", "portfolio=platform"]),
        ("head-of-product --company ", []),
        ("head-of-product extra", []),
        ("list indus", ["industries"]),
        ("check --report sa", ["sarif"]),
        ("check --fail-on w", ["warning"]),
        ("diff --report ma", ["markdown"]),
        ("diff --fail-on requirements-raised,post", ["requirements-raised,postings-removed"]),
        ("diff --exit", ["--exit-code"]),
        ("diff ", []),
        ("build ", []),
        ("build --v", ["--verify"]),
        ("publish baker", []),
        ("publish x --o", ["--on"]),
        ("publish x --on ", []),
        ("schema co", ["company"]),
        ("new r", ["role"]),
        ("new job registered-n", ["registered-nurse"]),
        ("new job registered-nurse n", []),
        ("init ", []),
        ("new role steward --like cp", ["cpo"]),
        ("completion z", ["zsh"]),
        ("show registered-n", ["registered-nurse"]),
        ("explain --dr", ["--dropped"]),
        ("--industry fintech head-of-product --str", ["--strict"]),
    ],
)
def test_what_could_come_next(line: str, found: list[str]) -> None:
    assert complete(line.split(" ")) == found


def test_in_a_workspace_a_job_can_be_published(office: Office) -> None:
    assert complete(["publish", "baker"]) == ["baker-oslo"]
    assert (office.folder / "jobs/baker-oslo.yaml").is_file()


def test_at_the_beginning_every_command_and_role_could_come() -> None:
    assert {*COMMANDS, "head-of-product", "cpo"} <= set(complete([""]))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("jdgen head-of-product --set portfolio=si", "portfolio=single\n"),
        ("jdgen new ", "role\njob\n"),
        ("jdgen list 'indus", ""),
    ],
)
def test_a_whole_line_is_split_as_a_shell_would(
    line: str, found: str, run: Callable[..., Any]
) -> None:
    assert run("completion", "line", "--", line) == (0, found, "")


def test_jobs_of_the_workspace_are_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert complete(["publish", ""]) == []
    (tmp_path / "jobs").mkdir()
    (tmp_path / "jdgen.yaml").write_text("workspace: {}")
    (tmp_path / "jobs" / "chef-oslo.yaml").write_text("job: {role: chef}")
    assert complete(["publish", "ch"]) == ["chef-oslo"]
    assert complete(["new", "job", "--from", ""]) == ["chef-oslo"]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_scripts_pass_their_shell_s_own_check(shell: str, run: Callable[..., Any]) -> None:
    script = run("completion", shell).out
    assert "jdgen completion " in script
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed here")
    checked = subprocess.run(
        [program, "-n"], input=script.encode(), capture_output=True, check=False
    )
    assert (checked.returncode, checked.stderr) == (0, b"")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed here")
@pytest.mark.parametrize(
    ("line", "words", "found"),
    [
        ("jdgen head-of-product --industry fi", "", "fintech"),
        ("jdgen head-of-product --set portfolio=si", "portfolio = si", "single"),
    ],
)
def test_bash_completes_with_the_script(line: str, words: str, found: str, tmp_path: Path) -> None:
    folder = Path(sys.executable).parent
    program = f"""
        PATH="{folder}:$PATH"; eval "$(jdgen completion bash)"
        COMP_LINE="{line}" COMP_POINT=${{#COMP_LINE}} COMP_WORDS=({words or line})
        COMP_POINT=${{#COMP_LINE}}; _jdgen; printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(
        ["bash", "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert (done.stdout.strip(), done.stderr) == (found, "")


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed here")
@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("jdgen head-of-product --industry fi", ["fintech"]),
        ("jdgen head-of-product --set portfolio=si", ["portfolio=single"]),
        ("jdgen list in", ["industries"]),
    ],
)
def test_fish_completes_with_the_script(line: str, found: list[str], tmp_path: Path) -> None:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    program = f'jdgen completion fish | source; complete -C "{line}"'
    done = subprocess.run(
        ["fish", "--no-config", "-c", program],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PATH": path, "HOME": str(tmp_path)},
    )
    assert done.stdout.split() == found


def test_a_shell_that_is_not_known_is_refused(run: Callable[..., Any]) -> None:
    ran = run("completion", "fsh")
    assert ran.code == 2
    assert "there is no completion for 'fsh' (did you mean 'fish'?)" in ran.err
