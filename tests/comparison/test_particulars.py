"""Particulars: one change for each fact, in the words of the posting where it has some."""

from datetime import date
from decimal import Decimal

import pytest
from bakery import BAKER, PAY, having

from jdgen.comparison.particulars import compare_deadlines, compare_particulars, compare_pay
from jdgen.model.change import Change
from jdgen.model.job import Deadline
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Line

BETTER = (Pay(min=Decimal(33_000), max=Decimal(35_000), currency="EUR"), Pay("bonus", note="bread"))


def test_equal_pay_is_no_change() -> None:
    assert list(compare_pay(BAKER, BAKER._replace(pay=tuple(BAKER.pay)))) == []


def test_pay_is_one_change_in_the_words_of_all_its_lines() -> None:
    base = PAY._replace(text="Base pay: €33,000 to €35,000 a year", origin=Origin("j.yaml", 9, 1))
    bonus = Line("fact/pay-2", "Bread.")
    after = having("pay", base, bonus)._replace(pay=BETTER)
    assert list(compare_pay(BAKER, after)) == [
        Change(
            *("pay", "fact/pay", "pay", "Base pay: €30,000 a year"),
            *("Base pay: €33,000 to €35,000 a year; Bread.", Origin("j.yaml", 9, 1)),
        )
    ]


def test_pay_that_no_line_tells_is_told_by_its_amounts() -> None:
    (change,) = compare_pay(having("pay"), having("pay")._replace(pay=BETTER))
    assert change.before == "base 30,000 EUR per year"
    assert change.after == "base 33,000 to 35,000 EUR per year; bonus bread"


def test_pay_that_is_dropped_keeps_the_origin_of_its_line() -> None:
    (change,) = compare_pay(BAKER, having("pay")._replace(pay=()))
    assert (change.before, change.after, change.origin) == (PAY.text, "", PAY.origin)


DECEMBER, JANUARY = date(2026, 12, 1), date(2027, 1, 15)
FIRST = Deadline(DECEMBER)
LATER = Deadline(DECEMBER, extensions=(JANUARY,))
ONGOING = Deadline(ongoing=True)

DEADLINES = {
    "extended": (FIRST, LATER, "deadline-extended", "2026-12-01", "2027-01-15"),
    "moved back": (FIRST, Deadline(JANUARY), "deadline-extended", "2026-12-01", "2027-01-15"),
    "opened": (FIRST, ONGOING, "deadline-extended", "2026-12-01", "ongoing"),
    "shortened": (LATER, FIRST, "deadline-shortened", "2027-01-15", "2026-12-01"),
    "ended": (ONGOING, FIRST, "deadline-shortened", "ongoing", "2026-12-01"),
    "set": (None, FIRST, "deadline", "", "2026-12-01"),
    "dropped": (FIRST, None, "deadline", "2026-12-01", ""),
    "told otherwise": (LATER, Deadline(JANUARY), "deadline", "2027-01-15", "2027-01-15"),
    "without a day": (FIRST, Deadline(), "deadline", "2026-12-01", ""),
}


@pytest.mark.parametrize("name", DEADLINES)
def test_a_deadline_is_extended_or_shortened(name: str) -> None:
    old, new, *said = DEADLINES[name]
    changes = compare_deadlines(BAKER._replace(closes=old), BAKER._replace(closes=new))
    assert [(each.kind, each.before, each.after) for each in changes] == [tuple(said)]


def test_equal_deadlines_are_no_change_and_lines_lend_their_words() -> None:
    assert list(compare_deadlines(BAKER, BAKER)) == []
    after = having("apply", Line("fact/closes", "Apply by 1 December 2026."))
    (change,) = compare_deadlines(BAKER, after._replace(closes=FIRST))
    assert change.after == "Apply by 1 December 2026."


def test_a_title_is_a_change_of_its_own() -> None:
    assert list(compare_particulars(BAKER, BAKER._replace(title="Pastry Chef"), ())) == [
        Change("title", "fact/title", None, "Baker", "Pastry Chef")
    ]


def test_options_are_facts_except_those_that_follow_from_others() -> None:
    after = BAKER._replace(options={"family": ("baking",), "size": ("large",), "time": ("any",)})
    assert list(compare_particulars(BAKER, after, ())) == [
        Change("fact", "fact/size", None, "small", "large"),
        Change("fact", "fact/time", None, "", "any"),
    ]


def test_what_a_line_has_told_is_not_told_again() -> None:
    after = BAKER._replace(places=(Place("Oslo", country="NO"),), options={"size": ("large",)})
    told = {"fact/place", "fact/size"}
    assert list(compare_particulars(BAKER, after, told)) == []
    assert [each.id for each in compare_particulars(BAKER, after, ())] == [
        "fact/place",
        "fact/size",
    ]


def test_the_language_of_a_posting_is_told_once() -> None:
    german = BAKER._replace(lang="de", options={**BAKER.options, "language": ("de",)})
    assert list(compare_particulars(BAKER, german, ())) == [
        Change("fact", "fact/language", None, "en", "de")
    ]
