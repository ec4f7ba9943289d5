"""A job like an old one leaves out what held for that alone, and says what changed since."""

from pathlib import Path

import pytest
from repository import Repository, begin_repository

from jdgen.model.errors import RequestError, SourceError
from jdgen.pipeline.home import NOWHERE, find_home
from jdgen.pipeline.renewing import Renewed, renew_job
from jdgen.sources.ground import ground_files
from jdgen.version import __version__

OLD = "jobs/timetable-analyst-hamburg.yaml"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A workspace below the top of a repository, around here."""
    files = {f"hiring/{path}": text for path, text in ground_files().items()}
    begin_repository(tmp_path, files)
    monkeypatch.chdir(tmp_path / "hiring")
    return Repository(tmp_path / "hiring")


def renew(old: str = "timetable-analyst-hamburg", name: str = "", path: str = "") -> Renewed:
    return renew_job(old, name, path, "", find_home())


def changes(renewed: Renewed) -> dict[str, tuple[str, str]]:
    assert renewed.since, renewed.findings
    return {
        each.change.id: (each.change.before, each.change.after) for each in renewed.since.entries
    }


@pytest.mark.usefixtures("workspace")
def test_what_held_for_the_old_job_alone_is_cleared() -> None:
    renewed = renew(name="timetable-analyst-kiel")
    assert renewed.cleared == ("requisition_id", "pay", "closes")
    assert renewed.begun.path == "jobs/timetable-analyst-kiel.yaml"
    assert "\n  # pay:\n" in renewed.begun.text
    assert "\n  status: draft\n" in renewed.begun.text
    assert "  # What this hiring manager wants: each change is one entry" in renewed.begun.text
    assert "54000" not in renewed.begun.text
    assert "FM-031" not in renewed.begun.text


@pytest.mark.usefixtures("workspace")
def test_without_a_name_it_gets_a_number() -> None:
    assert renew().begun.path == "jobs/timetable-analyst-hamburg-1.yaml"
    assert renew(path="x/kiel.yaml").begun.reading == "x/kiel.yaml"


def test_the_copy_is_sound(workspace: Repository) -> None:
    begun = renew(name="kiel").begun
    workspace.write(begun.path, begun.text)
    assert renew("kiel").cleared == ()


def test_what_role_and_company_changed_since_its_last_change_is_told(
    workspace: Repository,
) -> None:
    assert changes(renew()) == {}
    workspace.swap("companies/ferrymap.yaml", "20 % of what", "10 % of what")
    workspace.commit()
    workspace.swap("roles/timetable-analyst.yaml", "Visit two harbours", "Visit three harbours")
    old, new = changes(renew())["harbours"]
    assert (old.split()[1], new.split()[1]) == ("two", "three")
    assert changes(renew()).keys() == {"pension", "harbours"}


def test_what_changed_in_the_job_itself_is_no_change(workspace: Repository) -> None:
    workspace.swap(OLD, "western Baltic", "eastern Baltic")
    assert changes(renew()) == {}


def test_the_day_of_posting_says_from_when_on(workspace: Repository) -> None:
    workspace.swap("companies/ferrymap.yaml", "20 % of what", "10 % of what")
    workspace.commit(day="2026-04-01")
    workspace.swap(OLD, "  closes: ongoing\n", "  closes: ongoing\n  posted: 2026-03-20\n")
    workspace.commit(day="2026-05-01")
    renewed = renew()
    assert "posted" in renewed.cleared
    assert changes(renewed).keys() == {"pension"}
    assert renewed.since
    assert renewed.since.before.startswith("2026-03-20 (")


def test_a_job_that_was_posted_before_all_history_counts_from_its_last_change(
    workspace: Repository,
) -> None:
    workspace.swap(OLD, "  closes: ongoing\n", "  closes: ongoing\n  posted: 2019-03-20\n")
    workspace.commit(day="2026-05-01")
    workspace.swap("companies/ferrymap.yaml", "20 % of what", "10 % of what")
    assert changes(renew()).keys() == {"pension"}


def test_each_of_several_postings_is_compared(workspace: Repository) -> None:
    workspace.swap("companies/ferrymap.yaml", "20 % of what", "10 % of what")
    renewed = renew("customer-success")
    assert renewed.since
    (entry,) = renewed.since.entries
    assert entry.postings == ("customer-success/hamburg",)
    assert renewed.since.same == 1


def test_a_job_is_found_by_its_file_and_by_an_id_of_its_own(workspace: Repository) -> None:
    workspace.swap(OLD, "  role: timetable", "  id: FM-031\n  role: timetable")
    by_id, by_file = renew("FM-031"), renew(OLD)
    assert by_id == by_file
    assert "id" in by_id.cleared


@pytest.mark.usefixtures("workspace")
def test_a_job_that_is_not_there_is_refused() -> None:
    with pytest.raises(RequestError, match="there is no job 'nobody'"):
        renew("nobody")


def test_a_row_of_a_spreadsheet_is_no_file(workspace: Repository) -> None:
    workspace.write("jobs.csv", "Req ID,Profile\nR-1,chef\n")
    sheet = "  sheets:\n    - {file: jobs.csv, columns: {id: Req ID, role: Profile}}\n"
    settings = (workspace.folder / "jdgen.yaml").read_text("utf-8")
    workspace.write("jdgen.yaml", settings + sheet)
    with pytest.raises(RequestError, match=r"'R-1' is a row of 'jobs\.csv', and no file") as caught:
        renew("R-1")
    assert caught.value.findings[0].hint == "begin one with: jdgen new job chef"


def test_a_job_with_mistakes_is_refused(workspace: Repository) -> None:
    workspace.swap(OLD, "office_days", "ofice_days")
    with pytest.raises(SourceError, match="ofice_days"):
        renew()


# What keeps the changes from being known keeps nothing else from being done.


def why_not(renewed: Renewed) -> list[str]:
    assert renewed.begun.text
    assert renewed.since is None
    return [each.message for each in renewed.findings]


def test_outside_of_a_workspace_there_is_no_past(tmp_path: Path) -> None:
    file = tmp_path / "old.yaml"
    file.write_text("job: {role: chef, id: x}\n", "utf-8")
    renewed = renew_job(str(file), "", str(tmp_path / "new.yaml"), "", NOWHERE)
    assert renewed.begun.text == "job: {status: draft, role: chef}\n"
    assert why_not(renewed) == ["what changed since is known in a workspace alone"]
    with pytest.raises(RequestError, match="there is no job 'old'"):
        renew_job("old", "", "", "", NOWHERE)


def test_without_a_repository_the_past_is_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path, text in ground_files().items():
        Repository(tmp_path).write(path, text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert why_not(renew()) == ["there is no git repository around here"]


@pytest.mark.usefixtures("workspace")
def test_without_git_the_past_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert why_not(renew()) == ["git is not installed here"]


def test_what_was_never_committed_has_no_past(workspace: Repository) -> None:
    workspace.write("jobs/new.yaml", "job: {role: chef}\n")
    (told,) = why_not(renew("new"))
    assert told == "'jobs/new.yaml' was never committed, so nothing tells what changed since"


def test_settings_that_could_not_be_read_are_told(workspace: Repository) -> None:
    settings = (workspace.folder / "jdgen.yaml").read_text("utf-8")
    workspace.write("jdgen.yaml", "worksp: {}\n")
    workspace.swap(OLD, "western", "eastern")
    workspace.commit()
    workspace.write("jdgen.yaml", settings)
    assert "the file has no key 'workspace'" in why_not(renew())


def test_what_could_not_be_composed_then_is_told(workspace: Repository) -> None:
    role = "roles/timetable-analyst.yaml"
    workspace.swap(OLD, "{id: origin, why", "{id: harbours, why")
    workspace.swap(role, "{id: harbours, to", "{id: piers, to")
    workspace.commit()
    workspace.swap(role, "{id: piers, to", "{id: harbours, to")
    renewed = renew()
    assert renewed.begun.text
    assert any("harbours" in each.message for each in renewed.findings)


def test_another_version_of_the_library_is_told(workspace: Repository) -> None:
    workspace.swap("jdgen.yaml", f'library: "{__version__}"', 'library: "0.0.9"')
    workspace.swap(OLD, "western", "eastern")
    workspace.commit()
    workspace.swap("jdgen.yaml", 'library: "0.0.9"', f'library: "{__version__}"')
    renewed = renew()
    assert renewed.since
    (finding,) = renewed.findings
    assert finding.message == "jdgen 0.0.9 was used then, and what its roles said is not compared"
    assert finding.hint == "see that with: jdgen diff --library 0.0.9"
