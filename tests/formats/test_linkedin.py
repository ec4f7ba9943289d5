"""LinkedIn takes a feed with few tags, within its lengths."""

from xml.etree import ElementTree

import pytest
from vacancy import SAID

from jdgen.model.errors import RequestError
from jdgen.model.posting import Line, Section
from jdgen.pipeline.posting import render


def test_an_entry_says_what_linkedin_knows() -> None:
    text = render(SAID._replace(options={**SAID.options, "seniority": ("head",)}), "linkedin")
    denver, oslo = ElementTree.fromstring(text.encode()).findall("job")
    said = {each.tag: each.text for each in denver}
    description = said.pop("description")
    assert said == {
        "partnerJobId": "R-7-1",
        "company": "Öl & Co",
        "title": "Head of Product",
        "applyUrl": "https://www.oel.example/jobs/7",
        "companyId": "3",
        "location": "Denver, CO, US",
        "workplaceTypes": "Hybrid",
        "experienceLevel": "DIRECTOR",
        "jobtype": "FULL_TIME",
        "listDate": "2026-11-02",
        "expirationDate": "2026-12-31",
    }
    assert "<p><b>Duties</b></p><ul><li>Press olives &amp; bottle oil.</li></ul>" in description
    assert "<a " not in description
    assert oslo.findtext("partnerJobId") == "R-7-2"


def test_one_place_keeps_the_reference_as_it_is() -> None:
    text = render(SAID._replace(places=SAID.places[:1]), "linkedin")
    assert "<partnerJobId><![CDATA[R-7]]></partnerJobId>" in text


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"title": "T" * 201}, "takes 200 characters of the title, which has 1 more"),
        ({"requisition_id": "R" * 41}, "characters of the reference number, which has"),
        (
            {"sections": (Section("duties", "D", (Line("a", "x" * 25_000),)),)},
            "takes 25,000 characters of the description",
        ),
        ({"sections": (Section("duties", "D", (Line("a", "x"),)),)}, "takes no fewer than 100"),
    ],
)
def test_lengths_are_held(changed: dict[str, object], message: str) -> None:
    with pytest.raises(RequestError, match=message):
        render(SAID._replace(**changed), "linkedin")


def test_all_that_it_asks_for_is_told_at_once() -> None:
    bare = SAID._replace(employer=None, places=(), requisition_id="", apply=None, ids={})
    with pytest.raises(RequestError) as caught:
        render(bare, "linkedin")
    assert len(caught.value.findings) == 5
