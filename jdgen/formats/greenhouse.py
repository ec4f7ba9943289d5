"""Greenhouse: the body of PATCH /v2/job_posts/{id} of its Harvest API.

Its editor has no headings, so that they are bold paragraphs; the API takes one line of HTML.
"""

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.fragment import fragment_of
from jdgen.formats.parts.needs import lacking
from jdgen.formats.parts.payload import BOLD, as_payload, name_places
from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return the payload as JSON."""
    return as_payload(
        {
            "title": posting.title,
            "location": name_places(posting),
            "content": fragment_of(posting.sections, BOLD, posting.apply),
        }
    )


FORMAT = Format(
    name="greenhouse",
    suffix=".greenhouse.json",
    media_type="application/json",
    description="A job post for Greenhouse: the body of PATCH /v2/job_posts/{id}.",
    render=render,
    target=Target(
        limits="one line of HTML; the board adds its own opening and closing text",
        drops="pay as data, which Greenhouse keeps in fields of its own; it stays in the text",
        source="grnhse/greenhouse-api-docs at 0c37c31 (2026-01-20); tags from its support pages",
        read="2026-11-23",
        lacks=lacking(),
        public=False,
    ),
)
