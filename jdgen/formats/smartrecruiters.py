"""SmartRecruiters: the body of POST /jobs/{jobId}/jobads, in its four sections."""

from collections.abc import Sequence
from typing import Any, Final

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.fragment import fragment_of
from jdgen.formats.parts.limits import Measure, refuse_longer
from jdgen.formats.parts.needs import lacking
from jdgen.formats.parts.payload import BOLD, as_payload, but_kinds, of_kinds
from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting, Section

ABOUT: Final = ("about",)
ASKED: Final = ("must", "nice", "skills")
MORE: Final = ("benefits", "process", "equal-opportunity", "legal", "apply")
MOST_OF_A_SECTION: Final = 24_999
MOST_OF_A_TITLE: Final = 256


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return the payload as JSON. Raises RequestError for a title or section that is too long."""
    parts = {
        "companyDescription": of_kinds(posting, *ABOUT),
        "jobDescription": but_kinds(posting, *ABOUT, *ASKED, *MORE),
        "qualifications": of_kinds(posting, *ASKED),
        "additionalInformation": of_kinds(posting, *MORE),
    }
    written = {name: _write(sections, posting) for name, sections in parts.items()}
    measures = [Measure("the title", posting.title, MOST_OF_A_TITLE)]
    measures += [Measure(name, each["text"], MOST_OF_A_SECTION) for name, each in written.items()]
    refuse_longer("smartrecruiters", measures)
    language = {"code": posting.lang}
    return as_payload(
        {"title": posting.title, "language": language, "jobAd": {"sections": written}}
    )


def _write(sections: Sequence[Section], posting: Posting) -> dict[str, Any]:
    """Return sections under the heading of the first; the others keep theirs in the text."""
    if not sections:
        return {"title": "", "text": ""}
    first, *others = sections
    alone = fragment_of([first._replace(heading="")], BOLD, posting.apply)
    text = alone.removeprefix("<p><strong></strong></p>") + fragment_of(others, BOLD, posting.apply)
    return {"title": first.heading, "text": text}


FORMAT = Format(
    name="smartrecruiters",
    suffix=".smartrecruiters.json",
    media_type="application/json",
    description="A job ad for SmartRecruiters: the body of POST /jobs/{jobId}/jobads.",
    render=render,
    target=Target(
        limits="title at most 256 characters, each of four sections at most 24,999",
        drops="place and pay as data, which belong to SmartRecruiters' job; they stay in the text",
        source="a copy of the vendor's API description (konfig); its tags are not published",
        read="2026-11-23",
        lacks=lacking(),
        public=False,
    ),
)
