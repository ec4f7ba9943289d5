"""A sentence out of its term is told, since no posting knows what day it is."""

from datetime import date

import pytest

from jdgen.model.company import Company
from jdgen.model.job import Deadline, Job
from jdgen.model.origin import Origin
from jdgen.model.statement import Statement, Waiver
from jdgen.resolution.terms import find_out_of_term, find_overdue, last_day

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


JOB = Job(
    "chef",
    "chef-oslo",
    owner="Ada",
    closes=Deadline(date(2026, 11, 30)),
    review_by=date(2026, 11, 25),
    waivers=(Waiver("hype", "the founder insists", date(2026, 11, 20)),),
    add=(LAW,),
    origin=HERE,
)


def overdue(day: date, job: Job = JOB) -> list[tuple[str, str]]:
    return [(each.rule, each.severity) for each in find_overdue(job, day)]


def test_an_open_job_is_told_what_it_is_late_for() -> None:
    assert overdue(date(2026, 11, 20)) == []
    assert overdue(date(2026, 11, 26)) == [("past-review", "warning"), ("expired", "error")]
    assert overdue(date(2026, 12, 1)) == [
        ("expired", "error"),
        ("past-closing", "error"),
        ("past-review", "warning"),
        ("expired", "error"),
    ]


def test_what_is_late_says_whom_to_ask_and_what_to_do() -> None:
    found = {each.rule: each for each in find_overdue(JOB._replace(add=()), date(2026, 12, 1))}
    assert found["past-review"].hint.startswith("ask Ada, read it again")
    assert found["past-closing"].message == (
        "'chef-oslo' took applications until 2026-11-30, and is still open"
    )
    assert found["expired"].message == "the waiver of 'hype' ended on 2026-11-20"
    nobody = JOB._replace(owner="", add=(), waivers=())
    (late,) = find_overdue(nobody, date(2026, 11, 26))
    assert late.hint == "read it again and set a later `review_by`"


def test_an_extension_is_the_last_day_and_what_is_ongoing_has_none() -> None:
    closes = Deadline(date(2026, 11, 30), extensions=(date(2026, 12, 31), date(2026, 12, 15)))
    assert last_day(closes) == date(2026, 12, 31)
    assert last_day(Deadline(ongoing=True)) is None
    assert last_day(None) is None
    assert overdue(date(2026, 12, 31), Job("chef", closes=closes)) == []
