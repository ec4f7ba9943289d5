"""Short ways to write a value say the same as the long ones."""

from typing import Any

import pytest

from jdgen.model.company import Headcount
from jdgen.model.edit import Drop
from jdgen.model.job import Deadline, Hours, Job
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.role import Alias, Code, Ladder
from jdgen.model.statement import Alternative, Statement
from jdgen.sources.nodes import read_nodes
from jdgen.sources.shape import shape
from jdgen.sources.shorthand import SHORTHAND, id_from

PAIRS = [
    (Statement, "Keep the books.", "{id: keep-the-books, text: Keep the books.}"),
    (Statement, "{text: Keep the books.}", "{id: keep-the-books, text: Keep the books.}"),
    (Alternative[str], "Clerk", "{is: Clerk}"),
    (Alternative[int], "8", "{is: 8}"),
    (Alias, "cpo", "{name: cpo}"),
    (Alias, "cpo@c-level", "{name: cpo, seniority: c-level}"),
    (Code, "11-2021.00", "{code: 11-2021.00}"),
    (Code, "'1223'", "{code: '1223', match: exact}"),
    (Drop, "roadmap", "{id: roadmap}"),
    (Ladder, "mid", "{allowed: [mid], default: mid}"),
    (Headcount, "120", "{total: 120}"),
    (Deadline, "2026-02-28", "{on: 2026-02-28}"),
    (Deadline, "ongoing", "{ongoing: true}"),
    (Hours, "37.5", "{weekly: '37.5'}"),
    (Place, "Denver, US-CO", "{city: Denver, region: US-CO, country: US}"),
    (Pay, "90k-110k EUR", "{min: 90000, max: 110000, currency: EUR, per: year}"),
]


def value(kind: type, text: str) -> tuple[Any, ...]:
    document = read_nodes(text.encode(), "f")
    shaped = shape(document, document.data, kind, ())
    assert shaped.findings == ()
    return shaped.value


@pytest.mark.parametrize(("kind", "short", "long"), PAIRS)
def test_the_short_way_means_the_long_one(kind: type, short: str, long: str) -> None:
    same = {"origin": None} if hasattr(kind, "origin") else {}
    assert value(kind, short)._replace(**same) == value(kind, long)._replace(**same)


def test_every_shorthand_is_shown_above() -> None:
    shown = {getattr(kind, "__origin__", kind) for kind, _, _ in PAIRS}
    assert shown == set(SHORTHAND)


@pytest.mark.parametrize("kind", list(SHORTHAND), ids=lambda kind: kind.__name__)
def test_no_shorthand_minds_what_is_neither_short_nor_long(kind: type) -> None:
    assert SHORTHAND[kind]({"id": "b"}) == {"id": "b"}
    for other in ([], None):
        assert SHORTHAND[kind](other) in (other, {"is": other})


def test_one_may_stand_where_a_list_is_meant() -> None:
    one = value(Job, "{role: nurse, places: 'Oslo, NO', pay: 300 NOK an hour, languages: nb}")
    many = value(
        Job, "{role: nurse, places: ['Oslo, NO'], pay: [300 NOK an hour], languages: [nb]}"
    )
    assert one._replace(origin=many.origin) == many


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Keep the books.", "keep-the-books"),
        ("Hire, with care, and help the people you manage", "hire-with-care-and-help-the"),
        ("About {years} years", "about-years-years"),
        ("5 Years", "5-years"),
        ("名前", ""),
    ],
)
def test_an_id_is_made_of_the_first_words(text: str, name: str) -> None:
    assert id_from(text) == name
