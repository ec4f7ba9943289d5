"""A sentence out of its term is told, since no posting knows what day it is."""

from datetime import date

import pytest

from jdgen.model.company import Company
from jdgen.model.origin import Origin
from jdgen.model.statement import Statement
from jdgen.resolution.terms import find_out_of_term

HERE = Origin("tern.yaml", 9, 5)
LAW = Statement(
    "law",
    "As the law of 2026 asks.",
    since=date(2026, 2, 1),
    until=date(2026, 11, 30),
    owner="the lawyers",
    origin=HERE,
)


@pytest.mark.parametrize("key", ["legal", "about", "benefits", "add", "replace"])
def test_a_sentence_that_ended_is_an_error_where_it_stands(key: str) -> None:
    company = Company("Tern")._replace(**{key: (LAW,)})
    (found,) = find_out_of_term(company, date(2026, 12, 1))
    assert (found.rule, found.origin, found.severity) == ("expired", HERE, "error")
    assert found.message == "'law' ended on 2026-11-30, and postings still show it"
    assert found.hint == "ask the lawyers, renew its `until` or delete it"


def test_a_sentence_whose_day_has_not_come_is_told() -> None:
    (found,) = find_out_of_term(Company("Tern", legal=(LAW,)), date(2026, 1, 31))
    assert (found.rule, found.hint) == ("not-yet", "ask the lawyers, bring it in on that day")


@pytest.mark.parametrize("day", [date(2026, 2, 1), date(2026, 11, 30)])
def test_the_first_and_last_day_belong_to_the_term(day: date) -> None:
    assert list(find_out_of_term(Company("Tern", legal=(LAW,)), day)) == []


def test_without_an_owner_nobody_is_asked() -> None:
    company = Company("Tern", legal=(LAW._replace(owner="", since=None),))
    (found,) = find_out_of_term(company, date(2027, 1, 1))
    assert found.hint == "renew its `until` or delete it"
