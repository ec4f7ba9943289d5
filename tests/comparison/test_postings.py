"""Postings: everything that differs in meaning, the gravest first, and nothing else."""

from datetime import date
from decimal import Decimal

import pytest
from bakery import BAKE, BAKER, DEGREE, KNEAD, PAY, RYE, YEARS, having

from jdgen.comparison import compare
from jdgen.model.change import Change
from jdgen.model.job import Deadline
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Assumed, Facts, Line, Missing
from jdgen.pipeline.posting import compose
from jdgen.pipeline.request import Request


def kinds(after: object, before: object = BAKER) -> list[tuple[str, str]]:
    return [(each.kind, each.id) for each in compare(before, after)]


def test_equal_postings_differ_in_nothing() -> None:
    again = BAKER._replace(sections=tuple(each._replace() for each in BAKER.sections))
    assert compare(BAKER, BAKER) == compare(BAKER, again) == compare(None, None) == ()


def test_a_posting_that_comes_or_goes_is_one_change() -> None:
    assert compare(None, BAKER) == (Change("posting-added", "baker", after="Baker"),)
    assert compare(BAKER, None) == (Change("posting-removed", "baker", before="Baker"),)


def test_what_was_assumed_or_is_missing_is_no_change_of_the_posting() -> None:
    after = BAKER._replace(
        assumed=(Assumed("size", "small", "derived", "--size"),),
        missing=(Missing("pay", "--pay"),),
        experience=Facts(years=8),
    )
    assert compare(BAKER, after) == ()


def test_pay_and_deadline_are_told_once_though_lines_tell_them_too() -> None:
    better = having(
        "pay", PAY._replace(text="Base pay: €31,000 a year"), Line("fact/pay-2", "Ham.")
    )
    after = having("apply", Line("fact/closes", "Apply by noon."), posting=better)._replace(
        pay=(Pay(min=Decimal(31_000)), Pay("bonus")), closes=Deadline(date(2026, 12, 1))
    )
    assert kinds(after) == [("pay", "fact/pay"), ("deadline", "fact/closes")]


def test_pay_in_other_words_is_no_change_of_pay() -> None:
    after = having("pay", PAY._replace(text="Salary: €30,000 a year"))
    assert kinds(after) == [("fact", "fact/pay-1")]


def test_a_place_that_a_line_tells_is_told_by_the_line() -> None:
    here = having("work", Line("fact/place", "Place: Oslo"))._replace(places=(Place("Oslo"),))
    there = having("work", Line("fact/place", "Place: Bergen"))._replace(places=(Place("Bergen"),))
    (change,) = compare(here, there)
    assert (change.before, change.after) == ("Place: Oslo", "Place: Bergen")


def test_the_gravest_changes_come_first() -> None:
    ten = YEARS._replace(text="About 10 years.", facts=Facts(years=10))
    after = having("must", DEGREE, ten, RYE, posting=having("nice"))
    after = having("duties", BAKE, KNEAD._replace(text="Knead."), posting=after)
    assert kinds(after._replace(title="Master Baker", pay=())) == [
        ("requirement-raised", "years"),
        ("nice-to-must", "rye"),
        ("pay", "fact/pay"),
        ("title", "fact/title"),
        ("reworded", "knead"),
        ("reordered", "section/duties"),
        ("reordered", "section/must"),
    ]


def test_what_asks_for_more_outweighs_what_does_not() -> None:
    after = having("duties", KNEAD, posting=having("must", YEARS, DEGREE, BAKE))
    assert kinds(after._replace(pay=())) == [("moved", "bake"), ("pay", "fact/pay")]


RUNGS = ("staff", "director", "head", "vp")


@pytest.mark.parametrize("rung", RUNGS)
def test_postings_of_the_shipped_library_are_the_same_when_composed_again(rung: str) -> None:
    asked = Request("head-of-product", {"seniority": (rung,), "industry": ("fintech",)})
    one, other = (compose(asked).posting for _ in range(2))
    assert compare(one, other) == ()


def test_an_option_shows_all_that_it_does_to_a_posting_of_the_shipped_library() -> None:
    small, large = (
        compose(Request("head-of-product", {"size": (each,)})).posting
        for each in ("midsize", "micro")
    )
    changes = compare(large, small)
    assert ("requirement-raised", "years-product") in [(each.kind, each.id) for each in changes]
    assert ("fact", "fact/size") in [(each.kind, each.id) for each in changes]


def test_several_rungs_in_one_posting_are_compared_rung_by_rung() -> None:
    asked = Request("head-of-product", {"seniority": ("director", "vp")})
    assert compare(compose(asked).posting, compose(asked).posting) == ()
