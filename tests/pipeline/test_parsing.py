"""A text that cannot be parsed is blamed on the template that broke it."""

import pytest
from vacancy import SAID

from jdgen.formats import find_format, templates_of
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.model.tree import Tree
from jdgen.pipeline.outputs import render
from jdgen.pipeline.parsing import Unparsed, tell_unparsed, why_unparsed
from jdgen.sources.shelf import shipped_templates

JOB = Origin("jobs/press.yaml", 2, 3)
OPEN = b"<div>{{ section.heading }}\n"
CLOSED = b"<div>{{ section.heading }}</div>\n"


def told(own: dict[str, bytes], *, more: int = 0) -> Finding:
    form = find_format("html")
    tree = Tree("templates", own)
    wrong = why_unparsed(
        render(SAID, form, templates_of(shipped_templates(), tree, folder="")), form
    )
    assert wrong
    return tell_unparsed([Unparsed("press", JOB, SAID, wrong)] * (1 + more), form, tree)


def test_the_template_that_broke_it_is_named_with_the_job() -> None:
    found = told({"section.html.j2": OPEN, "section-legal.html.j2": CLOSED})
    assert found.origin == Origin("templates/section.html.j2")
    assert found.message == ("as 'html', 'press' cannot be parsed: <div> in line 1 is never closed")


def test_all_that_it_broke_are_one_finding() -> None:
    found = told({"section.html.j2": OPEN}, more=119)
    assert found.message.startswith("as 'html', 'press' and 119 more cannot be parsed: ")


def test_where_no_single_template_is_to_blame_the_job_is_named() -> None:
    found = told({"section.html.j2": OPEN, "section-legal.html.j2": OPEN})
    assert (found.origin, found.hint) == (JOB, "look at your templates")


def test_a_template_that_others_need_is_not_blamed() -> None:
    own = {"mine.html.j2": b"<div>", "section.html.j2": b'{% include "mine.html.j2" %}'}
    assert told(own).origin == Origin("templates/section.html.j2")


@pytest.mark.parametrize("name", ["html", "page", "json", "jsonld", "indeed", "text"])
def test_what_ships_can_be_parsed(name: str) -> None:
    form = find_format(name)
    text = render(SAID, form, templates_of(shipped_templates(), folder=""))
    assert why_unparsed(text, form) == ""


def test_documents_are_not_parsed() -> None:
    assert why_unparsed(b"PK", find_format("html")) == ""
