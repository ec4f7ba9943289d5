"""Indeed: its XML feed, one document over many postings, with one entry for each place.

Indeed wants characters as they are, without entities, in CDATA. So text that would be read as a
tag or an entity cannot be said there, and is refused.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Final

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.fragment import Tags, fragment_of
from jdgen.formats.parts.needs import lacking
from jdgen.formats.parts.payload import answer_to
from jdgen.formats.parts.templates import Templates
from jdgen.formats.parts.xml_text import element
from jdgen.model.errors import refusal
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Posting

TIMES: Final = {"full-time": "fulltime", "part-time": "parttime"}
REMOTE: Final = {"remote": "Fully remote", "hybrid": "Hybrid remote"}
DECLARATION: Final = '<?xml version="1.0" encoding="utf-8"?>\n<source>\n'
CLOSING: Final = "</source>\n"
TAG: Final = re.compile(r"<[A-Za-z/!?]")


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return a feed of this posting alone."""
    return "".join(stream([posting]))


def stream(postings: Iterable[Posting]) -> Iterator[str]:
    """Yield the feed of many postings piece by piece, holding one of them at a time.

    Its publisher is that of the first. Raises RequestError for text that would be read as a tag
    or an entity.
    """
    begun = False
    for posting in postings:
        employer = posting.employer
        assert employer, "a feed is of somebody"
        if not begun:
            yield opening(employer.posted_by or employer.name, employer.url)
        begun = True
        yield jobs_of(posting)
    yield CLOSING if begun else f"{DECLARATION}{CLOSING}"


def opening(publisher: str, address: str) -> str:
    """Return what stands before the first job: who publishes them, and their address."""
    who, where = element("publisher", publisher), element("publisherurl", address)
    return f"{DECLARATION}{who}\n{where}\n"


def jobs_of(posting: Posting) -> str:
    """Return the entries of a posting, one for each of its places."""
    return "".join(_job(posting, place) for place in posting.places)


def references_of(posting: Posting) -> tuple[str, ...]:
    """Return the reference number of each entry of a posting; no two in a feed may be equal."""
    return tuple(_reference(posting, place) for place in posting.places)


def _job(posting: Posting, place: Place) -> str:
    fields = "\n".join(element(name, text) for name, text in _fields(posting, place))
    return f"<job>\n{fields}\n</job>\n"


def _fields(posting: Posting, place: Place) -> Iterator[tuple[str, str]]:
    """Yield every element of a job, blank where nothing is known: Indeed wants all on each."""
    employer, apply, asked = posting.employer, posting.apply, posting.experience
    assert employer, "fitness was checked before"
    assert apply, "fitness was checked before"
    assert posting.posted, "fitness was checked before"
    last = posting.closes and max(posting.closes.extensions, default=posting.closes.on)
    tags = Tags(("<h2>", "</h2>"), ("<h3>", "</h3>"), link=False, write=literal)
    yield "title", posting.title
    yield "date", f"{posting.posted.isoformat()}T00:00:00Z"
    yield "referencenumber", _reference(posting, place)
    yield "requisitionid", posting.requisition_id
    yield "url", apply.url
    yield "company", employer.name
    yield "sourcename", employer.posted_by or employer.name
    yield "city", place.city
    yield "state", place.region.partition("-")[2]
    yield "country", place.country
    yield "streetaddress", place.address
    yield "email", apply.email
    yield "description", fragment_of(posting.sections, tags)
    yield "salary", _salary(posting.pay)
    yield "education", "Bachelors" if asked.degree == "bachelor" else ""
    yield "jobtype", TIMES.get(answer_to(posting, "time"), "")
    yield "experience", f"{asked.years}+ years" if asked.years else ""
    yield "expirationdate", last.isoformat() if last else ""
    yield "remotetype", REMOTE.get(answer_to(posting, "workplace"), "")


def literal(text: str) -> str:
    """Return text as it is. Raises RequestError if it would be read as a tag or an entity."""
    if TAG.search(text) or unescape(text) != text:
        message = f"'indeed' takes no entities, so this would be read as HTML: {text[:80]}"
        raise refusal("not-sayable", message, "write < and & in words, or with a space after them")
    return text


def _reference(posting: Posting, place: Place) -> str:
    return f"{posting.requisition_id}-{_slug(place)}"


def _slug(place: Place) -> str:
    named = place.id or f"{place.city} {place.region or place.country}"
    return "-".join(re.findall(r"\w+", named.casefold()))


def _salary(pays: tuple[Pay, ...]) -> str:
    base = [each for each in pays if each.kind == "base" and each.per != "once"]
    if len(base) != 1 or not base[0].currency:
        return ""
    (pay,) = base
    ends = list(dict.fromkeys(f"{end:f}" for end in (pay.min, pay.max) if end is not None))
    if pay.currency == "USD":
        return f"{' - '.join(f'${end}' for end in ends)} per {pay.per}" if ends else ""
    return f"{' - '.join(ends)} {pay.currency} per {pay.per}" if ends else ""


FORMAT = Format(
    name="indeed",
    suffix=".indeed.xml",
    media_type="application/xml",
    description="Indeed's XML feed, an entry for each place.",
    render=render,
    target=Target(
        limits="b, strong, em, h1 to h6, br, p, ul, li and tables; no entities; no date ahead",
        drops="pay beside one base pay, degrees but a bachelor's, links; they stay in the text",
        source="docs.indeed.com, XML feed reference; `url` is the page to apply at",
        read="2026-11-23",
        lacks=lacking(
            "the employer",
            "a place",
            "the day it was posted",
            "a reference number",
            "a web address to apply at",
            "an e-mail address to apply at",
        ),
    ),
)
