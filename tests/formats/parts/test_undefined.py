"""Names that no posting can fill in are found by reading, in whichever branch they stand."""

import pytest
from jinja2 import Environment

from jdgen.formats.parts.probe import scope_of
from jdgen.formats.parts.undefined import ANY, find_undefined


def unknown(text: str, scope: str = "page") -> list[str]:
    found = find_undefined(Environment().parse(text), scope_of(scope))
    return [f"{line} {message}" + (f" ({hint})" if hint else "") for line, message, hint in found]


def test_every_branch_is_read() -> None:
    text = """\
{% if posting.lang == "xx" %}{{ posting.titel }}
{% elif posting.startz %}
{{ nobody }}
{% else %}{{ posting.employer.nane if posting.employer else posting.title }}
{% endif %}"""
    assert unknown(text) == [
        "1 'titel' is not among what is known there (did you mean 'title'?)",
        "2 'startz' is not among what is known there (did you mean 'starts'?)",
        "3 'nobody' is not known here (known are posting)",
        "4 'nane' is not among what is known there (did you mean 'name'?)",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{% for s in posting.sections if s.kind != 'pay' %}{{ s.body }}{{ loop.last }}{% endfor %}",
        "{% for fact in posting.facts %}{{ fact }}{% else %}{{ posting.title }}{% endfor %}",
        "{% set a = posting.employer %}{{ a.name }}{{ (posting.sections|first).body }}",
        "{% set a %}{{ posting.title }}{% endset %}{{ a }}",
        "{% with a = posting.employer, b = 1 %}{{ a.url }}{{ b }}{% endwith %}",
        "{% macro m(a, b=posting.title) %}{{ a.anything }}{{ b }}{{ caller() }}{% endmacro %}"
        "{% call(x) m(posting.title) %}{{ x }}{% endcall %}",
        "{% block a %}{{ super() }}{{ b }}{% endblock %}{% set b = 1 %}",
        "{% import 'x' as x %}{% from 'x' import y, z as w %}{{ x.m(posting.key) }}{{ y }}{{ w }}",
        "{% if posting.starts %}{% set a = 1 %}{% endif %}{{ a }}",
        "{% if posting.anything is defined %}{{ anything|default(posting.title) }}{% endif %}",
        "{% for a in posting.sections %}{% for b in a.lines|default(posting.facts) %}{{ b.x }}"
        "{% endfor %}{% endfor %}",
        "{% set a, b = 1, 2 %}{{ posting.title }}",
    ],
)
def test_names_that_are_given_are_known(text: str) -> None:
    assert unknown(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{% for s in posting.sections %}{% endfor %}{{ s.body }}", "'s' is not known here"),
        ("{% for s in posting.sections %}{{ s.lines }}{% endfor %}", "'lines' is not among"),
        ("{% for s in posting.sections %}{{ loop.frist }}{% endfor %}", "'loop' has no 'frist'"),
        ("{{ loop.first }}", "'loop' is not known here"),
        ("{{ posting.sections.body }}", "'body' is asked of a list"),
        ("{{ posting.title.upper }}", "'upper' is asked of text"),
        ("{{ (posting.sections|last).lines }}", "'lines' is not among"),
        ("{{ posting.employr.name|default('x') }}", "'employr' is not among"),
        ("{{ a|default(posting.titel) }}", "'titel' is not among"),
        ("{% macro m() %}{% endmacro %}{{ m(posting.titel, a=posting.title) }}", "'titel' is not"),
        ("{% with a = 1 %}{% endwith %}{{ a }}", "'a' is not known here"),
        ("{% if posting.title and not posting.titel %}{% endif %}", "'titel' is not among"),
        ("{% block a %}{{ b }}{% endblock %}", "'b' is not known here"),
        ("{% for s in posting.sektions %}{% endfor %}", "'sektions' is not among"),
        ("{% call m(a) %}{% endcall %}", "'a' is not known here"),
        ("{% macro m(a=b) %}{% endmacro %}", "'b' is not known here"),
        (
            "{% for s in posting.sections %}{% if 'x' != s.kind or s.kind == 'dutis' %}"
            "{% endif %}{% endfor %}",
            "no section is of the kind 'dutis' (did you mean 'duties'?)",
        ),
    ],
)
def test_names_that_nobody_gives_are_not(text: str, said: str) -> None:
    (found,) = unknown(text)
    assert found.startswith(f"1 {said}")


def test_a_partial_knows_its_section_alone() -> None:
    text = "{{ section.heading }}{% for g in section.groups %}{% for l in g.lines %}{{ l.id }}"
    text += "{% for p in l.parts %}{{ p.href }}{% endfor %}{% endfor %}{% endfor %}"
    assert unknown(text + "{{ posting.title }}", "section") == [
        "1 'posting' is not known here (known are section)"
    ]


def test_of_what_is_lent_anything_may_be_asked() -> None:
    tree = Environment().parse("{{ line.whatever.it.is }}")
    assert [*find_undefined(tree, {"line": ANY})] == []
