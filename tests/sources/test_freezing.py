"""Values come back from their normal form as they were."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jdgen.model.company import Company
from jdgen.model.job import Deadline, Job
from jdgen.model.library import Entry, Globals, Industry
from jdgen.model.origin import Origin
from jdgen.model.pack import Pack
from jdgen.model.role import Role
from jdgen.model.statement import Alternative, Statement, T
from jdgen.sources.door import CONTROL
from jdgen.sources.freezing import freeze
from jdgen.sources.normal import thaw

PLAIN = {
    str: st.text(st.characters(codec="utf-8"), max_size=8).filter(lambda t: not CONTROL.search(t)),
    int: st.integers(),
    bool: st.booleans(),
    date: st.dates(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    type(None): st.none(),
}
NAMES = st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9_-]{0,6}\Z")


@cache
def of(kind: object) -> st.SearchStrategy[Any]:
    """Return a strategy for a type of the model, made of its annotations."""
    origin, parts = get_origin(kind), get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if origin is Literal:
        return st.sampled_from(parts)
    if origin in (Union, UnionType):
        return st.one_of(*map(of, parts))
    if origin is tuple:
        return st.lists(of(parts[0]), max_size=2).map(tuple)
    if origin is Mapping:
        return st.dictionaries(NAMES, of(parts[1]), max_size=2)
    return st.deferred(lambda: values(origin or kind, parts))


def values(kind: type, parts: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    """Return a strategy for a named tuple: its required fields, and any of the others."""
    hints = get_type_hints(kind)
    fields = {name: of(parts[0] if hint is T else hint) for name, hint in hints.items()}
    needed = {name: each for name, each in fields.items() if name not in kind._field_defaults}
    others = {name: each for name, each in fields.items() if name in kind._field_defaults}
    return st.fixed_dictionaries(needed, optional=others).map(lambda given: kind(**given))


KINDS = (Statement, Role, Company, Job, Pack, Industry, Globals, Entry)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_value_comes_back(kind: type, data: st.DataObject) -> None:
    value = data.draw(of(kind))
    assert thaw(freeze(value)) == value


def test_what_equals_a_default_is_left_out() -> None:
    frozen = json.loads(freeze(Statement("a", "Do.", essential=True)))
    assert frozen == {"": "Statement", "id": "a", "text": "Do.", "essential": True}


def test_the_normal_form_is_json_without_blanks() -> None:
    value = Alternative(Origin("f", 1, 2))
    assert freeze(value) == '{"":"Alternative","value":{"@":["f",1,2]}}'


def test_days_and_amounts_keep_their_type() -> None:
    value = (Deadline(date(2026, 2, 28)), Decimal("1.10"))
    assert freeze(value).count('"":') == 3
    day, amount = (thaw(freeze(each)) for each in value)
    assert (day, str(amount)) == (value[0], "1.10")


def test_maps_come_back_as_maps_and_lists_in_them_as_tuples() -> None:
    assert thaw(freeze(MappingProxyType({"a": ["b"]}))) == {"a": ("b",)}
