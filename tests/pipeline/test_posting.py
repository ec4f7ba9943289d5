"""Postings are composed from a request and rendered with the shipped or one's own templates."""

from pathlib import Path

import pytest
from told import told
from vacancy import fitted

from jdgen.formats import format_names
from jdgen.model.errors import RequestError, SourceError, TemplateProblem
from jdgen.model.options import Chosen
from jdgen.model.place import Place
from jdgen.model.posting import Posting
from jdgen.pipeline.posting import (
    compose,
    forget,
    is_path,
    leave_out,
    load_templates,
    render,
    write,
)
from jdgen.pipeline.request import Request

COMPANY = "company: {name: Crumb, employees: 40, industry: fintech}\n"
ROLE = "baker: {title: Baker, family: baking, seniority: {allowed: [mid], default: mid}}\n"
JOB = """\
  openings: 3
  places: "Leeds, GB"
  pay: 31000-38000 GBP
"""
NORTHPOST = """\
company:
  name: Northpost
  id: northpost
  alias: a bank in Oslo
  posted_by: Tidewater Search
  industry: banking
  employees: 900
  url: https://www.northpost.example
  logo: https://northpost.example/logo.svg
  entities: {country: NO, name: Northpost Bank AS, address: Northpost Quay 1, agreement: Ours}
  about: NORTHPOST keeps the savings of a million people.
  values: ["At {company}, we answer letters."]
  benefits: [{id: northpost-pension, text: The Northpost pension.}]
  legal: You will be employed by Northpost Bank AS.
  apply: {email: jobs@northpost.example}
  contact: people@northpost.example
  privacy: https://northpost.example/privacy
  add: [{id: quay, to: work, text: Northpost lies at the quay.}]
  replace: [{id: direction, text: "Set the direction for Northpost's apps."}]
  override: {reports_to: the head of Northpost Labs}
"""
NORTHPOST_JOB = """\
job:
  role: cpo
  company: northpost.yaml
  confidential: false
  places: ["Oslo, NO"]
  hiring_manager: Ada of Northpost
  owner: people@northpost.example
  apply: {email: search@tidewater.example}
"""


def answer(request: Request, option: str) -> Chosen:
    return compose(request).options[option]


def test_sections_are_left_out_by_kind() -> None:
    made = compose(Request("head-of-product")).posting
    kinds = {each.kind for each in leave_out(made, ["must", "legal"]).sections}
    assert kinds == {each.kind for each in made.sections} - {"must"}
    assert leave_out(made, []) == made
    with pytest.raises(RequestError, match="there is no section 'abuot'") as caught:
        leave_out(made, ["must", "abuot"])
    assert caught.value.findings[0].hint == "did you mean 'about'?"


def test_an_alias_presets_a_seniority() -> None:
    made = compose(Request("vp-of-product"))
    assert made.posting.title == "VP of Product"
    assert made.options["seniority"] == Chosen(("vp",), "command line")


def test_a_seniority_that_was_asked_for_goes_before_the_alias_s() -> None:
    request = Request("vp-of-product", {"seniority": ("head",)})
    assert compose(request).posting.title == "Head of Product"


def test_a_headcount_decides_the_size_unless_a_size_was_asked_for() -> None:
    assert answer(Request("nurse", employees=51), "size").answers == ("growth",)
    asked = Request("nurse", {"size": ("large",)}, employees=51)
    assert answer(asked, "size").answers == ("large",)
    with pytest.raises(RequestError, match="cannot have 0 employees"):
        compose(Request("nurse", employees=0))


def test_a_company_comes_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "crumb.yaml"
    file.write_text(COMPANY, encoding="utf-8")
    made = compose(Request("head-of-product", company=str(file)))
    assert made.posting.employer is not None
    assert made.posting.employer.name == "Crumb"
    assert made.options["size"] == Chosen(("small",), "company", "40 people")
    file.write_text(COMPANY.replace("name", "naem"), encoding="utf-8")
    with pytest.raises(SourceError, match="unknown key 'naem'"):
        compose(Request("head-of-product", company=str(file)))


def test_places_and_pay_make_a_vacancy() -> None:
    made = compose(Request("nurse", locations=("Denver, US-CO",), pay=("40 USD an hour",))).posting
    assert made.places == (Place("Denver", "US-CO", "US"),)
    assert [(int(pay.min or 0), pay.per) for pay in made.pay] == [(40, "hour")]
    assert made.options["place"] == ("US-CO",)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with a job, the company beside it that it names, and another one."""
    (tmp_path / "jobs").mkdir()
    (tmp_path / "crumb.yaml").write_text(COMPANY, encoding="utf-8")
    (tmp_path / "loaf.yaml").write_text("company: {name: Loaf}\n", encoding="utf-8")
    write_job(tmp_path)
    return tmp_path


def write_job(folder: Path, role: str = "registered-nurse", more: str = "") -> None:
    options = "" if "options" in more else "  options: {unit: emergency}\n"
    text = f"job:\n  role: {role}\n  company: ../crumb.yaml\n{JOB}{options}{more}"
    (folder / "jobs" / "nurse.yaml").write_text(text, encoding="utf-8")


def asked(folder: Path, **parts: object) -> Request:
    return Request(str(folder / "jobs" / "nurse.yaml"), **parts)


def test_a_job_comes_from_its_file_and_its_company_from_beside_it(files: Path) -> None:
    made = compose(asked(files))
    posting = made.posting
    assert posting.employer is not None
    assert (posting.employer.name, posting.role, posting.openings) == (
        *("Crumb", "registered-nurse", 3),
    )
    assert posting.places == (Place("Leeds", "", "GB"),)
    assert [int(pay.min or 0) for pay in posting.pay] == [31000]
    assert made.options["unit"] == Chosen(("emergency",), "job")
    assert made.options["place"] == Chosen(("GB",), "job")
    assert made.options["size"] == Chosen(("small",), "company", "40 people")


def test_a_job_needs_no_company(files: Path) -> None:
    (files / "jobs" / "nurse.yaml").write_text("job: {role: nurse}", encoding="utf-8")
    assert compose(asked(files)).posting.employer is None


def test_another_company_stands_in_for_the_job_s(files: Path) -> None:
    made = compose(asked(files, company=str(files / "loaf.yaml"))).posting
    assert made.employer is not None
    assert made.employer.name == "Loaf"


def test_a_company_that_is_not_beside_the_job_is_told_by_its_path(files: Path) -> None:
    (files / "crumb.yaml").unlink()
    with pytest.raises(SourceError, match="there is no such file") as caught:
        compose(asked(files))
    assert caught.value.findings[0].origin.file.endswith("crumb.yaml")


def test_places_and_pay_that_were_asked_for_stand_in_for_the_job_s(files: Path) -> None:
    elsewhere = compose(asked(files, locations=("Denver, US-CO",))).posting
    assert elsewhere.places == (Place("Denver", "US-CO", "US"),)
    assert elsewhere.options["place"] == ("US-CO",)
    assert [pay.currency for pay in elsewhere.pay] == ["GBP"]
    better = compose(asked(files, pay=("40 USD an hour",))).posting
    assert [(pay.currency, pay.per) for pay in better.pay] == [("USD", "hour")]
    assert better.places == (Place("Leeds", "", "GB"),)


def test_what_was_asked_for_outranks_the_job(files: Path) -> None:
    made = compose(asked(files, options={"unit": ("clinic",)}))
    assert made.options["unit"] == Chosen(("clinic",), "command line")


def test_the_alias_that_a_job_names_presets_a_seniority_unless_the_job_has_one(
    files: Path,
) -> None:
    write_job(files, "charge-nurse")
    assert compose(asked(files)).posting.options["seniority"] == ("staff",)
    write_job(files, "charge-nurse", "  options: {seniority: senior}\n")
    assert compose(asked(files)).posting.options["seniority"] == ("senior",)
    given = {"seniority": ("junior",)}
    assert compose(asked(files, options=given)).posting.options["seniority"] == ("junior",)


def test_what_a_job_drops_and_replaces_has_to_be_there(files: Path) -> None:
    write_job(files, more="  drop: [physical]\n")
    assert "physical" not in ids_of(compose(asked(files)).posting)
    write_job(files, more="  drop: [phsical]\n  replace: {id: roadmap, text: Walk.}\n")
    with pytest.raises(SourceError) as caught:
        compose(asked(files))
    found = [(each.origin.line, each.rule) for each in caught.value.findings]
    assert found == [(8, "unknown-id"), (9, "unknown-id")]
    assert caught.value.findings[0].hint == "did you mean 'physical'?"


def test_a_job_of_a_role_of_one_s_own(files: Path) -> None:
    (files / "roles.yaml").write_text(ROLE, encoding="utf-8")
    (files / "jobs" / "nurse.yaml").write_text("job: {role: baker}", encoding="utf-8")
    assert compose(asked(files, roles=str(files / "roles.yaml"))).posting.title == "Baker"
    with pytest.raises(SourceError, match="there is no role 'baker'"):
        compose(asked(files))


def ids_of(posting: Posting) -> set[str]:
    return {line.id for section in posting.sections for line in section.lines}


@pytest.mark.parametrize("provenance", [False, True])
def test_no_byte_of_a_confidential_posting_holds_the_employer_s_name(
    provenance: bool, tmp_path: Path
) -> None:
    (tmp_path / "northpost.yaml").write_text(NORTHPOST, encoding="utf-8")
    path = tmp_path / "northpost-cpo.yaml"
    path.write_text(NORTHPOST_JOB, encoding="utf-8")
    open_ = fitted(compose(Request(str(path))).posting)
    path.write_text(NORTHPOST_JOB.replace("false", "true"), encoding="utf-8")
    posting = fitted(compose(Request(str(path))).posting)
    assert len(format_names()) >= 5
    for name in format_names():
        # Without the secret every format says it, so that there is something to be found.
        assert "northpost" in told(write(open_, name, provenance=provenance)).casefold()
        text = told(write(posting, name, provenance=provenance))
        assert "northpost" not in text.casefold()
        assert "a bank in Oslo" in text
    assert "northpost" not in repr(posting._replace(sections=())).casefold()


def test_a_confidential_job_that_tells_on_its_employer_is_refused(tmp_path: Path) -> None:
    (tmp_path / "northpost.yaml").write_text(NORTHPOST, encoding="utf-8")
    path = tmp_path / "job.yaml"
    text = NORTHPOST_JOB.replace("false", "true")
    path.write_text(f"{text}  process: Northpost calls you.\n", encoding="utf-8")
    with pytest.raises(SourceError, match="gives the employer of a confidential job away"):
        compose(Request(str(path)))


def test_roles_of_one_s_own_stand_beside_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "roles.yaml").write_text(ROLE, encoding="utf-8")
    assert compose(Request("baker", roles=str(tmp_path))).posting.title == "Baker"
    assert compose(Request("nurse", roles=str(tmp_path))).posting.title == "Registered Nurse"


def test_what_was_left_out_is_there_only_on_demand() -> None:
    assert compose(Request("nurse")).left_out == ()
    assert compose(Request("nurse"), explain=True).left_out


def test_markdown_is_the_format_unless_another_is_named() -> None:
    posting = compose(Request("nurse")).posting
    assert render(posting).startswith("# Registered Nurse\n")
    assert render(posting, "json").startswith('{\n  "schema_version"')
    with pytest.raises(RequestError, match="jsno"):
        render(posting, "jsno")


def test_templates_of_one_s_own_are_read_again_when_they_change(tmp_path: Path) -> None:
    posting, folder = compose(Request("nurse")).posting, str(tmp_path)
    frame = tmp_path / "posting.md.j2"
    frame.write_text("A: {{ posting.title }}", encoding="utf-8")
    assert render(posting, templates=folder) == "A: Registered Nurse\n"
    assert load_templates(folder) is load_templates(folder)
    frame.write_text("Title: {{ posting.title }}", encoding="utf-8")
    assert render(posting, templates=folder) == "Title: Registered Nurse\n"
    frame.write_text("{{ posting.nothing }}", encoding="utf-8")
    with pytest.raises(TemplateProblem):
        render(posting, templates=folder)


def test_shipped_templates_are_read_once() -> None:
    assert load_templates() is load_templates()


def test_what_was_forgotten_is_composed_again() -> None:
    before = compose(Request("nurse")).posting
    assert compose(Request("nurse")).posting is before
    forget()
    again = compose(Request("nurse")).posting
    assert again == before
    assert again is not before


@pytest.mark.parametrize(
    ("asked", "is_a_file"),
    [
        ("jobs/nurse.yaml", True),
        (r"C:\jobs\nurse.yml", True),
        (r"\server\jobs\nurse.yaml", True),
        ("registered-nurse", False),
        ("yaml", False),
    ],
)
def test_a_job_is_told_from_a_role_by_its_ending_on_every_system(
    asked: str, is_a_file: bool
) -> None:
    assert is_path(asked) is is_a_file


def test_the_alias_in_a_job_answers_for_the_job(tmp_path: Path) -> None:
    path = tmp_path / "job.yaml"
    path.write_text("job: {role: charge-nurse}\n", encoding="utf-8")
    assert compose(Request(str(path))).options["seniority"] == Chosen(("staff",), "job")
    asked = Request(str(path), {"seniority": ("mid",)})
    assert compose(asked).options["seniority"] == Chosen(("mid",), "command line")
