"""Lists say facts as postings do, without labels and without what only a page has room for."""

from datetime import date
from pathlib import Path

import pytest
from listed import CLERK, HEAD, MILLER, SITE, facts

from jdgen.formats.feeds._facts import closes_of, department_of, pay_of, place_of, workplace_of
from jdgen.model.job import Deadline
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Posting
from jdgen.pipeline.posting import compose
from jdgen.pipeline.request import Request

EXAMPLES = Path(__file__).parents[3] / "examples"
WORDING = SITE.wording


def paid(said: str, pay: Pay) -> list[tuple[str, str]]:
    return list(pay_of(HEAD._replace(sections=(facts(pay_1=said),), pay=(pay,)), WORDING))


def test_the_department_stands_without_its_label() -> None:
    assert department_of(HEAD, WORDING) == "Product"
    assert department_of(CLERK, WORDING) == ""


def test_a_posting_in_another_language_keeps_its_words() -> None:
    other = HEAD._replace(lang="de", sections=(facts(department="Abteilung: Produkt"),))
    assert department_of(other, WORDING) == "Abteilung: Produkt"


def test_places_stand_without_their_streets() -> None:
    assert place_of(HEAD, WORDING) == "Denver, CO, United States; Oslo, Norway"
    berlin = HEAD._replace(places=(Place("Berlin", "DE-BE", "DE", "Hof 1"), Place("", "", "XX")))
    assert place_of(berlin, WORDING) == "Berlin, Germany; XX"


def test_without_a_place_it_is_said_from_where_one_can_work() -> None:
    remote = CLERK._replace(places=(), sections=(facts(remote_from="You can work from Norway."),))
    assert place_of(remote, WORDING) == "You can work from Norway."
    assert place_of(CLERK._replace(places=()), WORDING) == ""


def test_the_workplace_is_a_word_if_it_is_said_at_all() -> None:
    assert workplace_of(HEAD, WORDING) == "Hybrid"
    assert workplace_of(HEAD._replace(sections=()), WORDING) == ""
    several = HEAD._replace(options={"workplace": ("hybrid", "remote")})
    assert workplace_of(several, WORDING) == "Hybrid, partly on site and partly from home"


@pytest.mark.parametrize(
    ("said", "pay", "shown"),
    [
        ("Base pay: €9 an hour", Pay(), ("€9 an hour", "")),
        ("Base pay (Senior, Oslo): €9", Pay(seniorities=("senior",)), ("€9", "Senior, Oslo")),
        ("Base pay: €9 (tips on top)", Pay(note="tips on top"), ("€9", "")),
        (
            "Base pay: €9, grade B, under C. So.",
            Pay(agreement="C", note="So."),
            ("€9, grade B", ""),
        ),
        ("Base pay: So much", Pay(note="So much"), ("So much", "")),
        ("Gehalt: 9 €", Pay(), ("Gehalt: 9 €", "")),
    ],
)
def test_pay_stands_without_its_label_and_notes(
    said: str, pay: Pay, shown: tuple[str, str]
) -> None:
    assert paid(said, pay) == [shown]


def test_only_base_pay_is_shown() -> None:
    assert paid("Bonus: €9", Pay("bonus")) == []
    assert list(pay_of(MILLER, WORDING)) == [("from €30 an hour", "")]
    assert list(pay_of(HEAD._replace(sections=()), WORDING)) == []


def test_a_last_day_is_shown_and_an_ongoing_search_is_not() -> None:
    assert closes_of(HEAD) == "Extended. Apply by 31 December 2026."
    assert closes_of(HEAD._replace(closes=Deadline(date(2027, 1, 1)))) != ""
    assert closes_of(HEAD._replace(closes=Deadline(ongoing=True))) == ""
    assert closes_of(CLERK) == ""


@pytest.mark.parametrize(
    ("job", "shown"),
    [
        ("colorado-hospital/registered-nurse", [("$38.40 to $54.85 an hour, grade RN II", "")]),
        (
            "berlin-fintech/backend-engineer",
            [
                ("€62,000 to €74,000 a year", "Mid-level, Berlin"),
                ("€58,000 to €70,000 a year", "Mid-level, Vienna"),
                ("€78,000 to €92,000 a year", "Senior, Berlin"),
                ("€74,000 to €88,000 a year", "Senior, Vienna"),
            ],
        ),
        ("agency/electrician", [("£21.50 an hour", "")]),
    ],
)
def test_what_is_composed_can_be_taken_apart(job: str, shown: list[tuple[str, str]]) -> None:
    assert list(pay_of(_composed(job), WORDING)) == shown


def _composed(job: str) -> Posting:
    return compose(Request(str(EXAMPLES / f"{job}.yaml"))).posting
