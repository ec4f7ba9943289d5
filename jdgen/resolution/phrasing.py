"""Phrasing: facts of a job in the words of a language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from jdgen.model.library import Wording
    from jdgen.model.pay import Pay
    from jdgen.model.place import Place


def say(wording: Wording, phrase: str, **parts: object) -> str:
    """Return a phrase of the language with its parts filled in."""
    return wording.phrases[phrase].format(**parts)


def say_list(wording: Wording, items: Iterable[str], joint: str = "and") -> str:
    """Return items joined as a reader expects: ``a, b and c``."""
    *others, last = items
    if not others:
        return last
    return f"{', '.join(others)} {wording.phrases[joint]} {last}"


def say_place(wording: Wording, place: Place) -> str:
    """Return a place as an address has it: city, then region or country."""
    country = wording.countries.get(place.country, place.country)
    region = place.region.partition("-")[2]
    parts = (place.address, place.city, region if place.country == "US" else "", country)
    return ", ".join(part for part in parts if part)


def say_date(wording: Wording, day: date) -> str:
    """Return a day as the language writes it."""
    month = wording.phrases[f"month-{day.month}"]
    return say(wording, "date", day=day.day, month=month, year=day.year)


def say_pay(wording: Wording, pay: Pay) -> str:
    """Return one kind of pay with its range, period and conditions."""
    text = _say_range(wording, pay)
    if text:
        text = say(wording, "pay-per", range=text, period=wording.phrases[f"per-{pay.per}"])
    if pay.grade:
        text = say(wording, "pay-grade", pay=text, grade=pay.grade).removeprefix(", ")
    if pay.agreement:
        text = say(wording, "pay-agreement", pay=text, agreement=pay.agreement).removeprefix(", ")
    if pay.note:
        text = say(wording, "pay-note", pay=text, note=pay.note).removeprefix(". ")
    return say(wording, f"pay-{pay.kind}", amount=text)


def _say_range(wording: Wording, pay: Pay) -> str:
    ends = dict.fromkeys(end for end in (pay.min, pay.max) if end is not None)
    least, *most = [say_amount(wording, end, pay.currency) for end in ends] or [""]
    return say(wording, "pay-range", min=least, max=most[0]) if most else least


def say_amount(wording: Wording, amount: Decimal, currency: str) -> str:
    """Return an amount of money: grouped by thousands, cents only where there are some."""
    whole = amount == amount.to_integral_value()
    digits = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    phrase = f"currency-{currency}"
    known = phrase if phrase in wording.phrases else "pay-amount"
    return say(wording, known, amount=digits, currency=currency)
