"""Greenhouse takes a title, a place and one line of HTML."""

import json

from vacancy import SAID

from jdgen.formats.greenhouse import FORMAT
from jdgen.pipeline.posting import render


def test_headings_are_bold_paragraphs_and_addresses_are_links() -> None:
    data = json.loads(render(SAID, "greenhouse"))
    assert data["title"] == "Head of Product"
    assert data["location"] == "Denver, CO, US; Oslo, NO"
    assert data["content"].startswith("<p><strong>About us</strong></p><p>We press olives.</p>")
    address = "https://www.oel.example/jobs/7"
    assert data["content"].endswith(f'<p>At <a href="{address}">{address}</a></p>')
    assert "<ul><li>Press olives &amp; bottle oil.</li></ul>" in data["content"]
    assert "<ul><li>Craft: milling, tasting</li></ul>" in data["content"]


def test_a_job_without_a_place_is_remote_only_if_it_says_so() -> None:
    nowhere = SAID._replace(places=())
    assert "location" not in json.loads(render(nowhere, "greenhouse"))
    remote = nowhere._replace(options={"workplace": ("remote",)})
    assert json.loads(render(remote, "greenhouse"))["location"] == "Remote"


def test_colleagues_may_read_it() -> None:
    assert FORMAT.target
    assert not FORMAT.target.public
