"""JSON Resume's job has lists for duties, must-haves and skills, and a text for the rest."""

import json
from typing import Any

from vacancy import SAID

from jdgen.model.posting import Line, Section
from jdgen.pipeline.posting import render

NICE = Section("nice", "Good to have", (Line("a", "A boat."),))
PAY = Section("pay", "Pay", (Line("a", "Base pay: $90,000 a year"), Line("b", "A bonus")))


def described(*more: Section, **changed: object) -> dict[str, Any]:
    posting = SAID._replace(sections=(*SAID.sections, *more), **changed)
    data = json.loads(render(posting, "json-resume-job"))
    assert isinstance(data, dict)
    return data


def test_lists_have_their_fields_and_the_rest_is_the_description() -> None:
    data = described(NICE, PAY)
    description = data.pop("description")
    assert data == {
        "title": "Head of Product",
        "company": "Öl & Co",
        "type": "Full-time, Permanent",
        "date": "2026-11-02",
        "remote": "Hybrid",
        "salary": "Base pay: $90,000 a year; A bonus",
        "responsibilities": ["Press olives & bottle oil."],
        "qualifications": ["Six years < a lifetime."],
        "skills": [{"name": "Craft", "keywords": ["milling", "tasting"]}],
    }
    assert description.startswith("About us\nWe press olives.\n\nThe job\nLead the press.\n\n")
    assert "Good to have\n- A boat.\n\nPay\n- Base pay: $90,000 a year\n" in description + "\n"
    assert not [kept for kept in ("Press olives", "Six years", "milling") if kept in description]


def test_one_place_is_data() -> None:
    assert described(places=SAID.places[:1])["location"] == {
        "address": "1 Main Street",
        "city": "Denver",
        "countryCode": "US",
        "region": "CO",
    }


def test_seniorities_are_named() -> None:
    options = {"seniority": ("mid", "senior"), "workplace": ("remote",)}
    data = described(options=options)
    assert (data["experience"], data["remote"]) == ("Mid-level or Senior", "Full")


def test_skills_that_stand_alone_have_no_keywords() -> None:
    skills = Section("skills", "Skills", (Line("a", "tasting", "Craft"), Line("b", "rowing")))
    data = json.loads(render(SAID._replace(sections=(skills,)), "json-resume-job"))
    assert data["skills"] == [{"name": "rowing"}, {"name": "Craft", "keywords": ["tasting"]}]


def test_what_nobody_gave_is_not_said() -> None:
    bare = described(employer=None, options={}, posted=None, places=())
    lists = {"responsibilities", "qualifications", "skills"}
    assert bare.keys() == {"title", "description", *lists}
