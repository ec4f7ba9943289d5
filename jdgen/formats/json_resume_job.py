"""JSON Resume: its job description schema, in which texts are plain and lists have set names."""

from typing import Any, Final

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.employment import employment_of
from jdgen.formats.parts.entries import entries_of
from jdgen.formats.parts.fragment import groups_of
from jdgen.formats.parts.needs import lacking
from jdgen.formats.parts.payload import answer_to, as_payload, but_kinds, of_kinds, plain_text
from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting

REMOTE: Final = {"on-site": "None", "hybrid": "Hybrid", "remote": "Full"}
LEVELS: Final = {"mid": "Mid-level", "vp": "VP", "c-level": "C-level"}
LISTED: Final = ("duties", "must", "skills")
"""What has a list of its own; what is good to have does not, so that nobody takes it for asked."""


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return the job as JSON."""
    levels = posting.options.get("seniority", ())
    return as_payload(
        {
            "title": posting.title,
            "company": posting.employer.name if posting.employer else "",
            "type": ", ".join(each.capitalize() for each in employment_of(posting)),
            "date": posting.posted.isoformat() if posting.posted else "",
            "description": plain_text(but_kinds(posting, *LISTED)),
            "location": _location(posting),
            "remote": REMOTE.get(answer_to(posting, "workplace")),
            "salary": "; ".join(entries_of(of_kinds(posting, "pay"))),
            "experience": " or ".join(LEVELS.get(each, each.capitalize()) for each in levels),
            "responsibilities": list(entries_of(of_kinds(posting, "duties"))),
            "qualifications": list(entries_of(of_kinds(posting, "must"))),
            "skills": _skills(posting),
        }
    )


def _location(posting: Posting) -> dict[str, str]:
    if len(posting.places) != 1:
        return {}
    (place,) = posting.places
    region = place.region.partition("-")[2]
    address = {"address": place.address, "city": place.city}
    return {**address, "countryCode": place.country, "region": region}


def _skills(posting: Posting) -> list[dict[str, Any]]:
    """Return a skill with its keywords for each group, and one for each that stands alone."""
    groups = [each for section in of_kinds(posting, "skills") for each in groups_of(section)]
    grouped = [{"name": head, "keywords": texts} for head, texts in groups if head]
    return [{"name": text} for head, texts in groups if not head for text in texts] + grouped


FORMAT = Format(
    name="json-resume-job",
    suffix=".resume-job.json",
    media_type="application/json",
    description="A job in the job description schema of JSON Resume.",
    render=render,
    target=Target(
        limits="plain text; one place; every field may be missing",
        drops="the headings of duties, must-haves and skills, whose lists have names of their own,"
        " and places as data where there are several",
        source="job-schema.json of @jsonresume/schema 1.3.1",
        read="2026-11-23",
        lacks=lacking(),
    ),
)
