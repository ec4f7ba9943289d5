"""Names mean jobs and companies of a workspace, and nothing outside of it."""

from pathlib import Path

import pytest
from workspaces import SMALL, write

from jdgen.model.errors import JdgenError
from jdgen.model.posting import Posting
from jdgen.pipeline.posting import compose
from jdgen.pipeline.request import Request
from jdgen.pipeline.vacancies import at_home, company_path

MORE = {
    **SMALL,
    "jdgen.yaml": "workspace: {company: tern, sheets: [{file: a.csv, columns: {id: A, role: B}}]}",
    "a.csv": "A,B\nREQ-1,nurse\nREQ-2,unheard-of\n",
    "jobs/renamed.yaml": "job: {role: cpo, id: head-of-bread, company: ../companies/gull.yaml}",
    "jobs/old/deep.yaml": "job: {role: baker}",
    "jobs/split.yaml": "job: {role: baker, split: place, places: ['Oslo, NO', 'Leeds, GB']}",
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return write(tmp_path / "home", MORE)


def made(home: Path, asked: str, **more: str) -> Posting:
    return compose(Request(asked, workspace=str(home), **more)).posting  # type: ignore[arg-type]


def said(home: Path, asked: str, **more: str) -> tuple[str, str, str]:
    with pytest.raises(JdgenError) as caught:
        made(home, asked, **more)
    found = caught.value.findings[0]
    return found.rule, found.message, found.hint


def test_a_job_is_known_by_the_name_of_its_file(home: Path) -> None:
    posting = made(home, "nurse-oslo")
    assert (posting.key, posting.employer.name) == ("nurse-oslo", "Gull")
    assert made(home, "baker-bergen").employer.name == "Tern"


def test_roles_know_the_company_that_usually_hires(home: Path) -> None:
    assert made(home, "cpo").employer.name == "Tern"
    assert made(home, "baker").title == "Baker"
    assert made(home, "cpo", company="gull").employer.name == "Gull"
    assert made(home, "nurse-oslo", company="tern").employer.name == "Tern"


def test_a_job_is_known_by_its_id_and_its_path(home: Path) -> None:
    for asked in ("head-of-bread", str(home / "jobs" / "renamed.yaml")):
        posting = made(home, asked)
        assert (posting.key, posting.employer.name) == ("head-of-bread", "Gull")
    assert said(home, "renamed")[0] == "unknown-role"


def test_jobs_of_sheets_of_deep_folders_and_parts_of_jobs_are_known(home: Path) -> None:
    assert made(home, "REQ-1").employer.name == "Tern"
    assert made(home, "deep").key == "deep"
    posting = made(home, "split/oslo-no")
    assert (posting.key, [place.city for place in posting.places]) == ("split/oslo-no", ["Oslo"])
    assert len(made(home, "split").places) == 2


def test_mistakes_in_other_jobs_keep_nobody_from_a_job(home: Path) -> None:
    write(home, {"jobs/broken.yaml": "job: {"})
    assert made(home, "REQ-1").key == "REQ-1"
    assert made(home, "nurse-oslo").key == "nurse-oslo"
    assert said(home, "broken")[0] == "syntax"


def test_one_id_of_two_jobs_is_nobodys(home: Path) -> None:
    write(home, {"jobs/twin.yaml": "job: {role: baker, id: REQ-1}"})
    rule, message, _ = said(home, "REQ-1")
    assert rule == "same-id"
    assert made(home, "head-of-bread").key == "head-of-bread"
    assert message.startswith("'REQ-1' is the id of another job: ")


def test_a_misspelt_job_gets_the_nearest(home: Path) -> None:
    write(home, {"a.csv": "A,B\n"})
    assert said(home, "head-of-bred") == (
        "unknown-role",
        "there is no role or job 'head-of-bred'",
        "did you mean the job 'head-of-bread'?",
    )
    assert said(home, "zzzzzzzz")[0] == "unknown-role"


def test_a_job_called_like_a_role_is_refused(home: Path) -> None:
    write(home, {"jobs/baker.yaml": "job: {role: baker}", "jobs/cpo.yaml": "job: {role: cpo}"})
    for name in ("baker", "cpo"):
        path = str(home / "jobs" / f"{name}.yaml")
        rule, message, hint = said(home, name)
        assert (rule, message) == ("same-name", f"'{name}' is a role and a job, '{path}'")
        assert hint == f"name the job's file, or ask: jdgen {path}"
        assert made(home, path).key == name


def test_an_unknown_company_is_told_with_the_nearest(home: Path) -> None:
    expected = (
        "unknown-company",
        "there is no company 'gul' in this workspace",
        "did you mean 'gull'?",
    )
    assert said(home, "baker", company="gul") == expected
    write(home, {"jdgen.yaml": "workspace: {company: gul}"})
    assert said(home, "baker-bergen") == expected
    assert made(home, "nurse-oslo").employer.name == "Gull"


def test_a_company_may_be_given_by_its_path(home: Path, tmp_path: Path) -> None:
    write(tmp_path, {"auk.yaml": "company: {name: Auk}", "auk": "company: {name: Auk}"})
    for name in ("auk.yaml", "auk"):
        assert made(home, "baker", company=str(tmp_path / name)).employer.name == "Auk"
    assert said(home, "baker", company=str(tmp_path / "x.yaml"))[0] == "unreadable"


def test_a_folder_here_is_no_company(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(home, {"tern/x": ""})
    monkeypatch.chdir(home)
    assert company_path(".", "tern") == "companies/tern.yaml"


def test_a_company_outside_of_the_workspace_is_refused(home: Path, tmp_path: Path) -> None:
    write(tmp_path, {"auk.yaml": "company: {name: Auk}"})
    write(home, {"jobs/out.yaml": "job: {role: baker, company: ../../auk.yaml}"})
    rule, message, _ = said(home, "out")
    assert (rule, message) == ("outside", "'../../auk.yaml' leads out of the workspace")
    write(tmp_path, {"mine.yaml": "job: {role: baker, company: auk.yaml}"})
    assert made(home, str(tmp_path / "mine.yaml")).employer.name == "Auk"


@pytest.mark.parametrize("link", ["jobs/nurse-oslo.yaml", "companies/gull.yaml"])
def test_links_out_of_the_workspace_are_refused(link: str, home: Path, tmp_path: Path) -> None:
    (home / link).rename(tmp_path / "elsewhere.yaml")
    (home / link).symlink_to(tmp_path / "elsewhere.yaml")
    rule, message, hint = said(home, "nurse-oslo")
    assert (rule, message) == ("outside", f"'{home / link}' leads out of the workspace")
    assert hint == "put the file itself there"


@pytest.mark.parametrize("text", ["", "workspace: {compny: x}", "workspace: {library: '0'}"])
def test_settings_with_mistakes_end_every_posting(text: str, home: Path) -> None:
    write(home, {"jdgen.yaml": text})
    for asked in ("baker", "nurse-oslo", "cpo"):
        assert said(home, asked)[0] in {"empty", "unknown-key", "other-version"}


def test_a_broken_job_is_told_when_it_is_asked_for(home: Path) -> None:
    write(home, {"jobs/bad.yaml": "job: {role: baker, company: auk, opennings: 2}"})
    with pytest.raises(JdgenError) as caught:
        made(home, "bad")
    assert [each.rule for each in caught.value.findings] == ["unknown-company", "unknown-key"]


def test_a_request_says_more_than_its_workspace(home: Path, tmp_path: Path) -> None:
    asked = Request("x", roles=str(tmp_path), workspace=str(home))
    assert at_home(asked) == asked
    assert at_home(asked._replace(roles="")).roles == str(home / "roles")


def test_a_role_may_be_unknown_in_a_small_workspace(tmp_path: Path) -> None:
    write(tmp_path, {"jdgen.yaml": "workspace:"})
    assert made(tmp_path, "cpo").employer is None
    rule, message, _ = said(tmp_path, "head-of-produkt")
    assert (rule, message) == ("unknown-role", "there is no role 'head-of-produkt'")
