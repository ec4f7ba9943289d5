"""Editors get a schema for each kind of file that people write."""

import json

import pytest

from jdgen.model.errors import RequestError
from jdgen.pipeline.schemas import schema


def test_the_schema_of_roles_is_the_default() -> None:
    assert schema() == schema("roles")
    assert "duties" in schema()


def test_every_schema_is_json_schema() -> None:
    assert "$schema" in json.loads(schema("roles"))
    assert "pay_bands" in json.dumps(json.loads(schema("company")))


def test_an_unknown_kind_has_the_nearest_name() -> None:
    with pytest.raises(RequestError, match="there is no schema of 'compny'") as caught:
        schema("compny")
    assert caught.value.findings[0].hint == "did you mean 'company'?"
