"""Changes as data hold to their schema, and nothing is lost in them."""

import json
from pathlib import Path

import jsonschema
import pytest
from changed import BAKERY, NOTHING

from jdgen.model.change import CHANGE_KINDS
from jdgen.model.kinds import SECTION_KINDS
from jdgen.reports.changes_json import CHANGES, SCHEMA_VERSION

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "data" / "schemas" / "changes.json").read_text("utf-8"))


@pytest.mark.parametrize("comparison", [BAKERY, NOTHING], ids=["bakery", "nothing"])
def test_data_hold_to_the_schema(comparison: object) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    data = json.loads(CHANGES.render(comparison))
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    assert data["schema_version"] == SCHEMA_VERSION


def test_the_schema_knows_every_kind_and_section() -> None:
    change = SCHEMA["$defs"]["change"]["properties"]
    assert change["kind"]["enum"] == list(CHANGE_KINDS)
    assert SCHEMA["$defs"]["section"]["enum"] == [None, *SECTION_KINDS]


def test_every_key_is_told_and_none_is_optional() -> None:
    change = SCHEMA["$defs"]["change"]
    assert list(change["properties"]) == change["required"]
    assert list(json.loads(CHANGES.render(BAKERY))["changes"][0]) == change["required"]


def test_each_change_has_its_postings_and_its_words_piece_by_piece() -> None:
    data = json.loads(CHANGES.render(BAKERY))
    raised = data["changes"][0]
    assert (raised["kind"], raised["raises"], len(raised["postings"])) == (
        *("requirement-raised", True, 6),
    )
    assert raised["shifts"] == [{"name": "years", "before": "2", "after": "3", "raises": True}]
    assert raised["waivers"][0]["until"] == "2027-03-31"
    assert [(each["kind"], each["text"]) for each in raised["wordings"][0]["pieces"]] == [
        ("same", "About "),
        ("removed", "2"),
        ("added", "3"),
        ("same", " years at a deck oven."),
    ]


def test_texts_are_unified_differences() -> None:
    (text,) = json.loads(CHANGES.render(BAKERY))["texts"]
    assert (text["posting"], text["format"]) == ("baker-bergen", "markdown")
    assert text["difference"].startswith("--- before\n+++ after\n")
