"""Templates of strangers are refused before they are compiled: every mistake, on its line."""

from collections.abc import Callable

import pytest

from jdgen.formats import templates_of
from jdgen.formats.markdown import render
from jdgen.model.errors import TemplateProblem
from jdgen.model.posting import Posting
from jdgen.model.tree import Tree

Problems = Callable[..., list[str]]

ATTACKS = {
    "{{ 'a' * 999999999 }}": "arithmetic with '*' is not allowed in templates",
    "{% for a in posting.sections %}{% for b in posting.sections %}{% for c in posting.sections %}"
    "{% for d in posting.sections %}x{% endfor %}{% endfor %}{% endfor %}{% endfor %}": "this loop"
    " is more than 3 loops deep",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": "the macro 'm' leads back to itself",
    "{{ lipsum(n=99) }}": "'lipsum' is not available in templates",
    "{% for i in range(9) %}{% endfor %}": "'range' is not available in templates",
    "{{ dict() }}{{ x }}": "'dict' is not available in templates",
    "{% set n = namespace() %}": "'namespace' is not available in templates",
    "{{ cycler(1).next() }}": "'cycler' is not available in templates",
    "{{ self.title() }}": "'self' is not available in templates",
    "{{ posting.__class__ }}": "the name '__class__' begins with '_'",
    "{% if posting.__class__ is defined %}x{% endif %}": "the name '__class__' begins with '_'",
    "{{ posting.__class__|default(1) }}": "the name '__class__' begins with '_'",
    "{{ posting.sections|join(attribute='__class__') }}": "the filter 'join' takes no named",
    "{{ posting.sections|map(attribute='__class__') }}": "the filter 'map' is not available",
    "{{ posting.title|attr('__class__') }}": "the filter 'attr' is not available",
    "{{ posting.title|format(1) }}": "the filter 'format' is not available",
    "{{ posting.title|center(9999) }}": "the filter 'center' is not available",
    "{{ posting.title.format(1) }}": "only macros can be called",
    "{{ posting.format(1) }}": "'format' is no macro, so it cannot be called",
    "{{ posting.sections|join(posting.title) }}": "the filter 'join' takes one text in quotes",
    "{{ posting['title'] }}": "a subscript in square brackets is not allowed",
    "{{ posting.title[1:2] }}": "a subscript in square brackets is not allowed",
    "{{ posting.title ~ posting.title }}": "joining with '~' is not allowed",
    "{{ posting.title % 3 }}": "formatting with '%' is not allowed",
    "{{ -posting.title }}": "arithmetic with '-' is not allowed",
    "{% set a = [1, 2] %}": "a list in square brackets is not allowed",
    "{% set a = {} %}": "a dictionary in braces is not allowed",
    "{% set a, b = 1 %}": "a list of several values is not allowed",
    "{% set a.b = 1 %}": "assigning to an attribute is not allowed",
    "{% filter upper %}x{% endfilter %}": "a filter block is not allowed",
    "{% autoescape false %}x{% endautoescape %}": "is not allowed",
    "{% include 'none.md.j2' ignore missing %}": "'ignore missing' is not allowed",
    "{% include '../../etc/passwd' %}": "'../../etc/passwd' leads out of the folder",
    "{% include '/etc/passwd' %}": "'/etc/passwd' leads out of the folder",
    "{% include 'a\\\\b' %}": "leads out of the folder",
    "{% include posting.title %}": "the name of a template must be one name in quotes",
    "{% include ['a', 'b'] %}": "the name of a template must be one name in quotes",
    "{% extends posting.title %}": "the name of a template must be one name in quotes",
    "{% import posting.title as m %}": "the name of a template must be one name in quotes",
    "{% include 'posting.html.j2' %}": "there is no template 'posting.html.j2'",
    "{% from 'section.md.j2' import _x %}": "names starting with an underline can not",
    "{% from 'section.md.j2' import x as _x %}": "the name '_x' begins with '_'",
    "{% import 'section.md.j2' as _x %}": "the name '_x' begins with '_'",
    "{% macro _x() %}{% endmacro %}": "the name '_x' begins with '_'",
    "{% block _x %}{% endblock %}": "the name '_x' begins with '_'",
    "{% macro m(a) %}{% endmacro %}{{ m(_a=1) }}": "the name '_a' begins with '_'",
    "{% macro m(a) %}{% endmacro %}{{ m(*posting.sections) }}": "'*' and '**' are not allowed",
    "{% macro m(a) %}{% endmacro %}{{ m(**posting) }}": "'*' and '**' are not allowed",
    "{% macro m(a) %}{% endmacro %}{{ m()() }}": "only macros can be called",
    "{% macro caller(a) %}{% endmacro %}": "'caller' has a meaning of its own",
    "{% set super = 1 %}": "'super' has a meaning of its own",
    "{% for a in posting.sections recursive %}{% endfor %}": "a loop may not be recursive",
    "{% if posting.title is callable %}{% endif %}": "the test 'callable' is not available",
    "{{ 'a & b' }}": "the words 'a & b' stand inside braces",
    "{{ posting.title if posting.lang else 'x' }}": "the words 'x' stand inside braces",
    "{{ posting.title or 'x' }}": "the words 'x' stand inside braces",
    "{{ 'x'|upper }}": "the words 'x' stand inside braces",
    "{% if " + "(" * 300 + "1" + ")" * 300 + " %}{% endif %}": "brackets are nested too deeply",
    "{{ " + "9" * 5000 + " }}": "or a number is huge",
    "{% macro m(a, a) %}{% endmacro %}": "this cannot be compiled: duplicate argument",
    "{{ posting.title|count }}": "the filter 'count' is not available",
    "{{ posting.title|weigh }}": "the filter 'weigh' is not available",
    "{% if 1" + " and 1" * 99 + " %}{% endif %}": "this is nested more than 60 deep",
}


@pytest.mark.parametrize(("template", "message"), ATTACKS.items(), ids=lambda text: text[:40])
def test_what_a_template_must_not_do_is_refused(
    problems: Problems, template: str, message: str
) -> None:
    found = problems({"posting": template})
    assert any(message in each for each in found), found
    assert all(each.startswith("templates/posting.md.j2") for each in found)


def test_every_mistake_of_every_template_is_found_at_once(problems: Problems) -> None:
    found = problems(
        {
            "posting": "{{ posting.title|uper }}\n\n{{ range(3) }}",
            "section": "{% block heading %}\n{{ section._x }}{% endblock %}",
            "section-legal": "{% if %}",
        }
    )
    assert found == [
        "templates/posting.md.j2:1:1 the filter 'uper' is not available (did you mean 'upper'?)",
        "templates/posting.md.j2:3:1 'range' is no macro, so it cannot be called",
        "templates/posting.md.j2:3:1 'range' is not available in templates",
        "templates/section-legal.md.j2:1:1 Expected an expression, got 'end of statement block'",
        "templates/section.md.j2:2:1 the name '_x' begins with '_'"
        " (Such names are not for templates.)",
    ]


def test_the_nearest_name_is_offered(problems: Problems) -> None:
    assert problems({"posting": "{% include 'sektion.md.j2' %}"}) == [
        "templates/posting.md.j2:1:1 there is no template 'sektion.md.j2'"
        " (did you mean 'section.md.j2'?)"
    ]
    assert problems({"posting": "{% macro item(x) %}{% endmacro %}{{ itme(1) }}"}) == [
        "templates/posting.md.j2:1:1 'itme' is no macro, so it cannot be called"
        " (did you mean 'item'?)"
    ]


def test_a_partial_that_no_section_would_use_is_a_mistake(problems: Problems) -> None:
    assert problems({"section-dutys": "x"}) == [
        "templates/section-dutys.md.j2 no section is of the kind 'dutys', so this template would"
        " never be used (did you mean 'duties'?)"
    ]


def test_a_syntax_error_is_told_by_line(problems: Problems) -> None:
    (found,) = problems({"section": "a\n{% for x in section.lines %}\n{{ x"})
    assert found.startswith("templates/section.md.j2:3:1 ")


def test_what_only_the_compiler_sees_is_told_by_line(problems: Problems) -> None:
    block = "{% block a %}{% endblock %}\n"
    assert problems({"posting": block + block}) == [
        "templates/posting.md.j2:2:1 block 'a' defined twice"
    ]


def test_templates_that_are_not_utf_8_are_told_with_the_others(
    posting: Callable[..., Posting], shipped: Tree
) -> None:
    user = Tree("", {"templates/posting.md.j2": b"\xff", "templates/section.md.j2": b"\xfe"})
    with pytest.raises(TemplateProblem) as caught:
        render(posting(), templates_of(shipped, user))
    assert [found.origin.file for found in caught.value.findings] == sorted(user.files)
