"""Lists show everything of their kind, as columns or as JSON."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from jdgen.pipeline.listing import KINDS, list_kind


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "jobs"])
def test_columns_and_json_show_the_same_names(kind: str, run: Callable[..., Any]) -> None:
    listed = [row.name for row in list_kind(kind)]
    assert listed
    rows = json.loads(run("list", kind, "--json").out)
    assert [row["name"] for row in rows] == listed
    columns = run("list", kind).out.splitlines()
    beginning = re.compile(r"  (?=\S)" if kind == "roles" else r"(?=\S)")
    assert [line.split()[0] for line in columns if beginning.match(line)] == listed


def test_roles_stand_below_their_family_and_say_more_when_looked_for(
    run: Callable[..., Any],
) -> None:
    columns = run("list").out.split("\n\n")
    (product,) = [each for each in columns if each.startswith("product\n")]
    assert re.search(r"\n  head-of-product +Head of Product\n", product)
    assert "also" not in product
    found = run("list", "head-of-product").out
    assert found.split()[:5] == ["head-of-product", "Head", "of", "Product", "(product)"]
    assert "cpo" in found


def test_json_says_the_family_of_a_role(run: Callable[..., Any]) -> None:
    row = json.loads(run("list", "head-of-product", "--json").out)[0]
    assert row["family"] == "product"


def test_json_has_a_fixed_shape(run: Callable[..., Any]) -> None:
    (row,) = json.loads(run("list", "sizes", "micro", "--json").out)
    assert row == {
        "name": "micro",
        "label": "1 to 10 people",
        "also": ["pre-seed", "seed", "solo"],
        "family": "",
        "titles": [],
    }


def test_every_word_must_occur(run: Callable[..., Any]) -> None:
    assert run("list", "roles", "nurse", "charge").out
    assert run("list", "roles", "nurse", "product").out == ""
