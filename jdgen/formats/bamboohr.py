"""BambooHR: the form of POST /applicant_tracking/job_opening, as a configuration that curl reads.

The API takes a multipart form and no JSON. `form-string` sends each value as it is: no value is
taken for the name of a file.
"""

from collections.abc import Iterator
from typing import Final

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.employment import UNSAID, employment_of
from jdgen.formats.parts.entries import entries_of
from jdgen.formats.parts.fragment import fragment_of
from jdgen.formats.parts.payload import BOLD, answer_to, of_kinds
from jdgen.formats.parts.templates import Templates
from jdgen.model.errors import refusal
from jdgen.model.posting import Missing, Posting

PLACES: Final = {"on-site": "0", "remote": "1", "hybrid": "2"}
LEVELS: Final = {
    "intern": "Entry-level",
    "junior": "Entry-level",
    "mid": "Mid-level",
    "senior": "Experienced",
    "staff": "Experienced",
    "principal": "Experienced",
    "manager": "Manager/Supervisor",
    "vp": "Executive",
    "c-level": "Senior Executive",
}
"""The level between managers and executives is left out: its published name is misprinted."""

LEAD: Final = Missing("the hiring lead's number", "`ids: {bamboohr: …}` in the job's file")
ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
USE: Final = (
    "# curl -K THIS-FILE --user KEY:x"
    " https://COMPANY.bamboohr.com/api/v1/applicant_tracking/job_opening\n"
)


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return the configuration. Raises RequestError for a lead or a text that it cannot hold."""
    return USE + "".join(_field(name, text) for name, text in _fields(posting) if text)


def _fields(posting: Posting) -> Iterator[tuple[str, str]]:
    yield "postingTitle", posting.title
    yield "jobStatus", "Draft"
    yield "hiringLead", _lead(posting)
    yield "employmentType", _employment(posting)
    yield "minimumExperience", LEVELS.get(answer_to(posting, "seniority"), "")
    yield "compensation", "; ".join(entries_of(of_kinds(posting, "pay")))
    yield "locationType", PLACES.get(answer_to(posting, "workplace"), "")
    yield "internalJobCode", posting.requisition_id
    yield "jobDescription", fragment_of(posting.sections, BOLD, posting.apply)


def _employment(posting: Posting) -> str:
    """Return the words that BambooHR uses itself, in which permanent goes without saying."""
    said = employment_of(posting)
    named = [each for each in said if each != "permanent"] or said
    return ", ".join(each.title() for each in named)


def _lead(posting: Posting) -> str:
    number = posting.ids["bamboohr"]
    if not (number.isascii() and number.isdigit()):
        message = f"'bamboohr' takes the number of a hiring lead, not '{number}'"
        raise refusal("not-an-id", message, "GET /applicant_tracking/hiring_leads lists them")
    return number


def _field(name: str, text: str) -> str:
    if "\0" in text:
        message = f"curl takes no character U+0000, which stands in {name}"
        raise refusal("character", message, "write it otherwise")
    return f'form-string = "{name}={text.translate(ESCAPES)}"\n'


def _lacks(posting: Posting, /) -> tuple[Missing, ...]:
    lead = () if posting.ids.get("bamboohr") else (LEAD,)
    return lead if employment_of(posting) else (*lead, UNSAID)


FORMAT = Format(
    name="bamboohr",
    suffix=".bamboohr.curl",
    media_type="text/plain",
    description="A draft of a job opening for BambooHR: its form, for `curl -K - --user … URL`.",
    render=render,
    target=Target(
        limits="a multipart form, no JSON; always a new draft; tags of the description are not"
        " published; employment types are written as Full-Time, an account may have others",
        drops="the place, which is a number of BambooHR's own and stays in the text, and the level"
        " of directors and heads, whose published name is misprinted",
        source="BambooHR's published OpenAPI description (public.yaml)",
        read="2026-11-23",
        lacks=_lacks,
        public=False,
    ),
)
