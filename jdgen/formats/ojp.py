"""Open Job Protocol 0.2: a job as agents exchange it, in plain text and data.

What a candidate must have is a filter there: agents pass over whoever lacks it. So it holds facts
of essential requirements alone, and the sentences stay in the description.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final
from uuid import UUID, uuid5

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.employment import UNSAID
from jdgen.formats.parts.entries import entries_of
from jdgen.formats.parts.fragment import lines_of
from jdgen.formats.parts.limits import Measure, refuse_longer
from jdgen.formats.parts.needs import lacking
from jdgen.formats.parts.payload import answer_to, as_payload, of_kinds, plain_text
from jdgen.formats.parts.schema_org import CREDENTIALS
from jdgen.formats.parts.templates import Templates
from jdgen.model.errors import refusal
from jdgen.model.kinds import SectionKind
from jdgen.model.posting import Line, Missing, Posting

Data = dict[str, Any]

NAMESPACE: Final = UUID("6f0c1f0e-3a53-4f0f-8f5c-0d6a4a1c7b52")
CONTRACTS: Final = {
    "fixed-term": "temporary",
    "temporary": "temporary",
    "seasonal": "temporary",
    "casual": "temporary",
    "freelance": "freelance",
    "internship": "internship",
}
TIMES: Final = {"full-time": "full_time", "part-time": "part_time"}
WORKPLACES: Final = {"on-site": "onsite", "hybrid": "hybrid", "remote": "remote"}
PERIODS: Final = {"year": "annual", "month": "monthly", "day": "daily", "hour": "hourly"}
LEVELS: Final = {
    **{each: each for each in ("intern", "junior", "mid", "senior", "staff", "principal")},
    "director": "director",
    "head": "director",
    "vp": "vp",
    "c-level": "c_level",
}
PAID: Final = Missing(
    "employment that is paid", "--employment, since it has no word for voluntary work"
)
LANGUAGE: Final = re.compile("[a-z]{2}")
APART: Final[dict[SectionKind, int]] = {"summary": 500, "team": 1000, "benefits": 500}
"""Sections with a field of their own, and the most characters of its text, or of each of them."""


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return the job as JSON. Raises RequestError for what its fields cannot hold."""
    apart = [kind for kind in APART if _fits(posting, kind)]
    posted = posting.posted.isoformat() if posting.posted else ""
    data = {
        "schema_version": "0.2.0",
        "ojp_id": _id(posting),
        "created_at": f"{posted}T00:00:00Z",
        "updated_at": f"{posted}T00:00:00Z",
        "status": "active",
        "valid_through": _valid_through(posting),
        "title": posting.title,
        "description": plain_text(each for each in posting.sections if each.kind not in apart),
        "summary": _paragraph(posting, "summary") if "summary" in apart else "",
        "employment_type": _employment(posting),
        "seniority": LEVELS.get(answer_to(posting, "seniority")),
        "function": answer_to(posting, "family").replace("-", " ").capitalize(),
        "total_openings": posting.openings,
        "organization": _organization(posting),
        "location": _location(posting),
        **_salary(posting),
        **_requirements(posting),
        "benefits": _benefits(posting) if "benefits" in apart else [],
        "team": {"description": _paragraph(posting, "team") if "team" in apart else ""},
        "process": {"application_url": posting.apply.url if posting.apply else ""},
    }
    _refuse_longer(data)
    return as_payload(data)


def _refuse_longer(data: Data) -> None:
    measures = (
        Measure("the title", data["title"], 200),
        Measure("the employer's name", data["organization"]["name"], 200),
        Measure("the description", data["description"], 5_000),
    )
    refuse_longer("ojp", measures)


def _fits(posting: Posting, kind: SectionKind) -> bool:
    each = list(entries_of(of_kinds(posting, kind)))
    texts = each if kind == "benefits" else [" ".join(each)]
    return all(len(text) <= APART[kind] for text in texts)


def _paragraph(posting: Posting, kind: SectionKind) -> str:
    return " ".join(entries_of(of_kinds(posting, kind)))


def _benefits(posting: Posting) -> list[Data]:
    texts = entries_of(of_kinds(posting, "benefits"))
    return [{"category": "other", "description": text} for text in texts]


def _id(posting: Posting) -> str:
    """Return the id in the job's file, else one that follows from employer and requisition."""
    if given := posting.ids.get("ojp"):
        try:
            return str(UUID(given))
        except ValueError:
            message = f"'ojp' takes a UUID as the id of a posting, not '{given}'"
            raise refusal("not-an-id", message, "leave `ids: {ojp: …}` out") from None
    assert posting.employer, "fitness was checked before"
    names = (posting.employer.name, posting.requisition_id, posting.key)
    return str(uuid5(NAMESPACE, "\n".join(names)))


def _valid_through(posting: Posting) -> str:
    if posting.closes is None:
        return ""
    last = max(posting.closes.extensions, default=posting.closes.on)
    return last.isoformat() if last else ""


def _employment(posting: Posting) -> str:
    contract = answer_to(posting, "contract")
    if contract == "volunteer":
        return ""
    return CONTRACTS.get(contract) or TIMES.get(answer_to(posting, "time"), "")


def _organization(posting: Posting) -> Data:
    assert posting.employer, "fitness was checked before"
    industry = answer_to(posting, "industry").replace("-", " ")
    name = posting.employer.name or "confidential"
    return {"name": name, "url": posting.employer.url, "industry": industry}


def _location(posting: Posting) -> Data:
    countries = list(dict.fromkeys(place.country for place in posting.places))
    place = posting.places[0] if len(posting.places) == 1 else None
    regions = any("-" in code for code in posting.remote_from)
    return {
        "arrangement": WORKPLACES.get(answer_to(posting, "workplace")),
        "country": countries[0] if len(countries) == 1 else "",
        "city": place.city if place else "",
        "region": place.region.partition("-")[2] if place else "",
        # A region's country in its stead would say too much.
        "remote_regions": [] if regions else list(posting.remote_from),
    }


def _salary(posting: Posting) -> Data:
    """Return the base pay, if there is one with both ends and a period that has a name."""
    base = [each for each in posting.pay if each.kind == "base"]
    ends = [_number(end) for each in base for end in (each.min, each.max) if end is not None]
    if len(base) != 1 or len(ends) != len(("min", "max")):
        return {}
    (pay,) = base
    if not pay.currency or pay.per not in PERIODS:
        return {}
    band = {"min": ends[0], "max": ends[1], "currency": pay.currency, "period": PERIODS[pay.per]}
    return {"salary_band": band, "salary_transparency": "public"}


def _number(end: Decimal) -> int | float:
    return int(end) if end == end.to_integral_value() else float(end)


def _requirements(posting: Posting) -> Data:
    """Return facts of the requirements; those of essential ones alone are filters.

    Years are none: their words take fewer where something else makes up for them.
    """
    must = tuple(lines_of(of_kinds(posting, "must")))
    others = [line for line in must if not line.facts.essential]
    years = {"preferred": posting.experience.years}
    preferred = _facts((*others, *lines_of(of_kinds(posting, "nice"))))
    return {
        "must_have": _facts(line for line in must if line.facts.essential),
        "nice_to_have": {"experience_years": years, **preferred},
    }


def _facts(lines: Iterable[Line]) -> Data:
    """Return degrees that nothing else may stand for, licences and languages."""
    each = [line.facts for line in lines]
    degrees = [facts.degree for facts in each if facts.degree and not facts.or_equivalent]
    languages = {code: level for facts in each for code, level in facts.language.items()}
    return {
        "credentials": list(dict.fromkeys(CREDENTIALS[degree] for degree in degrees)),
        "certifications": list(dict.fromkeys(facts.licence for facts in each if facts.licence)),
        "languages": [
            {"language": code, "proficiency": level}
            for code, level in languages.items()
            if LANGUAGE.fullmatch(code)
        ],
    }


def _lacks(posting: Posting, /) -> tuple[Missing, ...]:
    facts = ["the employer", "the day it was posted"]
    facts += [] if posting.ids.get("ojp") else ["a reference number"]
    lacks = lacking(*facts)(posting)
    if not answer_to(posting, "workplace"):
        lacks = (*lacks, Missing("the workplace", "--workplace"))
    if _employment(posting):
        return lacks
    return (*lacks, PAID if answer_to(posting, "contract") == "volunteer" else UNSAID)


FORMAT = Format(
    name="ojp",
    suffix=".ojp.json",
    media_type="application/json",
    description="A job for agents, in the Open Job Protocol 0.2.",
    render=render,
    target=Target(
        limits="plain text, title of 200 characters, description of 5,000; created and updated on"
        " the day it was posted",
        drops="the headings of summary, team and benefits, which have fields of their own; pay"
        " without two ends or by the week, and several places, which stay in the text",
        source="ojp.schema.v0.2.json of the Open Job Protocol",
        read="2026-11-23",
        lacks=_lacks,
    ),
)
