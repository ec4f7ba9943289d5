"""A new role or job knows where it will stand, and may be named as people name roles."""

from pathlib import Path

import pytest

from jdgen.model.errors import RequestError
from jdgen.pipeline.home import NOWHERE, Home, find_home
from jdgen.pipeline.scaffolding import new_job, new_role


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A workspace around here, in which one stands in a folder below."""
    (tmp_path / "jobs").mkdir()
    (tmp_path / "jdgen.yaml").write_text("workspace: {}")
    monkeypatch.chdir(tmp_path / "jobs")
    return find_home()


def test_an_alias_stands_for_its_role() -> None:
    assert "  extends: head-of-product\n" in new_role("head-of-trails", like="cpo").text


def test_without_a_model_the_role_stands_on_its_own() -> None:
    assert "extends:" not in new_role("data-steward").text


def test_a_model_that_is_not_there_is_refused() -> None:
    with pytest.raises(RequestError, match="there is no role 'nobody'"):
        new_role("data-steward", like="nobody")


def test_files_stand_here_where_there_is_no_workspace() -> None:
    role, job = new_role("data-steward"), new_job("chef", "chef-oslo")
    assert (role.path, role.reading) == (
        "data-steward.yaml",
        "data-steward --roles data-steward.yaml",
    )
    assert (job.path, job.reading) == ("chef-oslo.yaml", "chef-oslo.yaml")


def test_files_stand_in_their_folders_of_the_workspace(home: Home) -> None:
    role, job = new_role("data-steward", home=home), new_job("chef", "chef-oslo", home=home)
    assert (role.path, role.reading) == ("../roles/data-steward.yaml", "data-steward")
    assert (job.path, job.reading) == ("../jobs/chef-oslo.yaml", "chef-oslo")
    assert "$schema=../.jdgen/schemas/job.json\n" in job.text


def test_a_file_elsewhere_is_none_of_the_workspace(home: Home) -> None:
    assert new_role("data-steward", "../own.yaml", home=home).reading.endswith(
        "--roles ../own.yaml"
    )
    assert new_job("chef", "", "../chef.yaml", home=home).reading == "../chef.yaml"


def test_a_job_without_a_name_gets_the_first_number_that_is_free(home: Home) -> None:
    Path("chef-1.yaml").touch()
    assert new_job("chef", home=home).path == "../jobs/chef-2.yaml"
    assert new_job("chef", home=NOWHERE).path == "chef-2.yaml"


def test_what_an_alias_answers_is_answered_in_the_job() -> None:
    text = new_job("support-engineer").text
    assert "\n  role: technical-support-specialist\n" in text
    assert "\n    line: second\n" in text


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("chef in oslo", "'chef in oslo' cannot be the name of a job"),
        ("chef", "'chef' is a role already"),
        ("list", "'list' is a command of jdgen already"),
    ],
)
def test_a_name_that_cannot_be_is_refused(name: str, message: str, home: Home) -> None:
    with pytest.raises(RequestError, match=message):
        new_job("chef", name, home=home)


def test_a_job_of_a_role_that_is_not_there_is_refused() -> None:
    with pytest.raises(RequestError, match="there is no role 'nobody'"):
        new_job("nobody")
