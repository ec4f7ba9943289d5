"""Ashby takes a posting by its id, in headings that it keeps."""

import json

import pytest
from vacancy import SAID

from jdgen.model.errors import RequestError
from jdgen.pipeline.posting import render


def test_the_payload_is_that_of_its_api() -> None:
    data = json.loads(render(SAID, "ashby"))
    content = data.pop("description")
    assert data == {
        "jobPostingId": "a-1",
        "title": "Head of Product",
        "workplaceType": "Hybrid",
        "suppressDescriptionOpening": True,
        "suppressDescriptionClosing": True,
    }
    assert content["content"].startswith("<h2>About us</h2><p>We press olives.</p>")
    assert "<h3>In 30 days</h3><ul><li>Know the mill.</li></ul>" in content["content"]
    assert "<strong>" not in content["content"]


def test_without_an_id_it_says_where_to_write_it() -> None:
    with pytest.raises(RequestError, match="asks for the posting's id at ashby") as caught:
        render(SAID._replace(ids={}), "ashby")
    (finding,) = caught.value.findings
    assert "`ids: {ashby: …}`" in finding.hint
