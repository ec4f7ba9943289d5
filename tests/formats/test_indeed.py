"""Indeed takes a feed: an entry for each place, every element on each, and no entities."""

from xml.etree import ElementTree

import pytest
from vacancy import SAID

from jdgen.formats.indeed import stream
from jdgen.model.errors import RequestError
from jdgen.model.place import Place
from jdgen.model.posting import Facts, Line, Section
from jdgen.pipeline.posting import render

SAYABLE = SAID._replace(sections=SAID.sections[:2])


def jobs(text: str) -> list[dict[str, str]]:
    found = ElementTree.fromstring(text.encode()).findall("job")
    return [{each.tag: each.text or "" for each in job} for job in found]


def test_each_place_is_an_entry_with_every_element() -> None:
    denver, oslo = jobs(render(SAYABLE, "indeed"))
    assert denver.keys() == oslo.keys()
    description = denver.pop("description")
    assert denver == {
        "title": "Head of Product",
        "date": "2026-11-02T00:00:00Z",
        "referencenumber": "R-7-denver-us-co",
        "requisitionid": "R-7",
        "url": "https://www.oel.example/jobs/7",
        "company": "Öl & Co",
        "sourcename": "Öl & Co",
        "city": "Denver",
        "state": "CO",
        "country": "US",
        "streetaddress": "1 Main Street",
        "email": "jobs@oel.example",
        "salary": "$90000 - $110000 per year",
        "education": "Bachelors",
        "jobtype": "fulltime",
        "experience": "6+ years",
        "expirationdate": "2026-12-31",
        "remotetype": "Hybrid remote",
    }
    assert description.startswith("<h2>About us</h2><p>We press olives.</p>")
    assert (oslo["referencenumber"], oslo["state"]) == ("R-7-oslo-no", "")


def test_characters_stand_as_they_are() -> None:
    made = Section("duties", "Duties", (Line("a", 'Press & "bottle": a < b ]]> c.'),))
    text = render(SAID._replace(sections=(made,)), "indeed")
    assert "&amp;" not in text
    assert 'Press & "bottle": a < b ]]> c.' in jobs(text)[0]["description"]


@pytest.mark.parametrize("text", ["Read <b>this</b>.", "R&amp;D", "&copy 2026", "<!-- x"])
def test_what_would_be_read_as_html_is_refused(text: str) -> None:
    made = Section("duties", "Duties", (Line("a", text),))
    with pytest.raises(RequestError, match="takes no entities"):
        render(SAID._replace(sections=(made,)), "indeed")


def test_many_postings_are_one_document_made_piece_by_piece() -> None:
    pieces = stream(SAYABLE._replace(requisition_id=f"R-{n}") for n in range(3))
    assert next(pieces).startswith('<?xml version="1.0" encoding="utf-8"?>')
    whole = "".join(stream(SAYABLE._replace(requisition_id=f"R-{n}") for n in range(3)))
    references = [job["referencenumber"] for job in jobs(whole)]
    assert len(references) == len(set(references)) == 6


def test_a_feed_of_nothing_is_an_empty_document() -> None:
    assert jobs("".join(stream([]))) == []


def test_what_is_not_known_is_blank() -> None:
    bare = SAYABLE._replace(
        pay=(), experience=Facts(), closes=None, options={}, places=(Place("", "", "NO"),)
    )
    (job,) = jobs(render(bare, "indeed"))
    blank = {"city", "state", "streetaddress", "salary", "education", "jobtype", "experience"}
    assert {name for name, text in job.items() if not text} == {
        *blank,
        "expirationdate",
        "remotetype",
    }


def test_all_that_it_asks_for_is_told_at_once() -> None:
    bare = SAYABLE._replace(employer=None, places=(), posted=None, requisition_id="", apply=None)
    with pytest.raises(RequestError) as caught:
        render(bare, "indeed")
    assert len(caught.value.findings) == 6
    assert {each.rule for each in caught.value.findings} == {"missing-fact"}
