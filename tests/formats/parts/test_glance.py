"""Facts are found by their ids, and come in one order."""

from vacancy import SAID

from jdgen.formats.parts.glance import facts_of
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
