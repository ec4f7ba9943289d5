"""Facts: each field of a posting that readers or systems see is said in words."""

import pytest
from vacancy import FACTS as VACANCY

from jdgen.comparison.facts import FACTS
from jdgen.model.job import Hours
from jdgen.model.posting import Employer, Posting

SAID = {
    "fact/role": "head-of-product",
    "fact/language": "en",
    "fact/employer": "Öl & Co",
    "fact/employer-url": "https://oel.example",
    "fact/employer-logo": "https://oel.example/logo.png",
    "fact/posted-by": "",
    "fact/place": "1 Main Street, Denver, US-CO, US; Oslo, NO",
    "fact/remote-from": "",
    "fact/hours": "38",
    "fact/openings": "2",
    "fact/requisition": "R-7",
    "fact/ids": "ashby a-1, teamtailor 2, linkedin 3, bamboohr 4",
    "fact/starts": "",
    "fact/posted": "2026-11-02",
    "fact/apply": "https://www.oel.example/jobs/7; jobs@oel.example",
    "fact/codes": "onet 11-2021.00",
}


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_is_said_in_words(name: str) -> None:
    assert FACTS[name].say(VACANCY) == SAID[name]


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_that_nobody_gave_is_said_in_none(name: str) -> None:
    always = {"fact/openings": "1", "fact/language": "en", "fact/role": "baker"}
    assert FACTS[name].say(Posting("baker", "en", "baker", "Baker", ())) == always.get(name, "")


def test_hours_name_shifts_and_sharing() -> None:
    posting = VACANCY._replace(hours=Hours("38", ("early", "late"), job_share=True))
    assert FACTS["fact/hours"].say(posting) == "38; early; late; can be shared"


def test_an_agency_is_a_fact() -> None:
    posting = VACANCY._replace(employer=Employer("", posted_by="Gull"))
    assert FACTS["fact/posted-by"].say(posting) == "Gull"


def test_every_field_of_a_posting_is_compared_somewhere() -> None:
    elsewhere = {
        *("key", "sections", "title", "pay", "closes", "options"),
        # They follow from what the posting says, or are about what it does not say.
        *("experience", "assumed", "missing"),
    }
    fields = {
        *("role", "lang", "employer", "places", "remote_from", "hours", "openings"),
        *("requisition_id", "ids", "starts", "posted", "apply", "codes"),
    }
    assert fields | elsewhere == set(Posting._fields)
