"""A template of which a mould can be taken loops, tests the shape, and prints."""

from collections.abc import Mapping

import pytest

from jdgen.formats import Templates, templates_of
from jdgen.formats.parts.environment import WalledEnvironment
from jdgen.formats.parts.html_text import HTML
from jdgen.formats.parts.shapes import find_reads
from jdgen.model.tree import Tree
from jdgen.sources.shelf import shipped_templates

WORDS = frozenset({"text", "texts"})


def reads_of(source: str, **others: str) -> frozenset[str] | None:
    texts = {"t": source, **others}
    user = Tree("own", {f"{name}.html.j2": text.encode() for name, text in texts.items()})
    templates = templates_of(shipped_templates(), user, folder="")
    return find_reads(WalledEnvironment(HTML, templates), templates, "t.html.j2", WORDS)


def test_all_that_it_and_its_parents_read_is_known() -> None:
    source = '{% extends "p.html.j2" %}{% block b %}{{ section.kind }}{% endblock %}'
    parent = "{% block b %}{% endblock %}{% for l in section.lines %}{{ l.text }}{% endfor %}"
    assert reads_of(source, p=parent) == {"kind", "lines", "text"}


@pytest.mark.parametrize(
    "source",
    [
        "{% if section.heading and loop is undefined %}{{ section.heading|upper }}{% endif %}",
        '{{ group.texts|join(", ") }}',
        "{{ (section.lines|first).text }}",
        '{% if section.kind == "pay" or not section.lines %}x{% endif %}',
        "{% for line in section.lines if line.id %}{{ loop.index }}{% endfor %}",
    ],
)
def test_words_that_are_only_printed_leave_the_rest_as_it_is(source: str) -> None:
    assert reads_of(source) is not None


@pytest.mark.parametrize(
    "source",
    [
        "{% if line.text %}x{% endif %}",
        "{{ line.text|upper }}",
        "{{ line.text|length }}",
        "{{ line|upper }}",
        '{{ line.text == "x" }}',
        "{{ line == other }}",
        "{% set x = line.text %}{{ x }}",
        "{% for text in group.texts %}{{ text }}{% endfor %}",
        "{% for line in section.lines recursive %}x{% endfor %}",
        "{% for a, b in section.lines %}x{% endfor %}",
        "{{ group.texts|join(line.id) }}",
        "{{ group.texts|join(d='x') }}",
        "{{ section.lines|join }}",
        "{{ line.text.more }}",
        "{{ 'a' ~ line.text }}",
        "{% macro m() %}x{% endmacro %}{{ m() }}",
        "{% block b %}{{ super() }}{% endblock %}",
        "a \0 b",
        "{{ '\0' }}",
        "{% if %}",
        '{% extends "nowhere.html.j2" %}',
        "{% extends section.kind %}",
    ],
)
def test_anything_else_has_to_be_asked_each_time(source: str) -> None:
    assert reads_of(source) is None


def test_shipped_sections_only_print_words() -> None:
    templates: Templates = templates_of(shipped_templates(), folder="")
    environment = WalledEnvironment(HTML, templates)
    found: Mapping[str, object] = {
        name: find_reads(environment, templates, name, WORDS)
        for name in templates.names(".html.j2")
        if name.startswith("section")
    }
    assert found
    assert None not in found.values()
