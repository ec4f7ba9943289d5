"""Facts are found by their ids, and come in one order."""

from listed import HEAD
from vacancy import SAID

from jdgen.formats.parts.glance import abridge, facts_of, said_of, summary_of
from jdgen.model.pay import Pay
from jdgen.model.posting import Line, Section


def test_facts_come_in_one_order_and_of_pay_the_base() -> None:
    said = ("fact/closes", "fact/pay-1", "fact/pay-2", "fact/time", "fact/place", "fact/hours")
    lines = tuple(Line(each, each) for each in said)
    pay = (Pay("bonus"), Pay())
    posting = SAID._replace(sections=(Section("work", "Work", lines),), pay=pay)
    assert list(facts_of(posting)) == ["fact/place", "fact/time", "fact/pay-2", "fact/closes"]


def test_without_facts_there_is_nothing_to_see() -> None:
    assert list(facts_of(SAID)) == []


def test_a_fact_is_the_line_that_states_it() -> None:
    assert said_of(HEAD, "department") == "Department: Product"
    assert said_of(HEAD, "travel") == ""


def test_the_summary_in_short_is_its_first_sentence() -> None:
    assert summary_of(HEAD) == "Lead the press."
    assert summary_of(HEAD._replace(sections=())) == ""


def test_an_abridged_posting_keeps_its_facts_and_its_data() -> None:
    short = abridge(HEAD)
    assert [(each.kind, len(each.lines)) for each in short.sections] == [("work", 5)]
    assert short._replace(sections=()) == HEAD._replace(sections=())
    assert list(facts_of(short)) == list(facts_of(HEAD))
