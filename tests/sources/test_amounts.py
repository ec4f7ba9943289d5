"""Pay in one line is read exactly, or not at all."""

import pytest

from jdgen.sources.amounts import read_pay


@pytest.mark.parametrize(
    ("text", "least", "most", "currency", "per"),
    [
        ("90000-110000 EUR", "90000", "110000", "EUR", "year"),
        ("90,000 - 110,000 EUR", "90000", "110000", "EUR", "year"),
        ("EUR 90000–110000", "90000", "110000", "EUR", "year"),
        ("90k to 110k USD", "90000", "110000", "USD", "year"),
        ("90.5k-110k USD", "90500", "110000", "USD", "year"),
        ("1.25k GBP per month", "1250", "1250", "GBP", "month"),
        ("USD 38.50-46 an hour", "38.50", "46", "USD", "hour"),
        ("300 CHF/day", "300", "300", "CHF", "day"),
        ("  1200 SEK a week ", "1200", "1200", "SEK", "week"),
        ("1,234,567.89 JPY", "1234567.89", "1234567.89", "JPY", "year"),
    ],
)
def test_an_amount_is_read(text: str, least: str, most: str, currency: str, per: str) -> None:
    assert read_pay(text) == {"min": least, "max": most, "currency": currency, "per": per}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "competitive",
        "90000-110000",
        "EUR 90000 USD",
        "90_000 EUR",
        "90.000,00 EUR",
        "9,00 EUR",
        "€90000",
        "90000 eur",
        "90000 EUR a decade",
        "-90000 EUR",
        "90000-110000-120000 EUR",
        "12:30 EUR",
    ],
)
def test_what_is_no_amount_is_given_back(text: str) -> None:
    assert read_pay(text) == text
