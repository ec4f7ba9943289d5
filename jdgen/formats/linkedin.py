"""LinkedIn: its feed of basic jobs, with the tags and lengths that it takes."""

from collections.abc import Iterable, Iterator
from typing import Final

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.fragment import Tags, fragment_of
from jdgen.formats.parts.limits import Measure, refuse_longer, refuse_shorter
from jdgen.formats.parts.needs import lacking, lacking_id
from jdgen.formats.parts.payload import answer_to, name_place
from jdgen.formats.parts.templates import Templates
from jdgen.formats.parts.xml_text import element
from jdgen.model.place import Place
from jdgen.model.posting import Missing, Posting

TAGS: Final = Tags(("<p><b>", "</b></p>"), ("<p><b>", "</b></p>"), link=False)
WORKPLACES: Final = {"on-site": "On-site", "hybrid": "Hybrid", "remote": "Remote"}
TIMES: Final = {"full-time": "FULL_TIME", "part-time": "PART_TIME"}
CONTRACTS: Final = {
    "fixed-term": "CONTRACT",
    "freelance": "CONTRACT",
    "internship": "INTERNSHIP",
    "volunteer": "VOLUNTEER",
}
OPENING: Final = '<?xml version="1.0" encoding="utf-8"?>\n<source>\n'
CLOSING: Final = "</source>\n"
LEVELS: Final = {
    "intern": "INTERNSHIP",
    "junior": "ENTRY_LEVEL",
    "mid": "ASSOCIATE",
    "senior": "MID_SENIOR_LEVEL",
    "staff": "MID_SENIOR_LEVEL",
    "principal": "MID_SENIOR_LEVEL",
    "manager": "MID_SENIOR_LEVEL",
    "director": "DIRECTOR",
    "head": "DIRECTOR",
    "vp": "EXECUTIVE",
    "c-level": "EXECUTIVE",
}


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return a feed of this posting alone. Raises RequestError for lengths it does not take."""
    return "".join(stream([posting]))


def stream(postings: Iterable[Posting]) -> Iterator[str]:
    """Yield the feed of many postings piece by piece, holding one of them at a time."""
    yield OPENING
    yield from map(jobs_of, postings)
    yield CLOSING


def jobs_of(posting: Posting) -> str:
    """Return the entries of a posting, one for each place. Raises RequestError for lengths."""
    return "".join(_job(posting, place) for place in posting.places)


def references_of(posting: Posting) -> tuple[str, ...]:
    """Return the reference number of each entry of a posting; no two in a feed may be equal."""
    return tuple(_reference(posting, place) for place in posting.places)


def _reference(posting: Posting, place: Place) -> str:
    """Return the requisition's number, and which of its postings and places this is."""
    parts = [posting.requisition_id, *posting.key.split("/")[1:]]
    if len(posting.places) > 1:
        parts.append(str(posting.places.index(place) + 1))
    return "-".join(parts)


def _job(posting: Posting, place: Place) -> str:
    fields = dict(_fields(posting, place))
    refuse_longer(
        "linkedin",
        [
            Measure("the reference number", fields["partnerJobId"], 40),
            Measure("the title", fields["title"], 200),
            Measure("the description", fields["description"], 25_000),
        ],
    )
    refuse_shorter("linkedin", Measure("the description", fields["description"], 100))
    lines = "\n".join(element(name, text) for name, text in fields.items() if text)
    return f"<job>\n{lines}\n</job>\n"


def _fields(posting: Posting, place: Place) -> Iterator[tuple[str, str]]:
    employer, apply = posting.employer, posting.apply
    assert employer, "fitness was checked before"
    assert apply, "fitness was checked before"
    last = posting.closes and max(posting.closes.extensions, default=posting.closes.on)
    time, contract = answer_to(posting, "time"), answer_to(posting, "contract")
    yield "partnerJobId", _reference(posting, place)
    yield "company", employer.name
    yield "title", posting.title
    yield "description", fragment_of(posting.sections, TAGS)
    yield "applyUrl", apply.url
    yield "companyId", posting.ids["linkedin"]
    yield "location", name_place(place)
    yield "workplaceTypes", WORKPLACES.get(answer_to(posting, "workplace"), "")
    yield "experienceLevel", LEVELS.get(answer_to(posting, "seniority"), "")
    yield "jobtype", CONTRACTS.get(contract, TIMES.get(time, ""))
    yield "listDate", posting.posted.isoformat() if posting.posted else ""
    yield "expirationDate", last.isoformat() if last else ""


def _lacks(posting: Posting, /) -> tuple[Missing, ...]:
    facts = ("the employer", "a place", "a reference number", "a web address to apply at")
    return lacking(*facts)(posting) + lacking_id("linkedin")(posting)


FORMAT = Format(
    name="linkedin",
    suffix=".linkedin.xml",
    media_type="application/xml",
    description="LinkedIn's feed of basic jobs, an entry for each place.",
    render=render,
    target=Target(
        limits="b, strong, u, i, br, p, ul, li; title of 200 characters, description 100 to 25,000",
        drops="pay as data, which stays in the text; links keep their words",
        source="copies of LinkedIn's guide to XML feeds and of its published OpenAPI description",
        read="2026-11-23",
        lacks=_lacks,
    ),
)
