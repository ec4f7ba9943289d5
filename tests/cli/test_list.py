"""Lists show everything of their kind, as columns or as JSON."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from jdgen.pipeline.listing import KINDS, list_kind


@pytest.mark.parametrize("kind", KINDS)
def test_columns_and_json_show_the_same_names(kind: str, run: Callable[..., Any]) -> None:
    listed = [row.name for row in list_kind(kind)]
    assert listed
    rows = json.loads(run("list", kind, "--json").out)
    assert [row["name"] for row in rows] == listed
    columns = run("list", kind).out.splitlines()
    assert [line.split()[0] for line in columns if not line.startswith(" ")] == listed


def test_json_has_a_fixed_shape(run: Callable[..., Any]) -> None:
    (row,) = json.loads(run("list", "sizes", "micro", "--json").out)
    assert row == {
        "name": "micro",
        "label": "1 to 10 people",
        "also": ["pre-seed", "seed", "solo"],
    }


def test_every_word_must_occur(run: Callable[..., Any]) -> None:
    assert run("list", "roles", "nurse", "charge").out
    assert run("list", "roles", "nurse", "product").out == ""
