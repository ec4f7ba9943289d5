"""schema.org: a posting as a JobPosting, with the properties and values that Google asks for.

What Google asks for is on its page about job postings, dated 2025-12-18; terms are schema.org 30.0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from jdgen.formats.parts.fragment import PLAINEST, fragment_of, lines_of
from jdgen.formats.parts.json_text import as_json
from jdgen.formats.parts.needs import lacking

if TYPE_CHECKING:
    from jdgen.model.pay import Pay
    from jdgen.model.place import Place
    from jdgen.model.posting import Posting

Data = dict[str, Any]

EMPLOYMENT: Final[Mapping[str, str]] = {
    "full-time": "FULL_TIME",
    "part-time": "PART_TIME",
    "fixed-term": "TEMPORARY",
    "temporary": "TEMPORARY",
    "seasonal": "TEMPORARY",
    "casual": "PER_DIEM",
    "internship": "INTERN",
    "apprenticeship": "OTHER",
    "freelance": "CONTRACTOR",
    "volunteer": "VOLUNTEER",
}
CREDENTIALS: Final[Mapping[str, str]] = {
    "secondary": "high school",
    "associate": "associate degree",
    "bachelor": "bachelor degree",
    "master": "postgraduate degree",
    "doctorate": "postgraduate degree",
    "professional": "professional certificate",
}
NEEDED: Final = lacking(
    "the employer", "the day it was posted", "a place, or for remote work countries"
)
"""What Google requires beside a title and a description."""


def as_script(posting: Posting) -> str:
    """Return the JobPosting as JSON that no text can end the script element of."""
    text = as_json(describe(posting))
    # U+2028 and U+2029 end a line in old scripts; < could begin a closing tag or a comment.
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def describe(posting: Posting) -> Data:
    """Return the JobPosting as data; what nobody has given is left out."""
    parts: Data = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": posting.title,
        "description": fragment_of(posting.sections, PLAINEST),
        "identifier": _identifier(posting),
        "datePosted": posting.posted.isoformat() if posting.posted else "",
        "validThrough": _valid_through(posting),
        "employmentType": _employment(posting),
        "hiringOrganization": _organization(posting),
        "jobLocation": [_place(each) for each in posting.places],
        **_remote(posting),
        "baseSalary": _salary(posting),
        "totalJobOpenings": posting.openings if posting.openings > 1 else None,
        "jobStartDate": posting.starts,
        "workHours": posting.hours.weekly if posting.hours else "",
        **_requirements(posting),
        "skills": ", ".join(_texts(posting, "skills")),
        "occupationalCategory": _category(posting),
    }
    return {key: value for key, value in parts.items() if value not in (None, "", [], {})}


def _texts(posting: Posting, kind: str) -> Iterator[str]:
    return (line.text for line in lines_of(s for s in posting.sections if s.kind == kind))


def _identifier(posting: Posting) -> Data:
    if not posting.requisition_id:
        return {}
    name = posting.employer.name if posting.employer else ""
    named = {"name": name} if name else {}
    return {"@type": "PropertyValue", **named, "value": posting.requisition_id}


def _valid_through(posting: Posting) -> str:
    if posting.closes is None:
        return ""
    last = max(posting.closes.extensions, default=posting.closes.on)
    return last.isoformat() if last else ""


def _employment(posting: Posting) -> list[str]:
    given = (*posting.options.get("time", ()), *posting.options.get("contract", ()))
    return list(dict.fromkeys(EMPLOYMENT[each] for each in given if each in EMPLOYMENT))


def _organization(posting: Posting) -> Data:
    employer = posting.employer
    if employer is None:
        return {}
    more = {"sameAs": employer.url, "logo": employer.logo}
    named = {"@type": "Organization", "name": employer.name or "confidential"}
    return named | {key: value for key, value in more.items() if value}


def _place(place: Place) -> Data:
    address = {
        "streetAddress": place.address,
        "addressLocality": place.city,
        "addressRegion": place.region.partition("-")[2],
        "addressCountry": place.country,
    }
    given = {key: value for key, value in address.items() if value}
    return {"@type": "Place", "address": {"@type": "PostalAddress", **given}}


def _remote(posting: Posting) -> Data:
    """Return what Google calls remote: wholly so, never partly from home."""
    if posting.options.get("workplace") != ("remote",):
        return {}
    return {
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": [_area(code) for code in posting.remote_from],
    }


def _area(code: str) -> Data:
    return {"@type": "State" if "-" in code else "Country", "name": code}


def _salary(posting: Posting) -> Data:
    """Return the base pay, if there is one and it is paid by the period."""
    base = [each for each in posting.pay if each.kind == "base" and each.per != "once"]
    if len(base) != 1 or not base[0].currency:
        return {}
    (pay,) = base
    return {
        "@type": "MonetaryAmount",
        "currency": pay.currency,
        "value": {"@type": "QuantitativeValue", **_amount(pay), "unitText": pay.per.upper()},
    }


def _amount(pay: Pay) -> Data:
    ends = {"minValue": pay.min, "maxValue": pay.max}
    if pay.min is not None and pay.min == pay.max:
        ends = {"value": pay.min}
    return {
        key: int(end) if end == end.to_integral_value() else float(end)
        for key, end in ends.items()
        if end is not None
    }


def _requirements(posting: Posting) -> Data:
    asked = posting.experience
    parts: Data = {}
    if asked.years:
        parts["experienceRequirements"] = {
            "@type": "OccupationalExperienceRequirements",
            "monthsOfExperience": asked.years * 12,
        }
    if asked.degree:
        parts["educationRequirements"] = {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": CREDENTIALS[asked.degree],
        }
    if asked.years and asked.degree and asked.or_equivalent:
        parts["experienceInPlaceOfEducation"] = True
    if asked.clearance:
        parts["securityClearanceRequirement"] = asked.clearance
    return parts


def _category(posting: Posting) -> Data:
    if "onet" not in posting.codes:
        return {}
    return {
        "@type": "CategoryCode",
        "inCodeSet": {"@type": "CategoryCodeSet", "name": "O*NET-SOC"},
        "codeValue": posting.codes["onet"].code,
    }
