"""Scalars are read by the type that is wanted, never by how they look."""

from datetime import date
from decimal import Decimal

import pytest

from jdgen.sources.scalars import READERS, read_day, read_decimal, read_integer, read_truth


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("12", 12), ("-3", -3)])
def test_digits_are_a_whole_number(text: str, number: int) -> None:
    assert read_integer(text) == number


@pytest.mark.parametrize(
    ("text", "number"), [("0", "0"), ("1.10", "1.10"), ("-3.5", "-3.5"), ("110000", "110000")]
)
def test_digits_with_a_point_are_a_number_and_keep_their_zeros(text: str, number: str) -> None:
    assert str(read_decimal(text)) == number


def test_only_true_and_false_are_booleans() -> None:
    assert read_truth("true") is True
    assert read_truth("false") is False


def test_a_day_is_written_year_first() -> None:
    assert read_day("2028-02-29") == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("kind", "given", "expected"),
    [
        ("int", "12:30", "a whole number"),
        ("int", "1.10", "a whole number"),
        ("int", "010", "a whole number"),
        ("int", "1e3", "a whole number"),
        ("int", "٣", "a whole number"),
        ("int", "120_000", "a whole number such as 120000"),
        ("int", "120,000", "a whole number such as 120000"),
        ("int", ["1"], "a whole number"),
        ("int", None, "a whole number"),
        ("decimal", "1_000.50", "a number such as 1000.50"),
        ("decimal", "1,000,000.50", "a number such as 1000000.50"),
        ("decimal", "38,50", "a number such as 38.50"),
        ("int", "38,50", "a whole number"),
        ("decimal", "NaN", "a number"),
        ("decimal", "1.", "a number"),
        ("decimal", {}, "a number"),
        ("bool", "yes", "true or false"),
        ("bool", "NO", "true or false"),
        ("bool", "True", "true or false"),
        ("bool", "1", "true or false"),
        ("bool", None, "true or false"),
        ("bool", [], "true or false"),
        ("date", "2026-02-30", "a day that the calendar has"),
        ("date", "0000-01-01", "a day that the calendar has"),
        ("date", "2026-2-3", "a day such as 2026-02-28"),
        ("date", "20260203", "a day such as 2026-02-28"),
        ("date", "2026-W05-2", "a day such as 2026-02-28"),
        ("date", None, "a day such as 2026-02-28"),
    ],
)
def test_what_does_not_fit_says_what_was_expected(kind: str, given: object, expected: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 (its words are compared)
        READERS[kind](given)
    assert str(caught.value) == expected


def test_every_reader_returns_its_type() -> None:
    samples = {"int": "1", "bool": "true", "date": "2026-01-01", "decimal": "1"}
    kinds = {kind: type(READERS[kind](text)) for kind, text in samples.items()}
    assert kinds == {"int": int, "bool": bool, "date": date, "decimal": Decimal}
