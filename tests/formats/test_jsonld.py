"""JSON-LD says what Google for Jobs requires and recommends, in its words."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from vacancy import SAID

from jdgen.model.errors import RequestError
from jdgen.model.job import Deadline
from jdgen.model.pay import Pay
from jdgen.model.posting import Employer, Facts
from jdgen.pipeline.posting import render


def described(**changed: object) -> dict[str, Any]:
    data = json.loads(render(SAID._replace(**changed), "jsonld"))
    assert isinstance(data, dict)
    return data


def place(**address: str) -> dict[str, Any]:
    return {"@type": "Place", "address": {"@type": "PostalAddress", **address}}


def test_a_posting_with_every_fact_has_every_property() -> None:
    data = described()
    description = data.pop("description")
    assert data == {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Head of Product",
        "identifier": {"@type": "PropertyValue", "name": "Öl & Co", "value": "R-7"},
        "datePosted": "2026-11-02",
        "validThrough": "2026-12-31",
        "employmentType": ["FULL_TIME"],
        "hiringOrganization": {
            "@type": "Organization",
            "name": "Öl & Co",
            "sameAs": "https://oel.example",
            "logo": "https://oel.example/logo.png",
        },
        "jobLocation": [
            place(
                streetAddress="1 Main Street",
                addressLocality="Denver",
                addressRegion="CO",
                addressCountry="US",
            ),
            place(addressLocality="Oslo", addressCountry="NO"),
        ],
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "USD",
            "value": {
                "@type": "QuantitativeValue",
                "minValue": 90000,
                "maxValue": 110000,
                "unitText": "YEAR",
            },
        },
        "totalJobOpenings": 2,
        "workHours": "38",
        "experienceRequirements": {
            "@type": "OccupationalExperienceRequirements",
            "monthsOfExperience": 72,
        },
        "educationRequirements": {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": "bachelor degree",
        },
        "experienceInPlaceOfEducation": True,
        "skills": "milling, tasting",
        "occupationalCategory": {
            "@type": "CategoryCode",
            "inCodeSet": {"@type": "CategoryCodeSet", "name": "O*NET-SOC"},
            "codeValue": "11-2021.00",
        },
    }
    assert description.startswith("<p>About us</p><p>We press olives.</p>")


def test_wholly_remote_work_names_where_one_may_live() -> None:
    remote = {"workplace": ("remote",)}
    data = described(options=remote, places=(), remote_from=("DE", "US-CO"))
    assert data["jobLocationType"] == "TELECOMMUTE"
    assert data["applicantLocationRequirements"] == [
        {"@type": "Country", "name": "DE"},
        {"@type": "State", "name": "US-CO"},
    ]
    assert "jobLocation" not in data
    assert "jobLocationType" not in described(remote_from=("DE",))


@pytest.mark.parametrize(
    ("pay", "value"),
    [
        (Pay(min=Decimal(20), max=Decimal(20), currency="GBP", per="hour"), {"value": 20}),
        (Pay(min=Decimal("20.5"), currency="GBP", per="hour"), {"minValue": 20.5}),
    ],
)
def test_pay_is_a_value_or_its_ends(pay: Pay, value: dict[str, float]) -> None:
    said = described(pay=(pay,))["baseSalary"]["value"]
    assert said == {"@type": "QuantitativeValue", **value, "unitText": "HOUR"}


def test_pay_that_is_not_one_base_is_left_to_the_text() -> None:
    two = (Pay(min=Decimal(1), currency="EUR"), Pay(min=Decimal(2), currency="EUR"))
    once = (Pay(min=Decimal(1), currency="EUR", per="once"),)
    assert all("baseSalary" not in described(pay=pay) for pay in (two, once, ()))


def test_what_nobody_gave_is_not_said() -> None:
    data = described(
        **{"pay": (), "hours": None, "closes": None, "codes": {}, "requisition_id": ""},
        **{"experience": Facts(clearance="SC"), "options": {}, "openings": 1, "apply": None},
        sections=SAID.sections[:1],
    )
    assert data.keys() == {
        *("@context", "@type", "title", "description", "datePosted", "hiringOrganization"),
        *("jobLocation", "securityClearanceRequirement"),
    }


def test_an_employer_without_a_name_is_confidential() -> None:
    data = described(employer=Employer(""))
    assert data["hiringOrganization"] == {"@type": "Organization", "name": "confidential"}
    assert data["identifier"] == {"@type": "PropertyValue", "value": "R-7"}


def test_a_deadline_that_is_open_has_no_end() -> None:
    assert "validThrough" not in described(closes=Deadline(ongoing=True))
    assert described(closes=Deadline(date(2027, 1, 1)))["validThrough"] == "2027-01-01"


def test_it_asks_for_what_google_requires_and_refuses_what_is_internal() -> None:
    ours = {"audience": ("internal",)}
    bare = SAID._replace(employer=None, places=(), posted=None, options=ours)
    with pytest.raises(RequestError) as caught:
        render(bare, "jsonld")
    rules = [each.rule for each in caught.value.findings]
    assert sorted(rules) == ["internal", "missing-fact", "missing-fact", "missing-fact"]
