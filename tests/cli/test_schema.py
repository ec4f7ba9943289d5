"""Schemas are JSON Schemas that accept what ships."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest


@pytest.mark.parametrize("kind", ["roles", "company"])
def test_a_schema_is_one(kind: str, run: Callable[..., Any]) -> None:
    schema = json.loads(run("schema", kind).out)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_roles_are_the_default(run: Callable[..., Any]) -> None:
    assert run("schema") == run("schema", "roles")


def test_a_folder_gets_a_schema_for_each_kind_of_file(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    folder = tmp_path / "a" / "schemas"
    ran = run("schema", "-o", str(folder))
    names = ["roles.json", "company.json", "job.json", "workspace.json"]
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"Wrote {', '.join(names)} to '{folder}'.\n"
    assert sorted(each.name for each in folder.iterdir()) == sorted(names)


def test_one_schema_goes_to_a_file_or_into_a_folder(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    run("schema", "job", "-o", str(tmp_path / "job.schema.json"))
    run("schema", "job", "-o", str(tmp_path))
    printed = run("schema", "job").out
    assert (tmp_path / "job.schema.json").read_text("utf-8") == printed
    assert (tmp_path / "job.json").read_text("utf-8") == printed
