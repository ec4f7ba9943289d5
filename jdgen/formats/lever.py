"""Lever: the body of POST /v1/postings/{id}, with its opening, lists and closing.

Lever publishes no description of the write side; its fields are known from a third party.
"""

from collections.abc import Iterator
from typing import Any, Final

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.fragment import PROSE, body_of, flat, fragment_of, groups_of, plain
from jdgen.formats.parts.needs import lacking
from jdgen.formats.parts.payload import (
    BOLD,
    answer_to,
    as_payload,
    name_place,
    name_places,
    plain_text,
)
from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting, Section

WORKPLACES: Final = {"on-site": "on-site", "hybrid": "hybrid", "remote": "remote"}


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return the payload as JSON."""
    first = next((n for n, each in enumerate(posting.sections) if each.kind not in PROSE), 0)
    last = max((n for n, each in enumerate(posting.sections) if each.kind not in PROSE), default=-1)
    opening, lists = posting.sections[:first], posting.sections[first : last + 1]
    closing = posting.sections[last + 1 :]
    countries = list(dict.fromkeys(place.country for place in posting.places))
    return as_payload(
        {
            "text": posting.title,
            "country": countries[0] if len(countries) == 1 else "",
            "categories": {
                "location": name_places(posting),
                "allLocations": list(map(name_place, posting.places)),
                "commitment": _commitment(posting),
            },
            "workplaceType": WORKPLACES.get(answer_to(posting, "workplace"), "unspecified"),
            "requisitionCodes": [posting.requisition_id] if posting.requisition_id else [],
            "content": {
                "description": plain_text(opening),
                "descriptionHtml": fragment_of(opening, BOLD),
                "lists": [each for section in lists for each in _lists(section)],
                "closing": plain_text(closing),
                "closingHtml": fragment_of(closing, BOLD, posting.apply),
            },
        }
    )


def _lists(section: Section) -> Iterator[dict[str, Any]]:
    """Yield a section as lists, one for each group; a list is its items without the list's tag."""
    if section.kind in PROSE:
        items = "".join(f"<li>{plain(flat(line.text))}</li>" for line in section.lines)
        yield {"text": section.heading, "content": items}
        return
    if section.kind == "skills":
        yield {"text": section.heading, "content": _items(section)}
        return
    for head, texts in groups_of(section):
        heading = f"{section.heading}: {head}" if head else section.heading
        yield {
            "text": heading,
            "content": "".join(f"<li>{plain(flat(each))}</li>" for each in texts),
        }


def _items(section: Section) -> str:
    return body_of(section, BOLD).replace("<ul>", "").replace("</ul>", "")


def _commitment(posting: Posting) -> str:
    given = (answer_to(posting, "time"), answer_to(posting, "contract"))
    return ", ".join(each.replace("-", " ").capitalize() for each in given if each)


FORMAT = Format(
    name="lever",
    suffix=".lever.json",
    media_type="application/json",
    description="A posting for Lever: the body of POST /v1/postings/{id} (third-party facts).",
    render=render,
    target=Target(
        limits="lists hold items alone; the account adds its own opening and closing",
        drops="pay as data, whose intervals are not published; it stays in the text",
        source="lever/postings-api, read side; NangoHQ/integration-templates, a third party's",
        read="2026-11-23",
        lacks=lacking(),
        public=False,
    ),
)
