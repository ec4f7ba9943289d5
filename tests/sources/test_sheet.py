"""A sheet's rows become the jobs that files of their own would have been, or say why not."""

import io
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from jdgen.model.job import Job
from jdgen.model.library import Library
from jdgen.model.origin import Origin
from jdgen.model.tree import Tree
from jdgen.model.workspace import Sheet
from jdgen.sources import sheet as module
from jdgen.sources.columns import targets
from jdgen.sources.library import load_library
from jdgen.sources.opening import read_job
from jdgen.sources.sheet import OpenSheet, read_sheet

COLUMNS = {
    "id": "Req ID",
    "role": "Profile",
    "company": "Entity",
    "places": "Location",
    "pay.min": "Pay from",
    "pay.max": "Pay to",
    "pay.currency": "Currency",
    "posted": "Posted",
    "closes": "Closes",
    "options.seniority": "Level",
    "options.workplace": "Workplace",
    "requisition_id": "Requisition",
}
VALUES = {"role": {"RN II": "registered-nurse"}, "company": {"Tern Health Ltd": "tern"}}
SHEET = Sheet("jobs.csv", COLUMNS, VALUES, Origin("jdgen.yaml", 7, 5))

HEADER = ",".join(COLUMNS.values())
NURSE = (
    'REQ-7,RN II,Tern Health Ltd,"Pueblo, US-CO",80000,90000,USD,2026-03-01,2026-04-01,mid,'
    "on-site,R 7/2026"
)
CHEF = 'REQ-8,chef,tern,"Oslo, NO",,,NOK,,ongoing,,,'
TABLE = f"{HEADER}\n{NURSE}\n{CHEF}\n"

Reader = Callable[..., tuple[tuple[Job, ...], list[str]]]


@pytest.fixture
def read(library: Library) -> Reader:
    def read_text(
        text: str, sheet: Sheet = SHEET, root: str = ""
    ) -> tuple[tuple[Job, ...], list[str]]:
        tree = Tree(root, {"jobs.csv": text.encode()})
        jobs, findings = read_sheet(tree, sheet, library, {"tern"})
        return jobs, [f"{each.origin}: {each.rule}: {each.message}" for each in findings]

    return read_text


def in_a_file(library: Library, path: Path, text: str) -> Job:
    path.write_text(text, "utf-8")
    job, findings = read_job(str(path), library)
    assert job is not None
    assert findings == ()
    return job


def test_a_row_makes_the_job_that_its_file_would_make(
    read: Reader, library: Library, tmp_path: Path
) -> None:
    nurse = """
job:
  id: REQ-7
  role: registered-nurse
  places: "Pueblo, US-CO"
  pay: 80000-90000 USD
  posted: 2026-03-01
  closes: 2026-04-01
  options: {seniority: mid, workplace: on-site}
  requisition_id: R 7/2026
"""
    chef = 'job: {id: REQ-8, role: chef, places: "Oslo, NO", closes: ongoing}'
    jobs, findings = read(TABLE)
    assert findings == []
    written = [in_a_file(library, tmp_path / "job.yaml", text) for text in (nurse, chef)]
    assert [job._replace(origin=None) for job in jobs] == [
        job._replace(origin=None, company="tern") for job in written
    ]


def test_a_job_comes_from_its_row(read: Reader) -> None:
    jobs, _ = read(TABLE, root="acme")
    assert [str(job.origin) for job in jobs] == ["acme/jobs.csv:2:1", "acme/jobs.csv:3:1"]


def test_a_line_break_in_a_cell_moves_the_rows_below(read: Reader) -> None:
    jobs, _ = read(f'{HEADER},Notes\n{NURSE},"two\nlines"\n{CHEF}\n')
    assert [job.origin.line for job in jobs] == [2, 4]


def test_what_equal_cells_mean_is_shared(read: Reader) -> None:
    one, other = read(f"{TABLE}{NURSE.replace('REQ-7', 'REQ-9')}\n")[0][::2]
    assert (one.id, other.id) == ("REQ-7", "REQ-9")
    assert one.places is other.places
    assert one.pay is other.pay
    assert one.options is other.options


def test_what_is_remembered_may_be_forgotten(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_KEPT", 1)
    jobs, findings = read(TABLE)
    assert findings == []
    assert [job.role for job in jobs] == ["registered-nurse", "chef"]


def test_a_broken_row_keeps_no_other_from_its_job(read: Reader) -> None:
    broken = NURSE.replace("REQ-7", "REQ-9").replace("2026-04-01", "soon").replace("mid", "middle")
    jobs, findings = read(f"{HEADER}\n{broken}\n{CHEF}\n{broken.replace('REQ-9', 'REQ-1')}\n")
    assert [job.id for job in jobs] == ["REQ-8"]
    assert findings == [
        "jobs.csv:2:9: wrong-type: found 'soon', expected a day such as 2026-02-28",
        "jobs.csv:2:10: unknown-answer: 'middle' is no answer to 'seniority'",
        "jobs.csv:4:9: wrong-type: found 'soon', expected a day such as 2026-02-28",
        "jobs.csv:4:10: unknown-answer: 'middle' is no answer to 'seniority'",
    ]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("", "missing-key: 'id' is missing"),
        ("../REQ", "name: '../REQ' cannot be an id"),
        ("REQ/7", "name: 'REQ/7' cannot be an id"),
        (".hidden", "name: '.hidden' cannot be an id"),
        ("a" * 100_000 + "/", f"name: '{'a' * 60}' cannot be an id"),
        ("REQ-8", "duplicate-id: the id 'REQ-8' stands twice; the first is in line 2"),
    ],
)
def test_an_id_can_name_a_file_and_only_one(name: str, found: str, read: Reader) -> None:
    jobs, findings = read(f"{HEADER}\n{CHEF}\n{NURSE.replace('REQ-7', name)}\n")
    assert [job.id for job in jobs] == ["REQ-8"]
    assert findings == [f"jobs.csv:3:1: {found}"]


def test_a_company_that_nobody_knows_is_told_where_the_row_names_it(read: Reader) -> None:
    jobs, findings = read(f"{HEADER}\n{CHEF.replace('tern', 'teern')}\n")
    assert jobs == ()
    assert findings == ["jobs.csv:2:3: unknown-company: there is no company 'teern'"]


def test_mistakes_of_rows_are_told_beside_those_of_the_mapping_and_no_job_is_made(
    read: Reader,
) -> None:
    sheet = SHEET._replace(columns={**COLUMNS, "plase.city": "City"})
    jobs, findings = read(f"{HEADER}\n{CHEF.replace('chef', 'chieff')}\n{NURSE}\n", sheet)
    assert jobs == ()
    assert findings == [
        "jdgen.yaml:7:5: unknown-key: a column cannot fill 'plase.city'",
        "jobs.csv:2:2: unknown-role: there is no role 'chieff'",
    ]


def test_without_ids_no_row_is_looked_at(read: Reader) -> None:
    jobs, findings = read(TABLE, SHEET._replace(columns={"role": "Profile"}, values={}))
    assert jobs == ()
    assert findings == ["jdgen.yaml:7:5: missing-key: 'id' is missing"]


def test_a_table_that_cannot_be_read_says_so_with_the_mistakes_of_the_mapping(
    read: Reader,
) -> None:
    jobs, findings = read("", SHEET._replace(columns={"id": "Req ID"}, values={}))
    assert jobs == ()
    assert findings == [
        "jdgen.yaml:7:5: missing-key: 'role' is missing",
        "jobs.csv: empty: the table is empty",
    ]


def test_a_file_that_is_not_there_is_told_where_it_is_named(library: Library) -> None:
    tree = Tree("", {"jobs.csv": b"", "jdgen.yaml": b""})
    jobs, (found,) = read_sheet(tree, SHEET._replace(file="job.csv"), library)
    assert (jobs, str(found.origin)) == ((), "jdgen.yaml:7:5")
    assert found.message == "there is no file 'job.csv'"
    assert found.hint == "did you mean 'jobs.csv'?"


def test_a_header_alone_makes_no_jobs_and_is_no_mistake(read: Reader) -> None:
    assert read(f"{HEADER}\n") == ((), [])


def test_a_sheet_without_companies_leaves_them_open(read: Reader) -> None:
    columns = {"id": "Req ID", "role": "Profile", "ids.ashby": "Requisition", "team": "Level"}
    values = {"team": {"mid": "Ward 7"}}
    (nurse, chef), findings = read(
        TABLE.replace("RN II", "nurse"), Sheet("jobs.csv", columns, values)
    )
    assert findings == []
    assert (nurse.company, nurse.team, nurse.ids) == ("", "Ward 7", {"ashby": "R 7/2026"})
    assert (chef.company, chef.team, chef.ids) == ("", "", {})


def test_a_workbook_makes_the_same_jobs(read: Reader, library: Library) -> None:
    book = Workbook()
    book.active.append(list(COLUMNS.values()))
    pay, days = [80000, 90000.0, "USD"], [date(2026, 3, 1), date(2026, 4, 1)]
    where = ["Tern Health Ltd", "Pueblo, US-CO"]
    book.active.append(["REQ-7", "RN II", *where, *pay, *days, "mid", "on-site", "R 7/2026"])
    book.active.append(["REQ-8", "chef", "tern", "Oslo, NO", None, None, "NOK", None, "ongoing"])
    out = io.BytesIO()
    book.save(out)
    tree = Tree("", {"jobs.xlsx": out.getvalue()})
    jobs, findings = read_sheet(tree, SHEET._replace(file="jobs.xlsx"), library)
    assert findings == ()
    assert [job._replace(origin=None) for job in jobs] == [
        job._replace(origin=None) for job in read(TABLE)[0]
    ]
    assert [str(job.origin) for job in jobs] == ["jobs.xlsx:2:1", "jobs.xlsx:3:1"]


def test_rows_are_known_before_any_job_is_made(library: Library) -> None:
    opened = OpenSheet(Tree("", {"jobs.csv": TABLE.encode()}), SHEET, library)
    rows = list(opened.rows())
    assert [(row.line, row.id, row.role, row.company) for row in rows] == [
        (2, "REQ-7", "registered-nurse", "tern"),
        (3, "REQ-8", "chef", "tern"),
    ]
    assert len(rows[0].cells) == len(COLUMNS)
    (chef,) = opened.jobs(row for row in rows if row.role == "chef")
    assert chef.id == "REQ-8"


def test_jobs_are_made_one_at_a_time(library: Library) -> None:
    text = TABLE + CHEF.replace("chef", "chieff").replace("REQ-8", "REQ-9")
    opened = OpenSheet(Tree("", {"jobs.csv": text.encode()}), SHEET, library)
    jobs = opened.jobs()
    assert [next(jobs).id, next(jobs).id] == ["REQ-7", "REQ-8"]
    assert opened.findings == []
    assert list(jobs) == []
    assert [found.rule for found in opened.findings] == ["unknown-role"]


def test_a_row_that_shares_its_id_makes_no_job_even_if_asked_for_alone(library: Library) -> None:
    text = f"{TABLE}{NURSE.replace('REQ-7', 'REQ-8')}\n"
    opened = OpenSheet(Tree("", {"jobs.csv": text.encode()}), SHEET, library)
    rows = list(opened.rows())
    assert [job.role for job in opened.jobs(rows[2:])] == []
    assert [found.rule for found in opened.findings] == ["duplicate-id"]


PAGE = (Path(__file__).parents[2] / "docs" / "jobs.md").read_text("utf-8")


def shown(comment: str) -> str:
    """The block of the page below the comment that begins like this."""
    found = re.search(rf"<!-- {comment}[^\n]*-->\n```\w+\n(.*?)```", PAGE, re.DOTALL)
    assert found, comment
    return found[1]


def sheet_shown() -> Sheet:
    (sheet,) = yaml.safe_load(shown("file: jdgen.yaml"))["workspace"]["sheets"]
    return Sheet(**sheet, origin=Origin("jdgen.yaml", 4, 7))


def test_the_example_of_the_page_makes_its_jobs(read: Reader) -> None:
    jobs, findings = read(shown("file: jobs.csv"), sheet_shown())
    assert findings == []
    assert [(job.id, job.role, job.status) for job in jobs] == [
        ("REQ-1041", "registered-nurse", "open"),
        ("REQ-1042", "Chef", "on-hold"),
        ("REQ-1043", "Bookkeeper", "open"),
    ]


def test_the_mistakes_that_the_page_shows_are_told(read: Reader) -> None:
    comment = re.search("<!-- says of jobs.csv: (.*) -->", PAGE)
    assert comment
    text = shown("file: jobs.csv")
    for change in comment[1].split(", "):
        text = text.replace(*change.split(" → "))
    assert read(text, sheet_shown())[1] == shown("says of jobs.csv").splitlines()


def test_the_page_names_every_key_that_may_have_a_column() -> None:
    section = PAGE.partition("These keys may have a column:")[2].partition("\n\n- ")[0]
    named = re.findall(r"^\| (`.*?`) \|", section, re.MULTILINE)
    keys = {key for cell in named for key in re.findall("`([^`]+)`", cell)}
    assert keys == {*targets(), "options.NAME", "ids.NAME"}


LIBRARY = load_library()
CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["", "nurse", "mid", "REQ-1", "Berlin, DE", "2026-01-01", '"', ",", "\n", "="]),
)


@given(rows=st.lists(st.lists(CELL, max_size=14), max_size=5))
def test_no_cell_breaks_the_reading(rows: list[list[str]]) -> None:
    text = "\n".join([HEADER, *(",".join(row) for row in rows)])
    content = text.encode("utf-8", "surrogatepass")
    jobs, findings = read_sheet(Tree("", {"jobs.csv": content}), SHEET, LIBRARY)
    assert all(job.id and job.role for job in jobs)
    assert all(found.origin.file == "jobs.csv" and found.message for found in findings)


@given(content=st.binary(max_size=200))
@pytest.mark.parametrize("file", ["jobs.csv", "jobs.xlsx"])
def test_no_file_breaks_the_reading(file: str, content: bytes) -> None:
    jobs, findings = read_sheet(Tree("", {file: content}), SHEET._replace(file=file), LIBRARY)
    assert jobs == ()
    assert findings


def vacancy(cells: Mapping[str, str]) -> str:
    """A table of one row with these cells, each below the header of its key."""
    return ",".join(COLUMNS[key] for key in cells) + "\n" + ",".join(cells.values()) + "\n"


@pytest.mark.parametrize("formula", ["=1+1", '=HYPERLINK("x")', "+1", "@SUM(A1)"])
def test_a_formula_in_a_csv_is_text(formula: str, read: Reader) -> None:
    cells = {"id": "REQ-1", "role": "nurse", "requisition_id": formula.replace('"', "")}
    columns = {key: COLUMNS[key] for key in cells}
    (job,), findings = read(vacancy(cells), SHEET._replace(columns=columns, values={}))
    assert findings == []
    assert job.requisition_id == cells["requisition_id"]
