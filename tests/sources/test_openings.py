"""Open jobs are known by their marks before a row of a sheet is understood."""

from collections.abc import Mapping

from workspaces import SMALL

from jdgen.model.job import Job
from jdgen.model.tree import Tree
from jdgen.model.workspace import Workspace
from jdgen.sources.openings import Opening, find_openings, job_of, marks_of_companies
from jdgen.sources.sheet import OpenSheet, Row
from jdgen.sources.workspace import read_workspace

SHEET = {
    **SMALL,
    "jdgen.yaml": "workspace: {company: tern, sheets: [{file: a.csv, columns:"
    " {id: Req, role: Profile, company: Entity, openings: Heads}}]}",
    "a.csv": "Req,Profile,Entity,Heads\nREQ-1,nurse,gull,2\nREQ-2,baker,,1\nREQ-3,baker,,many\n",
}
STATES = {
    **SHEET,
    "jdgen.yaml": SHEET["jdgen.yaml"].replace("openings: Heads", "status: Heads"),
    "a.csv": "Req,Profile,Entity,Heads\nREQ-1,nurse,gull,open\nREQ-2,baker,,open\n"
    "REQ-3,baker,,closed\nREQ-4,baker,,lost\n",
}


def opened(files: Mapping[str, str]) -> tuple[dict[str, Opening], Tree, Workspace]:
    tree = Tree("", {path: text.encode() for path, text in files.items()})
    workspace, findings = read_workspace(tree, sheets=False)
    assert findings == ()
    assert workspace is not None
    sheets = [
        OpenSheet(tree, each, workspace.library, workspace.companies)
        for each in workspace.settings.sheets
    ]
    found = {each.id: each for each in find_openings(tree, workspace, tuple(sheets))}
    return found, tree, workspace


def test_jobs_of_files_are_openings_if_they_are_open() -> None:
    draft = {"jobs/draft.yaml": "job: {role: baker, status: draft}"}
    found, _, _ = opened({**SMALL, **draft})
    assert {each.id: (each.role, each.company) for each in found.values()} == {
        "baker-bergen": ("baker", "tern"),
        "nurse-oslo": ("nurse", "gull"),
    }
    job, wrong = job_of(found["baker-bergen"], "tern")
    assert isinstance(job, Job)
    assert wrong == ()


def test_rows_stay_rows_until_somebody_wants_the_job() -> None:
    found, _, _ = opened(SHEET)
    row = found["REQ-2"]
    assert isinstance(row.source, Row)
    assert (row.role, row.company) == ("baker", "tern")
    job, wrong = job_of(row, "tern")
    assert job is not None
    assert (job.id, job.company, wrong) == ("REQ-2", "tern", ())
    job, _ = job_of(found["REQ-1"], "tern")
    assert job is not None
    assert (job.company, job.openings) == ("gull", 2)


def test_a_row_with_a_mistake_makes_no_job() -> None:
    found, _, _ = opened(SHEET)
    job, wrong = job_of(found["REQ-3"], "tern")
    assert job is None
    assert [str(each.origin) for each in wrong] == ["a.csv:4:4"]


def test_rows_that_could_be_closed_are_understood_at_once() -> None:
    found, _, _ = opened(STATES)
    assert sorted(found) == ["REQ-1", "REQ-2", "baker-bergen", "nurse-oslo"]
    assert {name: found[name].company for name in ("REQ-1", "REQ-2")} == {
        "REQ-1": "gull",
        "REQ-2": "tern",
    }
    assert found["REQ-1"].sheet is not None
    assert [each.origin.line for each in found["REQ-1"].sheet.findings] == [5]


def test_a_mark_changes_with_the_file_or_the_row() -> None:
    before, _, _ = opened(SHEET)
    job, row = "jobs/nurse-oslo.yaml", SHEET["a.csv"].replace("nurse,gull,2", "nurse,gull,3")
    after, _, _ = opened({**SHEET, job: f"# moved\n{SHEET[job]}", "a.csv": row})
    changed = [name for name in before if before[name].mark != after[name].mark]
    assert changed == ["nurse-oslo", "REQ-1"]


def test_a_company_has_a_mark_too() -> None:
    _, tree, workspace = opened(SMALL)
    before = marks_of_companies(tree, workspace)
    more = {**SMALL, "companies/tern.yaml": "company: {name: Arctic Tern}"}
    _, tree, workspace = opened(more)
    after = marks_of_companies(tree, workspace)
    assert [name for name in before if before[name] != after[name]] == ["tern"]
