"""The Open Job Protocol: facts for agents, and filters that turn away nobody who is welcome."""

import json
from decimal import Decimal
from typing import Any

import pytest
from vacancy import SAID

from jdgen.model.errors import RequestError
from jdgen.model.job import Deadline
from jdgen.model.pay import Pay
from jdgen.model.posting import Employer, Facts, Line, Posting, Section
from jdgen.pipeline.posting import render

BENEFITS = Section("benefits", "Benefits", (Line("a", "Oil for life."), Line("b", "A boat.")))
TEAM = Section("team", "The team", (Line("a", "Two press,"), Line("b", "one bottles.")))


def described(posting: Posting = SAID, **changed: object) -> dict[str, Any]:
    data = json.loads(render(posting._replace(**changed), "ojp"))
    assert isinstance(data, dict)
    return data


def test_a_posting_with_every_fact_has_every_property() -> None:
    data = described(sections=(*SAID.sections, TEAM, BENEFITS))
    description = data.pop("description")
    assert data == {
        "schema_version": "0.2.0",
        "ojp_id": "037793a4-bd09-5c6d-b9ed-3c8c06ca7ec8",
        "created_at": "2026-11-02T00:00:00Z",
        "updated_at": "2026-11-02T00:00:00Z",
        "status": "active",
        "valid_through": "2026-12-31",
        "title": "Head of Product",
        "summary": "Lead the press.",
        "employment_type": "full_time",
        "total_openings": 2,
        "organization": {"name": "Öl & Co", "url": "https://oel.example"},
        "location": {"arrangement": "hybrid"},
        "salary_band": {"min": 90000, "max": 110000, "currency": "USD", "period": "annual"},
        "salary_transparency": "public",
        "nice_to_have": {"experience_years": {"preferred": 6}},
        "benefits": [
            {"category": "other", "description": "Oil for life."},
            {"category": "other", "description": "A boat."},
        ],
        "team": {"description": "Two press, one bottles."},
        "process": {"application_url": "https://www.oel.example/jobs/7"},
    }
    assert description.startswith("About us\nWe press olives.\n\nDuties\n- Press olives & bottle")
    assert not [
        gone for gone in ("Lead the press", "Oil for", "one bottles") if gone in description
    ]


def test_filters_are_facts_of_essential_requirements_alone() -> None:
    must = Section(
        "must",
        "Needs",
        (
            Line("a", "x", facts=Facts(licence="press licence", essential=True)),
            Line("b", "x", facts=Facts(language={"de": "C1", "gsw": "B2"}, essential=True)),
            Line("c", "x", facts=Facts(degree="master", essential=True)),
            Line("d", "x", facts=Facts(degree="bachelor", or_equivalent=True, essential=True)),
            Line("e", "x", facts=Facts(licence="boat licence")),
        ),
    )
    nice = Section("nice", "Good", (Line("a", "x", facts=Facts(degree="doctorate")),))
    data = described(sections=(must, nice))
    assert data["must_have"] == {
        "credentials": ["postgraduate degree"],
        "certifications": ["press licence"],
        "languages": [{"language": "de", "proficiency": "C1"}],
    }
    assert data["nice_to_have"] == {
        "experience_years": {"preferred": 6},
        "credentials": ["postgraduate degree"],
        "certifications": ["boat licence"],
    }


@pytest.mark.parametrize(
    ("time", "contract", "said"),
    [
        ("full-time", "fixed-term", "temporary"),
        ("full-time", "apprenticeship", "full_time"),
        ("part-time", "permanent", "part_time"),
        ("", "freelance", "freelance"),
    ],
)
def test_the_contract_says_more_than_the_time(time: str, contract: str, said: str) -> None:
    options = {"workplace": ("on-site",), "time": (time,) if time else (), "contract": (contract,)}
    assert described(options=options)["employment_type"] == said


def test_voluntary_work_has_no_word() -> None:
    with pytest.raises(RequestError, match="asks for employment that is paid"):
        described(options={**SAID.options, "contract": ("volunteer",)})


def test_answers_are_in_its_own_words() -> None:
    more = {"seniority": ("head",), "family": ("customer-service",), "industry": ("fintech",)}
    data = described(options={**SAID.options, **more}, employer=Employer(""))
    assert (data["seniority"], data["function"]) == ("director", "Customer service")
    assert data["organization"] == {"name": "confidential", "industry": "fintech"}
    assert "seniority" not in described(options={**SAID.options, "seniority": ("manager",)})


def test_one_place_is_named_and_one_country() -> None:
    denver, oslo = SAID.places
    home = {"arrangement": "hybrid", "country": "US", "city": "Denver", "region": "CO"}
    assert described(places=(denver,))["location"] == home
    twice = described(places=(oslo, oslo._replace(city="Bergen")))
    assert twice["location"] == {"arrangement": "hybrid", "country": "NO"}


def test_a_region_to_live_in_is_not_widened_to_its_country() -> None:
    assert described(remote_from=("DE", "NO"))["location"]["remote_regions"] == ["DE", "NO"]
    assert "remote_regions" not in described(remote_from=("DE", "US-CO"))["location"]


@pytest.mark.parametrize(
    "pay",
    [
        (),
        (Pay(min=Decimal(1), currency="EUR"),),
        (Pay(min=Decimal(1), max=Decimal(2), currency="EUR", per="week"),),
        (Pay(min=Decimal(1), max=Decimal(2)),),
        (Pay(min=Decimal(1), currency="EUR"), Pay(max=Decimal(2), currency="EUR")),
    ],
)
def test_pay_that_does_not_fit_is_left_to_the_text(pay: tuple[Pay, ...]) -> None:
    assert not {"salary_band", "salary_transparency"} & described(pay=pay).keys()


def test_pay_by_the_hour_keeps_its_digits() -> None:
    hourly = Pay(min=Decimal("20.5"), max=Decimal(21), currency="GBP", per="hour")
    band = {"min": 20.5, "max": 21, "currency": "GBP", "period": "hourly"}
    assert described(pay=(hourly,))["salary_band"] == band


def test_an_id_is_given_or_follows_from_the_requisition() -> None:
    derived = described()["ojp_id"]
    assert described()["ojp_id"] == derived
    assert described(requisition_id="R-8")["ojp_id"] != derived
    assert described(key="head-of-product/oslo")["ojp_id"] != derived
    own = "0E1A2B3C-0000-4000-8000-0123456789AB"
    assert described(ids={"ojp": own}, requisition_id="")["ojp_id"] == own.lower()
    with pytest.raises(RequestError, match="takes a UUID as the id of a posting, not 'R-7'"):
        described(ids={"ojp": "R-7"})


def test_a_deadline_that_is_open_has_no_end() -> None:
    assert "valid_through" not in described(closes=None)
    assert "valid_through" not in described(closes=Deadline(ongoing=True))


def test_what_is_too_long_for_its_field_stays_in_the_description() -> None:
    long = [each._replace(lines=(Line("a", "x" * 1001),)) for each in (TEAM, BENEFITS)]
    summary = Section("summary", "The job", (Line("a", "x" * 300), Line("b", "y" * 300)))
    data = described(sections=(summary, *long))
    assert not {"summary", "team", "benefits"} & data.keys()
    assert [
        head for head in ("The job", "The team", "Benefits") if head in data["description"]
    ] == [
        "The job",
        "The team",
        "Benefits",
    ]


def test_what_is_too_long_for_it_is_refused() -> None:
    duties = Section("duties", "Duties", (Line("a", "x" * 5000),))
    employer = Employer("x" * 201)
    with pytest.raises(RequestError) as caught:
        described(sections=(duties,), title="x" * 201, employer=employer)
    assert [each.rule for each in caught.value.findings] == ["too-long"] * 3


def test_it_asks_for_what_the_schema_requires_and_refuses_what_is_internal() -> None:
    bare = SAID._replace(employer=None, posted=None, requisition_id="", options={})
    with pytest.raises(RequestError) as caught:
        render(bare, "ojp")
    assert {each.hint for each in caught.value.findings} == {
        "supply it with --company, or `company` in the job's file",
        "supply it with `posted` in the job's file",
        "supply it with `requisition_id` in the job's file",
        "supply it with --workplace",
        "supply it with --employment",
    }
    with pytest.raises(RequestError, match="this posting is for colleagues alone"):
        described(options={**SAID.options, "audience": ("internal",)})
