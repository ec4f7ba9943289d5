"""Amounts, days, lists and places are said as a reader of English expects."""

from datetime import date
from decimal import Decimal

import pytest

from jdgen.model.library import Globals
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.resolution.phrasing import (
    name_places,
    say,
    say_amount,
    say_country,
    say_date,
    say_list,
    say_pay,
    say_place,
)


def test_a_phrase_takes_its_parts_as_they_are(common: Globals) -> None:
    assert say(common.wording, "contact", contact="{x}") == "Questions? Contact {x}"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c and d"], "a, b, and c and d"),
        (["a and b", "c"], "a and b, and c"),
        (["sand", "b"], "sand and b"),
        (["a, b", "c"], "a, b; c"),
    ],
)
def test_a_list_says_and_before_its_last_item(
    common: Globals, items: list[str], expected: str
) -> None:
    assert say_list(common.wording, items) == expected


def test_a_list_may_be_of_choices(common: Globals) -> None:
    assert say_list(common.wording, iter(["a", "b"]), "or") == "a or b"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place("Berlin", "", "DE"), "Berlin, Germany"),
        (Place("Munich", "DE-BY", "DE"), "Munich, Germany"),
        (Place("Denver", "US-CO", "US"), "Denver, CO, United States"),
        (Place("", "US-CO", "US"), "CO, United States"),
        (Place("", "", "FR"), "France"),
        (Place("Leeds", "", "GB", "1 Mill Lane"), "1 Mill Lane, Leeds, United Kingdom"),
        (Place("Atlantis"), "Atlantis"),
        (Place("Nowhere", "", "XX"), "Nowhere, XX"),
    ],
)
def test_places_are_said_as_in_an_address(common: Globals, place: Place, expected: str) -> None:
    assert say_place(common.wording, place) == expected


def test_days_are_said_with_the_name_of_the_month(common: Globals) -> None:
    days = [say_date(common.wording, date(2026, month, 1)) for month in range(1, 13)]
    assert days[0] == "1 January 2026"
    assert len({day.split()[1] for day in days}) == 12
    assert say_date(common.wording, date(2026, 12, 31)) == "31 December 2026"


@pytest.mark.parametrize(
    ("amount", "currency", "expected"),
    [
        ("90000", "EUR", "€90,000"),
        ("38.5", "USD", "$38.50"),
        ("38.00", "GBP", "£38"),
        ("1234567.89", "CHF", "CHF 1,234,567.89"),
        ("9E+4", "EUR", "€90,000"),
    ],
)
def test_amounts_have_thousands_apart_and_cents_only_where_there_are_some(
    common: Globals, amount: str, currency: str, expected: str
) -> None:
    assert say_amount(common.wording, Decimal(amount), currency) == expected


@pytest.mark.parametrize(
    ("pay", "expected"),
    [
        (Pay(min=Decimal(10), max=Decimal(20)), "Base pay: €10 to €20 a year"),
        (Pay(min=Decimal(10), max=Decimal(10)), "Base pay: €10 a year"),
        (Pay(min=Decimal(10)), "Base pay: from €10 a year"),
        (Pay(max=Decimal(20)), "Base pay: up to €20 a year"),
        (Pay(min=Decimal(10), max=Decimal(10), per="hour"), "Base pay: €10 an hour"),
        (Pay(min=Decimal(10), max=Decimal(10), per="day"), "Base pay: €10 a day"),
        (Pay(min=Decimal(10), max=Decimal(10), per="week"), "Base pay: €10 a week"),
        (Pay(min=Decimal(10), max=Decimal(10), per="month"), "Base pay: €10 a month"),
        (Pay("bonus", Decimal(10), Decimal(10), per="once"), "Bonus: €10 paid once"),
        (Pay("commission", max=Decimal(10)), "Commission: up to €10 a year"),
        (Pay("ote", Decimal(10), Decimal(20)), "On-target earnings: €10 to €20 a year"),
        (Pay("allowance", note="Shoes."), "Allowance: Shoes."),
        (Pay("allowance", note="shoes"), "Allowance: shoes"),
        (Pay("allowance", Decimal(3), Decimal(3), note="night work"), "Night work: €3 a year"),
        (Pay("bonus", Decimal(9), Decimal(9), note="In May."), "Bonus: €9 a year. In May."),
        (Pay("ote", Decimal(9), Decimal(9), note="all"), "On-target earnings: €9 a year (all)"),
        (Pay(min=Decimal(10), max=Decimal("20.5")), "Base pay: €10.00 to €20.50 a year"),
        (Pay("equity", note="0.1 % over four years."), "Equity: 0.1 % over four years."),
        (Pay(grade="E13"), "Base pay: grade E13"),
        (Pay(agreement="TVöD-P"), "Base pay: under TVöD-P"),
        (
            Pay(
                min=Decimal(10), max=Decimal(20), grade="E13", agreement="TVöD-P", note="More soon."
            ),
            "Base pay: €10 to €20 a year, grade E13, under TVöD-P. More soon.",
        ),
        (
            Pay(min=Decimal(10), max=Decimal(10), places=("DE", "US-CO")),
            "Base pay (Germany and US-CO): €10 a year",
        ),
        (
            Pay(min=Decimal(10), max=Decimal(10), seniorities=("senior",), places=("DE",)),
            "Base pay (Senior, Germany): €10 a year",
        ),
        (
            Pay(min=Decimal(10), max=Decimal(10), seniorities=("senior", "chef")),
            "Base pay (Senior and chef): €10 a year",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_pay_is_said_with_all_that_limits_it(common: Globals, pay: Pay, expected: str) -> None:
    text = say_pay(common.wording, pay._replace(currency="EUR"), {"senior": "Senior"})
    assert text == expected


@pytest.mark.parametrize(
    ("of", "time", "expected"),
    [
        (
            "full-time",
            "part-time",
            "Base pay: €10 a year for full-time hours, in proportion for fewer",
        ),
        ("actual", "part-time", "Base pay: €10 a year for these hours"),
        ("full-time", "full-time", "Base pay: €10 a year"),
        ("actual", None, "Base pay: €10 a year"),
    ],
)
def test_a_part_timer_s_figure_says_which_it_is(
    common: Globals, of: str, time: str | None, expected: str
) -> None:
    pay = Pay(min=Decimal(10), max=Decimal(10), currency="EUR", of=of)
    assert say_pay(common.wording, pay, time=time) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [("US", "the United States"), ("NL", "the Netherlands"), ("FR", "France"), ("XX", "XX")],
)
def test_a_country_within_a_sentence_has_its_article(
    common: Globals, code: str, expected: str
) -> None:
    assert say_country(common.wording, code) == expected


def test_every_article_is_one_of_a_country_that_is_named_alike(common: Globals) -> None:
    phrases, countries = common.wording.phrases, common.wording.countries
    within = {
        key.removeprefix("within-"): text for key, text in phrases.items() if "within-" in key
    }
    assert len(within) > 10
    assert {code: f"the {countries[code].removeprefix('The ')}" for code in within} == within


def test_the_cities_of_a_code_are_named_together(common: Globals) -> None:
    places = (
        Place("Pueblo", "US-CO", "US", id="south"),
        Place("Denver", "US-CO", "US"),
        Place("Denver", "US-CO", "US", "1 Main Street"),
        Place("", "", "FR"),
    )
    assert name_places(common.wording, places) == {"US-CO": "Pueblo and Denver", "south": "Pueblo"}
