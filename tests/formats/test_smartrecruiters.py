"""SmartRecruiters takes four sections, each of a length that it can hold."""

import json

import pytest
from vacancy import SAID

from jdgen.model.errors import RequestError
from jdgen.model.posting import Line, Section
from jdgen.pipeline.posting import render


def test_sections_stand_where_the_target_has_a_place_for_them() -> None:
    data = json.loads(render(SAID, "smartrecruiters"))
    sections = data["jobAd"]["sections"]
    assert (data["title"], data["language"]) == ("Head of Product", {"code": "en"})
    assert {name: each["title"] for name, each in sections.items()} == {
        "companyDescription": "About us",
        "jobDescription": "The job",
        "qualifications": "Needs",
        "additionalInformation": "Notes",
    }
    assert sections["companyDescription"]["text"] == "<p>We press olives.</p>"
    assert "<p><strong>Duties</strong></p>" in sections["jobDescription"]["text"]
    assert "Outcomes" in sections["jobDescription"]["text"]
    assert sections["qualifications"]["text"].endswith("<li>Craft: milling, tasting</li></ul>")


def test_what_is_too_long_is_named_with_how_much() -> None:
    long = Section("about", "About", (Line("a", "x" * 25_000),))
    posting = SAID._replace(title="T" * 300, sections=(long, *SAID.sections[1:]))
    with pytest.raises(RequestError) as caught:
        render(posting, "smartrecruiters")
    assert sorted(each.message for each in caught.value.findings) == [
        "'smartrecruiters' takes 24,999 characters of companyDescription, which has 8 more",
        "'smartrecruiters' takes 256 characters of the title, which has 44 more",
    ]
