"""Recruitee takes what is asked for apart from all else."""

import json
from typing import Any

import pytest
from vacancy import SAID

from jdgen.model.job import Hours
from jdgen.model.posting import Posting
from jdgen.pipeline.posting import render


def offer(posting: Posting) -> dict[str, Any]:
    data = json.loads(render(posting, "recruitee"))
    assert data.keys() == {"offer"}
    return data["offer"]


def test_requirements_have_a_text_of_their_own() -> None:
    data = offer(SAID)
    description = data.pop("description")
    assert data == {
        "title": "Head of Product",
        "kind": "job",
        "status": "draft",
        "primary_lang_code": "en",
        "requirements": "<p><strong>Needs</strong></p><ul><li>Six years &lt; a lifetime.</li></ul>"
        "<p><strong>Skills</strong></p><ul><li>Craft: milling, tasting</li></ul>",
        "remote": False,
        "hybrid": True,
        "on_site": False,
        "min_hours": 38,
        "max_hours": 38,
        "number_of_openings": 2,
    }
    assert description.startswith("<p><strong>About us</strong></p><p>We press olives.</p>")
    assert 'href="https://www.oel.example/jobs/7"' in description
    assert "Needs" not in description


def test_one_place_is_data() -> None:
    data = offer(SAID._replace(places=SAID.places[:1], options={}))
    assert {key: data[key] for key in ("city", "street", "state_code", "country_code")} == {
        "city": "Denver",
        "street": "1 Main Street",
        "state_code": "CO",
        "country_code": "US",
    }
    assert not {"remote", "hybrid", "on_site"} & data.keys()


@pytest.mark.parametrize(
    ("weekly", "said"), [("20-30", (20, 30)), ("20 – 30", (20, 30)), ("37.5", None), ("", None)]
)
def test_hours_are_whole_numbers(weekly: str, said: tuple[int, int] | None) -> None:
    data = offer(SAID._replace(hours=Hours(weekly)))
    assert (data.get("min_hours"), data.get("max_hours")) == (said or (None, None))


def test_what_nobody_gave_is_not_said() -> None:
    bare = SAID._replace(sections=SAID.sections[:1], options={}, places=(), hours=None, openings=1)
    known = {"title", "kind", "status", "primary_lang_code", "description", "number_of_openings"}
    assert offer(bare).keys() == known
