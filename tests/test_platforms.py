"""What runs on platforms runs here: workflow, action, hook and scripts, to the letter.

Only the installation is a stand-in, and so are the programs that talk to a platform.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from shlex import quote
from typing import Any

import pytest
import yaml
from actions import Runner, Step, run_action, run_steps
from pre_commit.clientlib import load_config, load_manifest
from repository import SETTINGS, Repository, begin_repository

from jdgen.sources.ground import ground_files
from jdgen.version import __version__

ROOT = Path(__file__).parents[1]
CI = ROOT / "examples" / "ci"
WORKFLOW = ".github/workflows/jdgen.yml"

JDGEN = f"""#!/bin/sh
exec '{sys.executable}' -P -c 'from jdgen.cli.main import script; script()' "$@"
"""
RECORDS = """#!/bin/sh
printf '%s\\n' "$(basename "$0") $*" >> "$SAID"
"""
"""A program that only writes down how it was called."""

PYTHON = """#!/bin/sh
mkdir -p "$3/bin" && cp "$(dirname "$0")/pip" "$3/bin/pip"
"""
"""Makes an environment whose pip only writes down how it was called."""

GH = """#!/bin/sh
printf '%s\\n' "gh $*" >> "$SAID"
case "$*" in
  *--paginate*) cat "$COMMENTED" 2>/dev/null || true ;;
esac
"""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs: jdgen of this checkout, and stand-ins that talk to nobody."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name, text in {
        "jdgen": JDGEN,
        "pip": RECORDS,
        "curl": RECORDS,
        "python3": PYTHON,
        "gh": GH,
    }.items():
        (folder / name).write_text(text, "utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("SAID", str(tmp_path / "said"))
    monkeypatch.setenv("COMMENTED", str(tmp_path / "commented"))
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture
def said(tmp_path: Path) -> Callable[[], list[str]]:
    """How stand-ins were called."""
    path = tmp_path / "said"
    return lambda: path.read_text("utf-8").splitlines() if path.exists() else []


Change = Callable[[Repository], None]


@pytest.fixture
def pull(tmp_path: Path) -> Callable[..., Path]:
    """Push a workspace and a change of it, and check the pull request out as GitHub does."""

    def push(change: Change, depth: int = 2, files: Mapping[str, str] = ground_files()) -> Path:
        remote = tmp_path / "remote.git"
        author = begin_repository(tmp_path / "author", files)
        author.git("clone", "--quiet", "--bare", ".", str(remote))
        author.git("remote", "add", "origin", str(remote))
        author.git("checkout", "--quiet", "-b", "change")
        change(author)
        author.commit()
        author.git("checkout", "--quiet", "main")
        author.git("merge", "--quiet", "--no-ff", "-m", "merge", "change")
        author.git("push", "--quiet", "origin", "HEAD:refs/pull/7/merge", "change")
        checkout = tmp_path / "checkout"
        checkout.mkdir()
        runner = Repository(checkout)
        runner.git("init", "--quiet")
        runner.git("remote", "add", "origin", remote.as_uri())
        runner.git("fetch", "--quiet", f"--depth={depth}", "origin", "refs/pull/7/merge")
        runner.git("checkout", "--quiet", "FETCH_HEAD")
        return checkout

    return push


@pytest.fixture
def runner(tmp_path: Path, programs: Path) -> Callable[..., Runner]:
    """A runner for a checkout: by default, for a pull request from the repository itself."""

    def ready(checkout: Path, event: str = "pull_request", head: str = "tern/jobs") -> Runner:
        temp = tmp_path / "temp"
        temp.mkdir(exist_ok=True)
        github = {
            "event_name": event,
            "repository": "tern/jobs",
            "token": "a secret",
            "event": {"number": 7, "pull_request": {"head": {"repo": {"full_name": head}}}},
        }
        return Runner(checkout, temp, programs, {"github": github})

    return ready


def less_pension(workspace: Repository) -> None:
    workspace.swap("companies/ferrymap.yaml", "20 % of what", "10 % of what")


def more_years(workspace: Repository) -> None:
    text = '    - {id: sql, to: must, years: 6, text: "About {years} years of SQL."}\n'
    workspace.swap("roles/timetable-analyst.yaml", "  add:\n", f"  add:\n{text}")


def new_workspace(repository: Repository) -> None:
    for path, text in ground_files().items():
        repository.write(path, text)


def broken_job(workspace: Repository) -> None:
    workspace.swap("jobs/customer-success.yaml", "split: place", "splitt: place")


def steps_of(file: Path) -> list[dict[str, Any]]:
    (job,) = yaml.safe_load(file.read_text("utf-8"))["jobs"].values()
    return list(job["steps"])


def outcomes(steps: list[Step]) -> dict[str, str]:
    return {step.name: step.outcome for step in steps if "@" not in step.name}


def run_script(script: str, folder: Path, programs: Path, **given: str) -> tuple[int, str]:
    path = os.pathsep.join([str(programs), os.environ["PATH"]])
    ran = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, **given},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout


# The action


def test_the_action_checks_and_says_what_a_pull_request_changes(
    pull: Callable[..., Path],
    runner: Callable[..., Runner],
    said: Callable[[], list[str]],
) -> None:
    machine = runner(pull(less_pension))
    done, outputs = run_action(machine, ROOT / "action.yml", {})
    assert done.outcome == "success", done.said
    comment = Path(outputs["comment"]).read_text("utf-8")
    assert "<del>20</del> <ins>10</ins> % of what you pay in." in comment
    assert machine.said_in("GITHUB_STEP_SUMMARY") == comment
    assert said() == [f"pip install --quiet jdgen=={__version__}"]


def test_a_version_of_ones_own_is_installed_instead(
    pull: Callable[..., Path], runner: Callable[..., Runner], said: Callable[[], list[str]]
) -> None:
    run_action(runner(pull(less_pension)), ROOT / "action.yml", {"version": "9.8", "base": ""})
    assert said() == ["pip install --quiet jdgen==9.8"]


def test_a_mistake_is_told_at_its_line_and_fails_the_action(
    pull: Callable[..., Path], runner: Callable[..., Runner]
) -> None:
    done, _ = run_action(runner(pull(broken_job)), ROOT / "action.yml", {})
    assert done.outcome == "failure"
    assert "::error file=jobs/customer-success.yaml,line=11,col=3" in done.said


def test_what_asks_for_more_fails_the_action_and_is_told_all_the_same(
    pull: Callable[..., Path], runner: Callable[..., Runner]
) -> None:
    flags = {"diff-flags": "--fail-on requirements-added"}
    done, outputs = run_action(runner(pull(more_years)), ROOT / "action.yml", flags)
    assert done.outcome == "failure"
    assert "About 6 years of SQL." in Path(outputs["comment"]).read_text("utf-8")


def test_a_checkout_without_the_base_is_told_how_to_get_it(
    pull: Callable[..., Path], runner: Callable[..., Runner]
) -> None:
    done, outputs = run_action(runner(pull(less_pension, depth=1)), ROOT / "action.yml", {})
    assert done.outcome == "failure"
    assert "fetch-depth" in done.said
    assert outputs == {"comment": ""}


def test_the_action_compares_nothing_without_a_base(
    pull: Callable[..., Path], runner: Callable[..., Runner]
) -> None:
    done, outputs = run_action(runner(pull(less_pension)), ROOT / "action.yml", {"base": ""})
    assert done.outcome == "success", done.said
    assert "[Say what changes: skipped]" in done.said
    assert outputs == {"comment": ""}


def test_a_workflow_with_the_action_comments(
    pull: Callable[..., Path], runner: Callable[..., Runner], said: Callable[[], list[str]]
) -> None:
    machine = runner(pull(less_pension))
    steps = run_steps(machine, steps_of(CI / "github-action.yml"), ROOT / "action.yml")
    assert {step.outcome for step in steps} == {"success"}, steps
    assert said()[-1].startswith("gh api --method POST repos/tern/jobs/issues/7/comments -F body=@")


def test_a_workspace_that_is_new_is_compared_with_nothing(
    pull: Callable[..., Path], runner: Callable[..., Runner]
) -> None:
    checkout = pull(new_workspace, files={"README": "x"})
    done, outputs = run_action(runner(checkout), ROOT / "action.yml", {})
    assert (done.outcome, outputs) == ("success", {"comment": ""}), done.said
    steps = run_steps(runner(checkout), steps_of(checkout / WORKFLOW))
    assert set(outcomes(steps).values()) == {"success"}, steps
    assert steps[4].said == "The workspace is new: there is nothing to compare it with.\n"


# The workflow of a new workspace


def test_the_workflow_checks_comments_and_builds(
    pull: Callable[..., Path], runner: Callable[..., Runner], said: Callable[[], list[str]]
) -> None:
    checkout = pull(less_pension)
    steps = run_steps(runner(checkout), steps_of(checkout / WORKFLOW))
    assert set(outcomes(steps).values()) == {"success"}, steps
    install, asked, commented = said()
    assert install == f"pip install jdgen=={__version__}"
    assert asked.startswith("gh api --paginate repos/tern/jobs/issues/7/comments --jq ")
    assert re.fullmatch(
        r"gh api --method POST repos/tern/jobs/issues/7/comments -F body=@\S+ --silent", commented
    )
    assert (checkout / "dist" / "timetable-analyst-hamburg" / "external.page.html").is_file()


def test_a_second_run_changes_the_comment_that_it_wrote(
    tmp_path: Path,
    pull: Callable[..., Path],
    runner: Callable[..., Runner],
    said: Callable[[], list[str]],
) -> None:
    (tmp_path / "commented").write_text("31\n", "utf-8")
    checkout = pull(less_pension)
    run_steps(runner(checkout), steps_of(checkout / WORKFLOW))
    assert said()[-1].startswith("gh api --method PATCH repos/tern/jobs/issues/comments/31 -F ")


def test_a_pull_request_from_a_fork_has_the_summary_alone(
    pull: Callable[..., Path], runner: Callable[..., Runner]
) -> None:
    checkout = pull(less_pension)
    machine = runner(checkout, head="somebody/jobs")
    steps = outcomes(run_steps(machine, steps_of(checkout / WORKFLOW)))
    assert steps["Say it under the pull request"] == "skipped"
    assert "10</ins>" in machine.said_in("GITHUB_STEP_SUMMARY")


def test_a_push_is_checked_and_built(
    pull: Callable[..., Path], runner: Callable[..., Runner]
) -> None:
    checkout = pull(less_pension)
    steps = outcomes(run_steps(runner(checkout, event="push"), steps_of(checkout / WORKFLOW)))
    assert steps["Check"] == steps["Build"] == "success"
    assert steps["Say what changes"] == "skipped"


def test_a_mistake_keeps_the_workflow_from_building(
    pull: Callable[..., Path], runner: Callable[..., Runner]
) -> None:
    checkout = pull(broken_job)
    steps = outcomes(run_steps(runner(checkout), steps_of(checkout / WORKFLOW)))
    assert (steps["Check"], steps["Build"]) == ("failure", "skipped")


# GitLab, and any shell


@pytest.fixture
def gitlab() -> str:
    """The script of the example for GitLab, as a runner joins it."""
    job = yaml.safe_load((CI / "gitlab-ci.yml").read_text("utf-8"))["postings"]
    return "\n".join([*job["before_script"], *job["script"]])


def test_gitlab_gets_a_report_the_changes_and_a_note(
    pull: Callable[..., Path], programs: Path, said: Callable[[], list[str]], gitlab: str
) -> None:
    checkout = pull(less_pension)
    given = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": Repository(checkout).git("rev-parse", "HEAD^1"),
        "CI_API_V4_URL": "https://git.tern.example/api/v4",
        "CI_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "7",
        "JDGEN_TOKEN": "a secret",
    }
    code, printed = run_script(gitlab, checkout, programs, **given)
    assert code == 0, printed
    assert json.loads((checkout / "gl-code-quality-report.json").read_text("utf-8")) == []
    assert "10</ins>" in (checkout / "jdgen-diff.md").read_text("utf-8")
    install, note = said()
    assert install == f"pip install --quiet jdgen=={__version__}"
    assert note.endswith("https://git.tern.example/api/v4/projects/3/merge_requests/7/notes")


def test_gitlab_gets_the_report_of_what_is_wrong(
    pull: Callable[..., Path], programs: Path, gitlab: str
) -> None:
    checkout = pull(broken_job)
    code, _ = run_script(gitlab, checkout, programs)
    (finding, *_) = json.loads((checkout / "gl-code-quality-report.json").read_text("utf-8"))
    assert code == 1
    assert finding["location"]["path"] == "jobs/customer-success.yaml"


@pytest.mark.parametrize(("change", "code"), [(less_pension, 0), (broken_job, 1)])
def test_the_script_for_any_shell_checks_compares_and_builds(
    change: Change, code: int, pull: Callable[..., Path], programs: Path
) -> None:
    checkout = pull(change, depth=9)
    ended, printed = run_script(f"{quote(str(CI / 'check.sh'))} HEAD^1", checkout, programs)
    assert min(ended, 1) == code, printed
    assert code or "[20 → 10] % of what you pay in." in printed


# pre-commit


def hooks() -> Iterator[tuple[str, dict[str, Any]]]:
    """The hook of this repository, and the one of a new workspace."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    config = yaml.safe_load(ground_files()[".pre-commit-config.yaml"])
    yield "ours", hook
    yield "a workspace's", config["repos"][0]["hooks"][0]


HOOKS = dict(hooks())


@pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)
@pytest.mark.parametrize(("change", "code"), [(less_pension, 0), (broken_job, 1)])
def test_the_hook_checks_before_a_commit(
    hook: dict[str, Any],
    change: Change,
    code: int,
    tmp_path: Path,
    programs: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace = begin_repository(tmp_path / "jobs", ground_files())
    # In an environment of its own it would be installed; here it is on the path.
    here = {key: each for key, each in hook.items() if key != "additional_dependencies"}
    here["language"] = "system"
    config = {"repos": [{"repo": "local", "hooks": [here]}]}
    workspace.write(".pre-commit-config.yaml", yaml.safe_dump(config))
    workspace.commit()
    change(workspace)
    workspace.git("add", "--all")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    command = f"'{sys.executable}' -m pre_commit run"
    ended, printed = run_script(command, workspace.folder, programs)
    assert ended == code, printed
    assert "Passed" in printed or "unknown-key" in printed


@pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)
def test_the_hook_looks_at_what_a_workspace_is_made_of(hook: dict[str, Any]) -> None:
    paths = [*ground_files(), "jobs.csv", "roles/product/lead.yaml", "snapshot/roles/nurse.md"]
    looked_at = {path for path in paths if re.search(hook["files"], path)}
    kinds = ("companies/", "jobs", "roles/", "templates/", "snapshot/", "jdgen.yaml")
    assert looked_at == {path for path in paths if path.startswith(kinds)}


def test_the_hooks_are_what_pre_commit_reads(tmp_path: Path) -> None:
    (hook,) = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    assert hook["id"] == "jdgen-check"
    config = tmp_path / "config.yaml"
    config.write_text(ground_files()[".pre-commit-config.yaml"], "utf-8")
    (repo,) = load_config(str(config))["repos"]
    assert repo["hooks"][0]["additional_dependencies"] == [f"jdgen=={__version__}"]
    shown = load_config(str(CI / "pre-commit-config.yaml"))
    assert shown["repos"][0]["hooks"][0]["id"] == hook["id"]


# The schemas that platforms publish


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("github-actions", "action.yml"),
        ("github-workflows", "examples/ci/github-action.yml"),
        ("github-workflows", f"init:{WORKFLOW}"),
        ("github-issue-forms", "init:.github/ISSUE_TEMPLATE/new-posting.yml"),
        ("gitlab-ci", "examples/ci/gitlab-ci.yml"),
    ],
)
def test_files_are_as_their_platform_wants_them(schema: str, file: str, tmp_path: Path) -> None:
    kept = tmp_path / "file.yml"
    if file.startswith("init:"):
        kept.write_text(ground_files()[file.removeprefix("init:")], "utf-8")
    else:
        shutil.copy(ROOT / file, kept)
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    ran = subprocess.run([*command, str(kept)], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


def test_no_script_takes_in_what_somebody_else_may_write() -> None:
    """Titles and branches of a stranger reach scripts as variables, never as text."""
    workflow = yaml.safe_load(ground_files()[WORKFLOW])["jobs"]["postings"]["steps"]
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    scripts = [step["run"] for step in (*workflow, *action) if "run" in step]
    assert len(scripts) > 6
    assert not any("${{" in script for script in scripts)
