"""Schemas are JSON Schemas that accept what ships."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest


@pytest.mark.parametrize("kind", ["roles", "company"])
def test_a_schema_is_one(kind: str, run: Callable[..., Any]) -> None:
    schema = json.loads(run("schema", kind).out)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_roles_are_the_default(run: Callable[..., Any]) -> None:
    assert run("schema") == run("schema", "roles")
