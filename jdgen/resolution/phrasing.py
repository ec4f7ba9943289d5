"""Phrasing: facts of a job in the words of a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from jdgen.model.nothing import NOTHING

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
    """Return items joined as a reader expects: ``a, b and c``, or ``a, b, and c and d``."""
    *others, last = items
    if not others:
        return last
    word = wording.phrases[joint]
    comma = "," if any(f" {word} " in item for item in (*others, last)) else ""
    return f"{', '.join(others)}{comma} {word} {last}"


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


def say_pay(
    wording: Wording, pay: Pay, labels: Mapping[str, str] = NOTHING, time: str | None = None
) -> str:
    """Return one kind of pay with its range, period and conditions.

    `labels` words seniorities; `time` says whether the job is part-time, where a figure could
    mean the full-time one or what is paid.
    """
    text = _say_range(wording, pay)
    if text:
        text = say(wording, "pay-per", range=text, period=wording.phrases[f"per-{pay.per}"])
        if time == "part-time":
            text = say(wording, f"pay-of-{pay.of}", pay=text)
    for phrase, parts in _conditions(wording, pay, labels):
        text = say(wording, phrase, pay=text, **parts).removeprefix(", ").removeprefix(". ")
    return say(wording, f"pay-{pay.kind}", amount=text)


def _conditions(
    wording: Wording, pay: Pay, labels: Mapping[str, str]
) -> Iterator[tuple[str, dict[str, str]]]:
    if pay.grade:
        yield "pay-grade", {"grade": pay.grade}
    if pay.agreement:
        yield "pay-agreement", {"agreement": pay.agreement}
    if pay.seniorities:
        named = [labels.get(each, each) for each in pay.seniorities]
        yield "pay-for", {"seniorities": say_list(wording, named)}
    if pay.places:
        named = [wording.countries.get(each, each) for each in pay.places]
        yield "pay-in", {"places": say_list(wording, named)}
    if pay.note:
        yield "pay-note", {"note": pay.note}


def _say_range(wording: Wording, pay: Pay) -> str:
    """Return the range of a pay; where only one end is known, say which."""
    least, most = (
        "" if end is None else say_amount(wording, end, pay.currency) for end in (pay.min, pay.max)
    )
    if least and most:
        return least if least == most else say(wording, "pay-range", min=least, max=most)
    if least:
        return say(wording, "pay-from", min=least)
    return say(wording, "pay-up-to", max=most) if most else ""


def say_amount(wording: Wording, amount: Decimal, currency: str) -> str:
    """Return an amount of money: grouped by thousands, cents only where there are some."""
    whole = amount == amount.to_integral_value()
    digits = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    phrase = f"currency-{currency}"
    known = phrase if phrase in wording.phrases else "pay-amount"
    return say(wording, known, amount=digits, currency=currency)
