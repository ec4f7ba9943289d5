"""What is said on the command line becomes a vacancy, or an error that shows how to say it."""

from decimal import Decimal

import pytest

from jdgen.model.errors import RequestError
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.sources.vacancy import read_vacancy

COUNTRIES = {"DE": "Germany", "NO": "Norway", "US": "United States"}


def test_places_and_pay_are_read_in_order() -> None:
    job = read_vacancy("nurse", ["Oslo, NO", "Denver, US-CO"], ["38.50-46 USD an hour"], COUNTRIES)
    assert job.role == "nurse"
    assert job.places == (Place("Oslo", "", "NO"), Place("Denver", "US-CO", "US"))
    assert job.pay == (Pay("base", Decimal("38.50"), Decimal(46), "USD", "hour"),)


def test_nothing_said_is_nothing_known() -> None:
    job = read_vacancy("nurse", [], [], COUNTRIES)
    assert (job.places, job.pay) == ((), ())


@pytest.mark.parametrize(
    ("location", "pay", "rule", "message", "hint"),
    [
        ("", "1 EUR", "place", "'' is not a place", "write it like Berlin, DE"),
        ("???", "1 EUR", "place", "'???' is not a place", "write it like Berlin, DE"),
        (
            "Berlin, XX",
            "1 EUR",
            "unknown-place",
            "there is no country 'XX'",
            "write its two letters, such as DE",
        ),
        ("Ber\x1b[1mlin", "1 EUR", "place", "'Ber\\x1b[1mlin' is not a place", None),
        ("Berlin", "good", "pay", "'good' is not an amount of money", None),
        (
            "Berlin",
            "110k-90k EUR",
            "upside-down",
            "the pay begins at 110000 and ends below it, at 90000",
            "put the lower amount first",
        ),
    ],
)
def test_what_is_neither_is_refused(
    location: str, pay: str, rule: str, message: str, hint: str | None
) -> None:
    with pytest.raises(RequestError) as caught:
        read_vacancy("nurse", [location], [pay], COUNTRIES)
    (finding,) = caught.value.findings
    assert (finding.rule, finding.message) == (rule, message)
    assert hint in (None, finding.hint)
