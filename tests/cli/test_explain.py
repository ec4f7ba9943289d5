"""A posting is explained with the same options that make it."""

import json
from collections.abc import Callable
from typing import Any


def test_a_posting_is_explained_line_by_line(run: Callable[..., Any]) -> None:
    ran = run("explain", "head-of-product", "--industry", "fintech")
    assert ran.code == 0
    assert "because regulation is high (derived, from industry)" in ran.out
    assert ran.err == ""


def test_what_was_dropped_is_shown_on_request(run: Callable[..., Any]) -> None:
    ran = run("explain", "head-of-product", "--dropped")
    assert ran.code == 0
    assert "it wants " in ran.out


def test_an_explanation_can_be_json(run: Callable[..., Any]) -> None:
    ran = run("explain", "registered-nurse", "--location", "Denver, US-CO", "--json")
    assert json.loads(ran.out)["options"]["place"]["answers"] == ["US-CO"]
