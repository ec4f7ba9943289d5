"""A company's file is read with every shorthand, and its conditions spelled out."""

from decimal import Decimal
from pathlib import Path

import pytest

from jdgen.model.company import Apply, Company, Headcount, LegalEntity
from jdgen.model.errors import SourceError
from jdgen.model.library import Library
from jdgen.model.pay import Pay, PayBand
from jdgen.model.tree import Tree
from jdgen.sources.hirer import read_company

ACME = """
company:
  name: Acme
  industry: payments
  stage: series-b
  employees: 320
  options: {workplace: hybrid, contract: [permanent, fixed-term], size: midsize}
  seniority_words: {staff: Lead}
  entities: {country: NO, name: Acme AS}
  about: Acme makes things in {industry}.
  benefits:
    - id: leave
      when: {size: {min: large}, place: DE}
      from: 2026-01-01
      text: Thirty days of leave.
    - Lunch.
  pay_bands:
    - {grade: senior, pay: 90k-110k EUR, place: DE}
  apply: {url: "https://acme.example/jobs", documents: CV}
  add: {id: on-call, to: work, when: {portfolio: platform}, text: Be on call.}
  drop: [{id: roadmap, when: {size: {max: small}}}]
  replace: {id: direction, text: Set the direction.}
  override:
    title: [{when: {size: {max: micro}}, is: Founder}, Boss]
    customers: patients
"""


@pytest.fixture
def acme(library: Library, tmp_path: Path) -> Company:
    (tmp_path / "acme.yaml").write_text(ACME)
    company, findings = read_company(str(tmp_path / "acme.yaml"), library)
    assert findings == ()
    assert company is not None
    return company


def test_facts_are_read(acme: Company) -> None:
    assert (acme.name, acme.industry, acme.stage) == ("Acme", "payments", "series-b")
    assert acme.employees == Headcount(320)
    assert acme.entities == (LegalEntity("NO", "Acme AS"),)
    assert acme.options["contract"] == ("permanent", "fixed-term")
    assert acme.apply == Apply("https://acme.example/jobs", documents=("CV",))


def test_pay_bands_are_read_from_one_line(acme: Company) -> None:
    pay = Pay("base", Decimal(90000), Decimal(110000), "EUR")
    assert acme.pay_bands == (PayBand("senior", (pay,), "DE"),)


def test_sentences_have_ids(acme: Company) -> None:
    assert [each.id for each in acme.about] == ["acme-makes-things-in-industry"]
    assert [each.id for each in acme.benefits] == ["leave", "lunch"]


def test_bounds_are_spelled_out_in_statements_drops_and_overrides(acme: Company) -> None:
    conditions = (acme.benefits[0].when, acme.drop[0].when, acme.override["title"][0].when)
    answers = [when.all[0].any_of for when in conditions if when]
    assert answers == [("large", "enterprise"), ("micro", "small"), ("micro",)]


def test_a_file_that_cannot_be_read_as_yaml_has_findings_only(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "acme.yaml").write_text("company: [")
    company, findings = read_company(str(tmp_path / "acme.yaml"), library)
    assert company is None
    assert [found.rule for found in findings] == ["syntax"]


def test_a_file_that_is_not_there_is_an_error(library: Library, tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        read_company(str(tmp_path / "none.yaml"), library)


def test_a_company_may_be_read_from_a_tree(library: Library) -> None:
    tree = Tree("main:", {"companies/tern.yaml": b"company: {name: Tern, industri: x}"})
    company, findings = read_company("companies/tern.yaml", library, tree)
    assert company is not None
    assert company.name == "Tern"
    assert [str(each.origin) for each in findings] == ["main:companies/tern.yaml:1:23"]
