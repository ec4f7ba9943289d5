"""A job's file is read with every shorthand, and its conditions spelled out."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from jdgen.model.company import Apply
from jdgen.model.errors import SourceError
from jdgen.model.job import Deadline, Hours, Job
from jdgen.model.library import Library
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.tree import Tree
from jdgen.sources.opening import Read, read_job

NURSE = """
job:
  role: charge-nurse
  id: ward-7
  company: ../acme.yaml
  openings: 3
  options: {seniority: [mid, senior], unit: emergency, industry: hospital, place: NO}
  places: ["Oslo, NO", {city: Denver, region: US-CO, country: US, id: denver}]
  remote_from: NO
  pay:
    - 38.50-46 USD an hour
    - {kind: bonus, note: A month's pay., places: [denver, NO], seniorities: [senior]}
  hours: "37.5"
  starts: 2026-03-01
  closes: ongoing
  process: A call.
  apply: {email: jobs@acme.example, documents: CV}
  add: {id: on-call, to: work, when: {size: {min: large}}, text: Be on call.}
  drop: physical
  replace: {id: hard-days, text: Some days are hard.}
  override: {reports_to: [{when: {unit: clinic}, is: the owner}, the matron]}
"""

Reader = Callable[[str], Read]


@pytest.fixture
def read(library: Library, tmp_path: Path) -> Reader:
    def read_text(text: str) -> Read:
        (tmp_path / "nurse.yaml").write_text(text, "utf-8")
        return read_job(str(tmp_path / "nurse.yaml"), library)

    return read_text


@pytest.fixture
def nurse(read: Reader) -> Job:
    job, findings = read(NURSE)
    assert findings == ()
    assert job is not None
    return job


def test_facts_are_read(nurse: Job) -> None:
    assert (nurse.role, nurse.id, nurse.company) == ("charge-nurse", "ward-7", "../acme.yaml")
    assert (nurse.openings, nurse.starts, nurse.remote_from) == (3, "2026-03-01", ("NO",))
    assert nurse.options["seniority"] == ("mid", "senior")
    assert nurse.apply == Apply(email="jobs@acme.example", documents=("CV",))


def test_shorthand_is_written_out(nurse: Job) -> None:
    denver = Place("Denver", "US-CO", "US", id="denver")
    assert nurse.places == (Place("Oslo", country="NO"), denver)
    assert nurse.pay[0] == Pay("base", Decimal("38.50"), Decimal(46), "USD", "hour")
    assert nurse.closes == Deadline(ongoing=True)
    assert nurse.hours == Hours("37.5")
    assert [each.id for each in nurse.process] == ["a-call"]


def test_edits_are_kept_with_their_places(nurse: Job) -> None:
    edits = (*nurse.add, *nurse.drop, *nurse.replace)
    assert [each.id for each in edits] == ["on-call", "physical", "hard-days"]
    assert [each.origin.line for each in edits] == [18, 19, 20]
    assert nurse.add[0].when.all[0].any_of == ("large", "enterprise")
    assert [each.value for each in nurse.override["reports_to"]] == ["the owner", "the matron"]


@pytest.mark.parametrize(
    "starts", ["2026-03-01", "in May", "NO", "12:30", "1.10", "120_000", "as soon as we can", "yes"]
)
def test_a_start_is_text_and_stays_as_it_is_written(starts: str, read: Reader) -> None:
    job, findings = read(f"job: {{role: nurse, starts: {starts}}}")
    assert findings == ()
    assert job is not None
    assert job.starts == starts


@pytest.mark.parametrize(
    ("closes", "deadline"),
    [
        ("2026-03-01", Deadline(date(2026, 3, 1))),
        ("ongoing", Deadline(ongoing=True)),
        (
            "{on: 2026-03-01, extensions: 2026-04-01}",
            Deadline(date(2026, 3, 1), extensions=(date(2026, 4, 1),)),
        ),
    ],
)
def test_a_deadline_is_a_day_or_none(closes: str, deadline: Deadline, read: Reader) -> None:
    job, findings = read(f"job: {{role: nurse, closes: {closes}}}")
    assert findings == ()
    assert job is not None
    assert job.closes == deadline


def test_a_day_that_the_calendar_lacks_is_no_start(read: Reader) -> None:
    (found,) = read("job:\n  role: nurse\n  starts: 2026-02-30").findings
    assert (found.origin.line, found.rule) == (3, "wrong-type")
    assert found.message == "found '2026-02-30', expected a day that the calendar has"


def test_a_region_without_its_country_is_told_which(read: Reader) -> None:
    (found,) = read("job: {role: nurse, places: {city: Denver, region: US-CO}}").findings
    assert (found.rule, found.hint) == ("missing-key", "add country: US")


def test_ids_are_left_to_resolution_which_knows_the_company(read: Reader) -> None:
    assert read("job: {role: nurse, drop: nothing-of-this-name}").findings == ()


def test_a_file_that_cannot_be_read_as_yaml_has_findings_only(read: Reader) -> None:
    job, findings = read("job: [")
    assert job is None
    assert [found.rule for found in findings] == ["syntax"]


def test_a_file_that_is_not_there_is_an_error(library: Library, tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        read_job(str(tmp_path / "none.yaml"), library)


@pytest.mark.parametrize("name", ["../x", "a b", "/etc", ".x", "é"])
def test_an_id_that_names_no_file_is_told(name: str, read: Reader) -> None:
    (found,) = read(f"job: {{role: nurse, id: '{name}'}}").findings
    assert (found.rule, found.message) == ("name", f"'{name}' cannot be an id")
    assert str(found.origin).endswith("nurse.yaml:1:24")


def test_a_company_of_the_workspace_is_known_by_its_name(library: Library) -> None:
    tree = Tree("main:", {"jobs/a.yaml": b"job: {role: nurse, company: tern}"})
    job, findings = read_job("jobs/a.yaml", library, ("gull", "tern"), tree)
    assert findings == ()
    assert job is not None
    assert (job.company, job.origin.file) == ("tern", "main:jobs/a.yaml")
    (found,) = read_job("jobs/a.yaml", library, ("gull", "turn"), tree).findings
    assert (found.rule, found.hint) == ("unknown-company", "did you mean 'turn'?")
    (found,) = read_job("jobs/a.yaml", library, (), tree).findings
    assert found.message == "'tern' is not the path of a company's file"
