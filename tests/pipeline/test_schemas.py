"""Editors get a schema for each kind of file that people write."""

import json

import jsonschema
import pytest

import jdgen
from jdgen.formats.json import _FIELDS, SHAPE
from jdgen.model.errors import RequestError
from jdgen.pipeline.schemas import KINDS, schema


def test_the_schema_of_roles_is_the_default() -> None:
    assert schema() == schema("roles")
    assert "duties" in schema()


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_json_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema(kind)))


def test_schemas_of_files_know_what_such_files_hold() -> None:
    assert "pay_bands" in schema("company")
    assert "remote_excludes" in schema("job")


def test_an_unknown_kind_has_the_nearest_name() -> None:
    with pytest.raises(RequestError, match="there is no schema of 'compny'") as caught:
        schema("compny")
    assert caught.value.findings[0].hint == "did you mean 'company'?"


def _keys(part: object) -> set[str]:
    """Every key of a schema's objects."""
    if isinstance(part, dict):
        own = set(part.get("properties", {}))
        return own.union(*(_keys(each) for each in part.values()))
    return set().union(*map(_keys, part)) if isinstance(part, list) else set()


def test_the_schema_of_a_posting_knows_every_key_that_json_prints() -> None:
    known = json.loads(schema("posting"))
    assert tuple(known["properties"]) == SHAPE
    assert {key for fields in _FIELDS.values() for key in fields} <= _keys(known)


@pytest.mark.parametrize("provenance", [False, True])
@pytest.mark.parametrize("role", ["head-of-product", "registered-nurse", "electrician"])
def test_postings_validate_against_their_schema(role: str, provenance: bool) -> None:
    text = jdgen.generate(
        role,
        format="json",
        industry="healthcare",
        location=["Berlin, DE", "Denver, US-CO"],
        pay="30.50-40 EUR an hour",
        provenance=provenance,
    )
    jsonschema.validate(json.loads(text), json.loads(schema("posting")))


def test_the_schema_refuses_a_key_that_json_does_not_print() -> None:
    posting = json.loads(jdgen.generate("head-of-product", format="json"))
    with pytest.raises(jsonschema.ValidationError, match="'titel' was unexpected"):
        jsonschema.validate({**posting, "titel": "x"}, json.loads(schema("posting")))
