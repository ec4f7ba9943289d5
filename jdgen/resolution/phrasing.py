"""Phrasing: facts of a job in the words of a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from jdgen.memory import Memory
from jdgen.model.nothing import NOTHING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from jdgen.model.library import Wording
    from jdgen.model.pay import Pay
    from jdgen.model.place import Place


ENDS = (".", "!", "?")
"""What a sentence ends with, and a name does not."""

NAMED_BY_NOTE = ("bonus", "allowance")
"""Kinds of pay of which there are many, each with a name of its own."""


def say(wording: Wording, phrase: str, **parts: object) -> str:
    """Return a phrase of the language with its parts filled in."""
    return wording.phrases[phrase].format(**parts)


def say_list(wording: Wording, items: Iterable[str], joint: str = "and") -> str:
    """Return items joined as a reader expects: ``a, b and c``, or ``a, b, and c and d``.

    Items that hold commas themselves stand apart by semicolons.
    """
    *others, last = items
    if not others:
        return last
    if any(", " in item for item in (*others, last)):
        return "; ".join((*others, last))
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


def say_country(wording: Wording, code: str) -> str:
    """Return a country as a sentence has it: `the United States`, but `France`."""
    return wording.phrases.get(f"within-{code}") or wording.countries.get(code, code)


def name_places(wording: Wording, places: Iterable[Place]) -> Mapping[str, str]:
    """Return the cities that the codes and ids of places stand for, in words."""
    cities: dict[str, dict[str, None]] = {}
    for place in places:
        for key in (place.code, place.id):
            if key and place.city:
                cities.setdefault(key, {})[place.city] = None
    return {key: say_list(wording, named) for key, named in cities.items()}


def say_pay(
    wording: Wording, pay: Pay, labels: Mapping[str, str] = NOTHING, time: str | None = None
) -> str:
    """Return one kind of pay with its range, period and conditions.

    `labels` words seniorities and places; `time` says whether the job is part-time, where a
    figure could mean the full-time one or what is paid.
    """
    amount = _say_amount(wording, pay, time)
    kind = wording.phrases[f"pay-{pay.kind}"]
    if amount and _is_name(pay):
        kind = pay.note[:1].upper() + pay.note[1:]
    for phrase, parts in _conditions(pay, amount):
        amount = say(wording, phrase, pay=amount, **parts).removeprefix(", ").removeprefix(". ")
    if whom := ", ".join(_whom(wording, pay, labels)):
        kind = say(wording, "pay-whom", pay=kind, whom=whom)
    return say(wording, "pay-line", kind=kind, amount=amount)


def _say_amount(wording: Wording, pay: Pay, time: str | None) -> str:
    """Return the range of a pay and its period, or nothing where no figure is known."""
    text = _say_range(wording, pay)
    if not text:
        return ""
    text = say(wording, "pay-per", range=text, period=wording.phrases[f"per-{pay.per}"])
    return say(wording, f"pay-of-{pay.of}", pay=text) if time == "part-time" else text


def _is_name(pay: Pay) -> bool:
    """Say whether the note of a pay is what people call it: `car allowance`."""
    return bool(pay.note) and pay.kind in NAMED_BY_NOTE and not pay.note.endswith(ENDS)


def _whom(wording: Wording, pay: Pay, labels: Mapping[str, str]) -> Iterator[str]:
    """Yield for which seniorities and in which places a pay is, if not for all."""
    if not (pay.seniorities or pay.places):
        return
    known = {**wording.countries, **labels}
    for limit in (pay.seniorities, pay.places):
        if limit:
            yield say_list(wording, [known.get(each, each) for each in limit])


def _conditions(pay: Pay, amount: str) -> Iterator[tuple[str, dict[str, str]]]:
    if pay.grade:
        yield "pay-grade", {"grade": pay.grade}
    if pay.agreement:
        yield "pay-agreement", {"agreement": pay.agreement}
    if pay.note and not (amount and _is_name(pay)):
        alone = not (amount or pay.grade or pay.agreement)
        sentence = alone or pay.note.endswith(ENDS)
        yield "pay-note" if sentence else "pay-aside", {"note": pay.note}


def _say_range(wording: Wording, pay: Pay) -> str:
    """Return the range of a pay; where only one end is known, say which."""
    ends = (pay.min, pay.max)
    cents = any(end is not None and not _is_whole(end) for end in ends)
    least, most = (
        "" if end is None else say_amount(wording, end, pay.currency, cents=cents) for end in ends
    )
    if least and most:
        return least if least == most else say(wording, "pay-range", min=least, max=most)
    if least:
        return say(wording, "pay-from", min=least)
    return say(wording, "pay-up-to", max=most) if most else ""


_amounts: Memory[tuple[object, ...], tuple[str, Wording]] = Memory(1_000)
"""Amounts in words by the identity of the wording, which is kept beside."""


def say_amount(wording: Wording, amount: Decimal, currency: str, *, cents: bool = False) -> str:
    """Return an amount of money: grouped by thousands, cents where there are some or asked for."""
    key = (id(wording), amount, currency, cents)
    known = _amounts.get(key)
    if known is None:
        known = _amounts.keep(key, (_amount(wording, amount, currency, cents), wording))
    return known[0]


def _amount(wording: Wording, amount: Decimal, currency: str, cents: bool) -> str:
    digits = f"{amount:,.0f}" if _is_whole(amount) and not cents else f"{amount:,.2f}"
    phrase = f"currency-{currency}"
    named = phrase if phrase in wording.phrases else "pay-amount"
    return say(wording, named, amount=digits, currency=currency)


def _is_whole(amount: Decimal) -> bool:
    return amount == amount.to_integral_value()
