"""Facts for a list: what postings say of themselves, without what only a page has room for."""

from collections.abc import Iterator
from typing import NamedTuple

from jdgen.formats.parts.glance import said_of
from jdgen.formats.parts.payload import answer_to
from jdgen.model.library import Wording
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Posting


class Amount(NamedTuple):
    """What a job pays, and to whom if not to all: the seniority or the place."""

    text: str
    whom: str = ""


def department_of(posting: Posting, wording: Wording) -> str:
    """Return the department that the job is in."""
    return _unlabelled(said_of(posting, "department"), wording.phrases["department"])


def place_of(posting: Posting, wording: Wording) -> str:
    """Return where the work is done, or from where it may be done if no place is named."""
    named = "; ".join(_name(place, wording) for place in posting.places)
    return named or said_of(posting, "remote-from")


def workplace_of(posting: Posting, wording: Wording) -> str:
    """Return in a word or two whether the work is on site, hybrid or remote, if that is said."""
    said = said_of(posting, "workplace")
    short = f"index-workplace-{answer_to(posting, 'workplace')}"
    return wording.phrases.get(short, said) if said else ""


def pay_of(posting: Posting, wording: Wording) -> Iterator[Amount]:
    """Yield the base pay as the posting says it, but for notes and the names of agreements."""
    for n, pay in enumerate(posting.pay, 1):
        said = said_of(posting, f"pay-{n}") if pay.kind == "base" else ""
        if said:
            yield _amount(said, pay, wording)


def closes_of(posting: Posting) -> str:
    """Return the last day on which one can apply, in a sentence; nothing if there is none."""
    closes = posting.closes
    return said_of(posting, "closes") if closes and (closes.on or closes.extensions) else ""


def _name(place: Place, wording: Wording) -> str:
    """Return a place without its address, as postings name it."""
    region = place.region.partition("-")[2] if place.country == "US" else ""
    country = wording.countries.get(place.country, place.country)
    return ", ".join(part for part in (place.city, region, country) if part)


def _amount(said: str, pay: Pay, wording: Wording) -> Amount:
    base, line = wording.phrases["pay-base"], wording.phrases["pay-line"]
    between = line.replace("{kind}", "").replace("{amount}", "")
    kind, _, text = said.partition(between)
    if not kind.startswith(base):
        return Amount(said)
    for phrase, part in (("note", pay.note), ("aside", pay.note), ("agreement", pay.agreement)):
        after = wording.phrases[f"pay-{phrase}"].removeprefix("{pay}")
        text = text.removesuffix(_fill(after, part)) if part else text
    return Amount(text, _unlabelled(kind, wording.phrases["pay-whom"].replace("{pay}", base)))


def _unlabelled(text: str, phrase: str) -> str:
    """Return what stands in the hole of a phrase: of ``Team: {team}`` the team.

    Text of another language is left as it is; what has nothing in the hole says nothing.
    """
    before, _, after = phrase.partition("{")
    after = after.partition("}")[2]
    if not text.startswith(before):
        return "" if before.startswith(text) else text
    return text.removeprefix(before).removesuffix(after)


def _fill(phrase: str, part: str) -> str:
    before, _, after = phrase.partition("{")
    return f"{before}{part}{after.partition('}')[2]}"
