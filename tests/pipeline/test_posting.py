"""Postings are composed from a request and rendered with the shipped or one's own templates."""

from pathlib import Path

import pytest

from jdgen.model.errors import RequestError, SourceError, TemplateProblem
from jdgen.model.options import Chosen
from jdgen.model.place import Place
from jdgen.pipeline.posting import compose, forget, load_templates, render
from jdgen.pipeline.request import Request

COMPANY = "company: {name: Crumb, employees: 40, industry: fintech}\n"
ROLE = "baker: {title: Baker, family: baking, seniority: {allowed: [mid], default: mid}}\n"


def answer(request: Request, option: str) -> Chosen:
    return compose(request).options[option]


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
