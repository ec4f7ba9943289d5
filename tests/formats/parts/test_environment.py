"""Behind the first wall, templates still meet plain data only."""

from collections.abc import Callable

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from jdgen.formats import Templates
from jdgen.formats.markdown import render
from jdgen.formats.parts.environment import Dialect, WalledEnvironment


@pytest.fixture
def environment(templates: Callable[..., Templates]) -> WalledEnvironment:
    return WalledEnvironment(Dialect("loud", ".md.j2", str.upper), templates())


def test_no_attribute_of_python_can_be_reached(environment: WalledEnvironment) -> None:
    for value in ({}, [], "text", 1, environment, len):
        for name in ("__class__", "upper", "append", "allowance", "keys"):
            for reach in (environment.getattr, environment.getitem):
                with pytest.raises(UndefinedError):
                    str(reach(value, name))


def test_keys_come_before_all_else(environment: WalledEnvironment) -> None:
    assert environment.getattr({"items": "mine"}, "items") == "mine"


def test_only_macros_and_blocks_can_be_called(environment: WalledEnvironment) -> None:
    context = environment.context_class(environment, {}, "x", {})
    with pytest.raises(SecurityError):
        environment.call(context, len, "abc")


def test_there_are_no_globals(environment: WalledEnvironment) -> None:
    assert environment.globals == {}
    assert {"map", "attr", "format"}.isdisjoint(environment.filters)
    assert {"callable", "sameas"}.isdisjoint(environment.tests)


PRINTED = {
    "{{ posting.title }}": "\\*A\\* & b",
    "{{ posting.title|upper }}": "\\*A\\* & B",
    "{{ posting.title|lower|capitalize|trim }}": "\\*a\\* & b",
    "{{ posting.title|length }}": "7",
    "{{ posting.title|first }}": "\\*",
    "{{ posting.title|last }}": "b",
    "{{ posting.none|default(posting.title) }}": "\\*A\\* & b",
    "{{ posting.none|default('*') }}": "\\*",
    "{{ posting.title if posting.none is defined }}x": "x",
    "{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(posting.title) }}{{ m('*') }}": "<\\*A\\* & b>"
    "<\\*>",
    "{% set x %}*{{ posting.title }}*{% endset %}{{ x }}": "*\\*A\\* & b*",
    "{% set x = posting.title %}{{ x }}": "\\*A\\* & b",
    "{% with x = posting.title %}{{ x }}{% endwith %}": "\\*A\\* & b",
    "{% for s in posting.sections %}{{ s.heading|default('') }}{{ loop.index }}/{{ loop.length }}"
    "{% if loop.last %}.{% endif %}{% endfor %}": "D1/1.",
    "{% for s in posting.sections if s.heading == 'X' %}x{% else %}none{% endfor %}": "none",
    "{% for s in (posting.sections if posting.none is defined) %}{% endfor %}x": "x",
    "{% if loop is defined or not posting.lang == 'en' %}{% elif 3 is odd and 2 in posting.numbers "
    "|default(posting.sections) %}{% else %}x{% endif %}": "x",
    "{% import 'm.md.j2' as m %}{{ m.hi(posting.title) }}": "hi \\*A\\* & b",
    "{% from 'm.md.j2' import hi as he with context %}{{ he(x=posting.title) }}": "hi \\*A\\* & b",
}


@pytest.mark.parametrize(("template", "shown"), PRINTED.items(), ids=lambda text: text[:40])
def test_everything_printed_is_escaped_once(
    posting: Callable[..., object],
    section: Callable[..., object],
    templates: Callable[..., Templates],
    template: str,
    shown: str,
) -> None:
    user = {"posting": template, "m": "{% macro hi(x) %}hi {{ x }}{% endmacro %}"}
    assert (
        render(posting(section("duties", "D", "x"), title="*A* & b"), templates(user))
        == f"{shown}\n"
    )
