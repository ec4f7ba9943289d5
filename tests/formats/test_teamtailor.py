"""Teamtailor takes a job as JSON:API, by its id."""

import json

import pytest
from vacancy import SAID

from jdgen.model.errors import RequestError
from jdgen.pipeline.posting import render


def test_the_payload_is_that_of_its_api() -> None:
    data = json.loads(render(SAID, "teamtailor"))["data"]
    body = data["attributes"].pop("body")
    assert data == {
        "id": "2",
        "type": "jobs",
        "attributes": {
            "title": "Head of Product",
            "remote-status": "hybrid",
            "start-date": "2026-11-02",
            "end-date": "2026-12-31",
            "external-application-url": "https://www.oel.example/jobs/7",
        },
    }
    assert body.startswith("<p><strong>About us</strong></p><p>We press olives.</p>")


def test_a_posting_for_colleagues_is_internal_there() -> None:
    ours = SAID._replace(options={"audience": ("internal",)}, apply=None, closes=None)
    attributes = json.loads(render(ours, "teamtailor"))["data"]["attributes"]
    assert attributes["internal"] is True
    assert attributes.keys() & {"end-date", "external-application-url"} == set()


def test_without_an_id_it_says_where_to_write_it() -> None:
    with pytest.raises(RequestError, match="asks for the posting's id at teamtailor"):
        render(SAID._replace(ids={}), "teamtailor")
