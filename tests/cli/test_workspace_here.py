"""Commands know the workspace around them, and leave it out of it when told to."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from workspaces import SMALL, write

Run = Callable[..., Any]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace, in one of whose folders people work."""
    template = "{{ posting.title }} at {{ posting.employer.name }}\n"
    write(tmp_path, {**SMALL, "templates/posting.md.j2": template, ".git/x": ""})
    monkeypatch.chdir(tmp_path / "jobs")
    return tmp_path


@pytest.mark.usefixtures("home")
def test_a_job_is_printed_by_name_with_its_company_and_templates(run: Run) -> None:
    assert run("baker-bergen") == (0, "Baker at Tern\n", "")
    assert run("nurse-oslo").out == "Registered Nurse at Gull\n"
    assert run("nurse-oslo.yaml").out == "Registered Nurse at Gull\n"
    assert run("baker", "--company", "gull").out == "Baker at Gull\n"


@pytest.mark.usefixtures("home")
def test_without_the_workspace_nothing_of_it_is_known(run: Run) -> None:
    out = run("registered-nurse", "--no-workspace").out
    assert out.startswith("# Registered Nurse\n")
    assert "Tern" not in out
    for words in (("baker",), ("show", "baker"), ("explain", "baker-bergen"), ("list", "jobs")):
        code, out, err = run(*words, "--no-workspace")
        assert (code, out) == (2, "")
        assert err


@pytest.mark.usefixtures("home")
def test_a_job_is_explained_shown_and_helped_with(run: Run) -> None:
    assert "../roles/baker.yaml:1:" in run("explain", "baker-bergen").out
    assert run("show", "baker-bergen") == run("show", "baker")
    assert run("show", "nurse-oslo.yaml").out == run("show", "registered-nurse").out
    helped = run("nurse-oslo", "--help")
    assert helped.code == 0
    assert "Questions of nurse-oslo" in helped.out


@pytest.mark.usefixtures("home")
def test_the_jobs_and_roles_of_the_workspace_are_listed(run: Run) -> None:
    listed = run("list", "jobs").out
    assert [line.split()[0] for line in listed.splitlines()] == ["baker-bergen", "nurse-oslo"]
    assert "baker, tern, Bergen (open)" in listed
    assert [row["name"] for row in json.loads(run("list", "baker", "--json").out)] == ["baker"]


def test_a_name_of_two_things_is_refused(home: Path, run: Run) -> None:
    write(home, {"jobs/baker.yaml": "job: {role: baker}"})
    code, out, err = run("baker")
    assert (code, out) == (2, "")
    assert "'baker' is a role and a job, '../jobs/baker.yaml'" in err


def test_settings_for_another_version_say_what_to_do(home: Path, run: Run) -> None:
    write(home, {"jdgen.yaml": "workspace: {library: '0.0.0'}"})
    code, _, err = run("nurse-oslo")
    assert code == 2
    assert "../jdgen.yaml:1:22" in err
    assert "pip install jdgen==0.0.0" in err


@pytest.mark.usefixtures("home")
def test_a_job_that_was_read_once_needs_no_yaml(run: Run, spawn: Callable[..., Any]) -> None:
    run("nurse-oslo")
    spawn("nurse-oslo")
    ran = spawn("nurse-oslo", PYTHONPROFILEIMPORTTIME="1")
    assert ran.stdout == b"Registered Nurse at Gull\n"
    imported = {line.rpartition("|")[2].strip() for line in ran.stderr.decode().splitlines()}
    assert "jdgen.sources.hiring" in imported
    heavy = {"yaml", "pydantic", "pydantic_core", "jdgen.sources.sheet", "jdgen.sources.nodes"}
    assert imported & heavy == set()


def test_outside_of_a_workspace_only_the_search_for_one_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spawn: Callable[..., Any]
) -> None:
    write(tmp_path, {".git/x": ""})
    monkeypatch.chdir(tmp_path)
    spawn("cpo")
    ran = spawn("cpo", PYTHONPROFILEIMPORTTIME="1")
    imported = {line.rpartition("|")[2].strip() for line in ran.stderr.decode().splitlines()}
    assert {"jdgen.pipeline.home", "jdgen.sources.site"} <= imported
    for module in ("pipeline.vacancies", "pipeline.workspace", "sources.hiring", "sources.folder"):
        assert f"jdgen.{module}" not in imported
