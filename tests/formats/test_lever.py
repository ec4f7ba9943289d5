"""Lever takes an opening, lists and a closing, with plain twins of what is prose."""

import json

from vacancy import SAID

from jdgen.pipeline.posting import render


def test_prose_opens_and_closes_and_lists_stand_between() -> None:
    data = json.loads(render(SAID, "lever"))
    content = data.pop("content")
    assert data == {
        "text": "Head of Product",
        "categories": {
            "location": "Denver, CO, US; Oslo, NO",
            "allLocations": ["Denver, CO, US", "Oslo, NO"],
            "commitment": "Full time, Permanent",
        },
        "workplaceType": "hybrid",
        "requisitionCodes": ["R-7"],
    }
    assert content["description"] == "About us\nWe press olives.\n\nThe job\nLead the press."
    assert content["descriptionHtml"].startswith("<p><strong>About us</strong></p>")
    assert content["lists"] == [
        {"text": "Duties", "content": "<li>Press olives &amp; bottle oil.</li>"},
        {"text": "Needs", "content": "<li>Six years &lt; a lifetime.</li>"},
        {"text": "Skills", "content": "<li>Craft: milling, tasting</li>"},
        {"text": "Outcomes: In 30 days", "content": "<li>Know the mill.</li>"},
    ]
    assert content["closing"].startswith("Notes\nAll welcome.\n\nApply\nAt https://")
    assert 'href="https://www.oel.example/jobs/7"' in content["closingHtml"]


def test_a_country_is_named_where_there_is_one() -> None:
    oslo = SAID._replace(places=SAID.places[1:], options={})
    data = json.loads(render(oslo, "lever"))
    assert (data["country"], data["workplaceType"]) == ("NO", "unspecified")
    assert "commitment" not in data["categories"]


def test_a_posting_of_prose_alone_has_no_lists() -> None:
    data = json.loads(render(SAID._replace(sections=SAID.sections[:2]), "lever"))
    assert "lists" not in data["content"]
    assert "Lead the press." in data["content"]["closing"]
