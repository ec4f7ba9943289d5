"""Recruitee: the body of POST /offers, with what is asked for in a text of its own.

Recruitee publishes what its offers hold, not what the write side takes: the fields are those that
come back when an offer is read.
"""

import re
from typing import Any, Final

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.fragment import fragment_of
from jdgen.formats.parts.needs import lacking
from jdgen.formats.parts.payload import BOLD, answer_to, as_payload, but_kinds, of_kinds
from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting

ASKED: Final = ("must", "nice", "skills")
WORKPLACES: Final = {"remote": "remote", "hybrid": "hybrid", "on_site": "on-site"}
HOURS: Final = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return the payload as JSON."""
    offer = {
        "title": posting.title,
        "kind": "job",
        "status": "draft",
        "primary_lang_code": posting.lang,
        "description": fragment_of(but_kinds(posting, *ASKED), BOLD, posting.apply),
        "requirements": fragment_of(of_kinds(posting, *ASKED), BOLD),
        **_whereabouts(posting),
        **_hours(posting),
        "number_of_openings": posting.openings,
    }
    return as_payload({"offer": offer})


def _whereabouts(posting: Posting) -> dict[str, Any]:
    """Return where the work is done, if that is one place, and how far from home."""
    workplace = answer_to(posting, "workplace")
    how = {key: workplace == each for key, each in WORKPLACES.items()} if workplace else {}
    if len(posting.places) != 1:
        return how
    (place,) = posting.places
    region = place.region.partition("-")[2]
    address = {"city": place.city, "street": place.address, "state_code": region}
    return {**how, **address, "country_code": place.country}


def _hours(posting: Posting) -> dict[str, int]:
    """Return the least and the most hours a week, where they are whole numbers."""
    found = HOURS.fullmatch(posting.hours.weekly.strip()) if posting.hours else None
    if not found:
        return {}
    return {"min_hours": int(found[1]), "max_hours": int(found[2] or found[1])}


FORMAT = Format(
    name="recruitee",
    suffix=".recruitee.json",
    media_type="application/json",
    description="A draft of a job for Recruitee: the body of POST /offers (third-party facts).",
    render=render,
    target=Target(
        limits="HTML, which tags is not published; always a new draft",
        drops="pay as data, whose periods are not published, and places as data where there are"
        " several; they stay in the text",
        source="docs.recruitee.com, POST /offers (2025-06-09); fields as offers are read back",
        read="2026-11-23",
        lacks=lacking(),
        public=False,
    ),
)
