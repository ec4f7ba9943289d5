"""Scalars, read by the type that is wanted: `NO` is text, `12:30` a time of day, `1.10` a version.

Each reader takes what the first pass left, which is text, and returns the value or raises
ValueError with what was expected.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_integer(given: Any) -> int:
    """Return a whole number written in digits alone."""
    if isinstance(given, str) and INTEGER.fullmatch(given):
        return int(given)
    raise ValueError(f"a whole number{_plainly(given, INTEGER)}")


def read_decimal(given: Any) -> Decimal:
    """Return a number written in digits with at most one point."""
    if isinstance(given, str) and DECIMAL.fullmatch(given):
        return Decimal(given)
    raise ValueError(f"a number{_plainly(given, DECIMAL)}")


def read_truth(given: Any) -> bool:
    """Return a yes or no; only `true` and `false` are one."""
    if given in ("true", "false"):
        return bool(given == "true")
    raise ValueError("true or false")


def read_day(given: Any) -> date:
    """Return a day of the calendar, written year first."""
    if isinstance(given, str) and DAY.fullmatch(given):
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise ValueError("a day that the calendar has") from None
    raise ValueError("a day such as 2026-02-28")


def _plainly(given: Any, number: re.Pattern[str]) -> str:
    """Return how to write a number that has signs between thousands or a decimal comma."""
    plain = given.replace("_", "") if isinstance(given, str) else ""
    plain = plain.replace(",", "") if GROUPED.fullmatch(plain) else plain.replace(",", ".", 1)
    return f" such as {plain}" if plain != given and number.fullmatch(plain) else ""


READERS: Mapping[str, Callable[[Any], Any]] = {
    "int": read_integer,
    "bool": read_truth,
    "date": read_day,
    "decimal": read_decimal,
}
"""The reader for each scalar type, by the validator's name of that type."""
