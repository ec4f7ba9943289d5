"""Pay: what a job offers, one kind at a time."""

from decimal import Decimal
from typing import Literal, NamedTuple

PayKind = Literal["base", "bonus", "commission", "ote", "equity", "allowance"]
Period = Literal["hour", "day", "week", "month", "year", "once"]


class Pay(NamedTuple):
    """One kind of pay. `min` and `max` are amounts of `currency` (ISO 4217) per period.

    A fixed rate has equal ends. `of` says whether a part-timer's figure is the full-time one or
    what is actually paid; `places` and `seniorities` limit where it applies.
    """

    kind: PayKind = "base"
    min: Decimal | None = None
    max: Decimal | None = None
    currency: str = ""
    per: Period = "year"
    of: Literal["full-time", "actual"] = "full-time"
    places: tuple[str, ...] = ()
    seniorities: tuple[str, ...] = ()
    grade: str = ""
    agreement: str = ""
    note: str = ""


class PayBand(NamedTuple):
    """A company's pay for a grade; the grade is a seniority or a name of the company's own."""

    grade: str
    pay: tuple[Pay, ...]
    place: str = ""
    roles: tuple[str, ...] = ()
