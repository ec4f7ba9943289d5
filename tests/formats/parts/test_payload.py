"""A payload says what is known, in words that the target has fields for."""

import json

from vacancy import SAID

from jdgen.formats.parts.payload import (
    answer_to,
    as_payload,
    but_kinds,
    name_place,
    name_places,
    of_kinds,
    plain_text,
    prune,
)
from jdgen.model.place import Place
from jdgen.model.posting import Line, Section


def test_what_is_empty_is_left_out_at_every_depth() -> None:
    data = {"a": "", "b": {"c": [], "d": {"e": None}}, "f": False, "g": 0, "h": {"i": "é"}}
    assert prune(data) == {"f": False, "g": 0, "h": {"i": "é"}}
    text = as_payload(data)
    assert "é" in text
    assert json.loads(text) == prune(data)


def test_places_are_named_as_far_as_they_are_known() -> None:
    assert name_place(Place("Denver", "US-CO", "US")) == "Denver, CO, US"
    assert name_place(Place(country="NO")) == "NO"
    assert name_places(SAID) == "Denver, CO, US; Oslo, NO"


def test_an_answer_is_one_or_none() -> None:
    several = SAID._replace(options={"seniority": ("mid", "senior")})
    assert (answer_to(several, "seniority"), answer_to(SAID, "workplace")) == ("", "hybrid")


def test_sections_are_picked_by_kind() -> None:
    assert [each.kind for each in of_kinds(SAID, "legal", "about")] == ["about", "legal"]
    assert len(but_kinds(SAID, "about")) == len(SAID.sections) - 1


def test_plain_text_keeps_headings_groups_and_bullets() -> None:
    duties = Section("duties", "Duties", (Line("a", "One."), Line("b", "Two.", "Later")))
    assert plain_text([duties]) == "Duties\n- One.\nLater:\n- Two."
    skills = [each for each in SAID.sections if each.kind == "skills"]
    assert plain_text(skills) == "Skills\n- Craft: milling, tasting"
