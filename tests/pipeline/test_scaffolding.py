"""A new role may be like one that is named by its alias."""

import pytest

from jdgen.model.errors import RequestError
from jdgen.pipeline.scaffolding import new_role


def test_an_alias_stands_for_its_role() -> None:
    assert "  extends: head-of-product\n" in new_role("head-of-trails", "own.yaml", "cpo")


def test_without_a_model_the_role_stands_on_its_own() -> None:
    assert "extends:" not in new_role("data-steward", "own.yaml")


def test_a_model_that_is_not_there_is_refused() -> None:
    with pytest.raises(RequestError, match="there is no role 'nobody'"):
        new_role("data-steward", "own.yaml", "nobody")
