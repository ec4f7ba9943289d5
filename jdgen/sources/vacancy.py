"""A vacancy from what was said on the command line: places and pay, each in one line."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from jdgen.model.errors import refusal
from jdgen.model.job import Job
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.sources.amounts import EXAMPLE, read_pay
from jdgen.sources.door import CONTROL
from jdgen.sources.whereabouts import read_place

if TYPE_CHECKING:
    from jdgen.model.pay import Period


def read_vacancy(
    role: str, locations: Iterable[str], pays: Iterable[str], countries: Mapping[str, str]
) -> Job:
    """Return a job with these places and this pay.

    `countries` leads from their codes to their names. Raises RequestError for what is no place
    and no pay, and for a country that is not there.
    """
    places = tuple(_place(text, countries) for text in locations)
    return Job(role=role, places=places, pay=tuple(_pay(text) for text in pays))


def _place(text: str, countries: Mapping[str, str]) -> Place:
    parts = read_place(text)
    if not any(map(str.isalpha, text)) or CONTROL.search(text):
        raise refusal("place", f"{text!r} is not a place", "write it like Berlin, DE")
    place = Place(**parts)
    if place.country and place.country not in countries:
        message = f"there is no country '{place.country}'"
        raise refusal("unknown-place", message, "write its two letters, such as DE")
    return place


def _pay(text: str) -> Pay:
    parts = read_pay(text)
    if isinstance(parts, str):
        raise refusal("pay", f"{text!r} is not an amount of money", EXAMPLE)
    least, most = Decimal(parts["min"]), Decimal(parts["max"])
    if least > most:
        message = f"the pay begins at {least} and ends below it, at {most}"
        raise refusal("upside-down", message, "put the lower amount first")
    return Pay("base", least, most, parts["currency"], cast("Period", parts["per"]))
