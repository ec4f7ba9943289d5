"""What fails while a template is rendered is told by template and line, never by a traceback."""

from collections.abc import Callable

import pytest

from jdgen.formats import Templates, templates_of
from jdgen.formats.markdown import render
from jdgen.model.errors import TemplateProblem
from jdgen.model.posting import Posting, Section
from jdgen.model.tree import Tree

Problems = Callable[..., list[str]]

FAILURES = {
    "{{ postng.title }}": "'postng' is not known here (did you mean 'posting'?)",
    "{{ posting.titel }}": "'titel' is not among what is known there (did you mean 'title'?)",
    "{% for s in posting.section %}{% endfor %}": "'section' is not among what is known there"
    " (did you mean 'sections'?)",
    "{% for s in posting.sections %}{{ loop.indx }}{% endfor %}": "'loop' has no 'indx'"
    " (did you mean 'index'?)",
    "{% for s in posting.sections %}{{ loop.depth }}{% endfor %}": "'loop' has no 'depth' (known"
    " are first, index, index0, last, length, nextitem, previtem)",
    "{{ posting.title.upper }}": "'upper' is asked of text",
    "{{ posting.employer.name }}": "'name' is not among what is known there",
    "{{ posting }}": "only text and numbers can be printed, and this is a group of facts",
    "{{ posting.sections }}": "only text and numbers can be printed, and this is a list",
    "{{ none }}": "only text and numbers can be printed, and this is nothing",
    "{{ true }}": "only text and numbers can be printed, and this is true or false",
    "{{ 1.5 }}": "only text and numbers can be printed, and this is neither text nor a number",
    "{% for c in posting.title %}{% endfor %}": "a loop needs a list, and this is text",
    "{{ posting.title|join }}": "a loop needs a list, and this is text",
    "{{ 5|length }}": "object of type 'int' has no len()",
    "{% if posting.title < 3 %}{% endif %}": "'<' not supported between instances of 'str'",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}": "parameter 'a' was not provided",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}": "macro 'm' takes not more than 1",
    "{% block b %}{{ super() }}{% endblock %}": "there is no parent block called 'b'",
    "{% macro b() %}{% endmacro %}{% macro a(b) %}{{ b(b) }}{% endmacro %}{{ a(a) }}": "this leads"
    " back to itself, so it would never end",
    "{% import 'section.md.j2' as s %}{{ s.itme() }}": "'itme' is asked of",
}


@pytest.mark.parametrize(("template", "message"), FAILURES.items(), ids=lambda text: text[:40])
def test_a_failure_names_template_line_and_what_was_meant(
    problems: Problems, template: str, message: str
) -> None:
    (found,) = problems({"posting": f"one\ntwo {template}", "section": "x"})
    assert found.startswith(f"templates/posting.md.j2:2:1 {message}")


def test_a_failure_in_an_include_is_told_there(problems: Problems) -> None:
    user = {"posting": "\n{% include 'a.md.j2' %}", "a": "\n\n\n{{ posting.x }}"}
    assert problems(user)[0].startswith("templates/a.md.j2:4:1 ")


def test_a_failure_in_a_block_is_told_there(problems: Problems) -> None:
    frame = "{% extends 'jdgen/posting.md.j2' %}\n{% block title %}\n{{ posting.x }}{% endblock %}"
    assert problems({"posting": frame})[0].startswith("templates/posting.md.j2:3:1 ")


def test_a_block_that_the_parent_lacks_has_no_super(problems: Problems) -> None:
    inner = "{% block b %}\n{{ super() }}{% endblock %}"
    frame = f"{{% extends 'base.md.j2' %}}{{% block a %}}{inner}{{% endblock %}}"
    assert problems({"posting": frame, "base": "{% block a %}{% endblock %}"}) == [
        "templates/posting.md.j2:2:1 there is no parent block called 'b'"
    ]


def test_a_failure_in_a_macro_is_told_there(problems: Problems) -> None:
    user = {
        "posting": "{% from 'm.md.j2' import m %}\n{{ m(posting) }}",
        "m": "{% macro m(it) %}\n\n{{ it.titel }}{% endmacro %}",
    }
    assert problems(user) == [
        "templates/m.md.j2:3:1 'titel' is not among what is known there (did you mean 'title'?)"
    ]


def test_a_failure_in_a_partial_is_told_there(problems: Problems) -> None:
    assert problems({"section": "{{ posting.title }}"}) == [
        "templates/section.md.j2:1:1 'posting' is not known here (known are section)"
    ]


def test_a_name_that_an_import_lacks_is_told(problems: Problems) -> None:
    user = {"posting": "{% from 'm.md.j2' import m %}\n{{ m() }}", "m": ""}
    (found,) = problems(user)
    assert found.startswith("templates/posting.md.j2:2:1 ")
    assert "does not export the requested name 'm'" in found


def test_a_frame_that_is_nowhere_is_told(posting: Callable[..., Posting]) -> None:
    with pytest.raises(TemplateProblem) as caught:
        render(posting(), templates_of(Tree("shipped", {})))
    (finding,) = caught.value.findings
    assert finding.message == "there is no template 'posting.md.j2'"


def test_after_a_failure_the_next_posting_is_rendered(
    posting: Callable[..., Posting],
    section: Callable[..., Section],
    templates: Callable[..., Templates],
) -> None:
    mixed: Templates = templates({"section-pay": "{{ section.pay }}"})
    with pytest.raises(TemplateProblem):
        render(posting(section("pay", "Pay", "Well.")), mixed)
    assert render(posting(section("duties", "A", "B.")), mixed).endswith("- B.\n")
