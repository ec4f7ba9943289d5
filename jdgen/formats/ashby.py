"""Ashby: the body of POST /jobPosting.update.

Ashby keeps b and i, not strong and em. Its own opening and closing are suppressed, since only the
body between them can be written.
"""

from typing import Final

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.fragment import Tags, fragment_of
from jdgen.formats.parts.needs import lacking_id
from jdgen.formats.parts.payload import answer_to, as_payload
from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting

WORKPLACES: Final = {"on-site": "OnSite", "hybrid": "Hybrid", "remote": "Remote"}


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return the payload as JSON."""
    content = fragment_of(posting.sections, Tags(), posting.apply)
    return as_payload(
        {
            "jobPostingId": posting.ids["ashby"],
            "title": posting.title,
            "workplaceType": WORKPLACES.get(answer_to(posting, "workplace")),
            "suppressDescriptionOpening": True,
            "suppressDescriptionClosing": True,
            "description": {"type": "text/html", "content": content},
        }
    )


FORMAT = Format(
    name="ashby",
    suffix=".ashby.json",
    media_type="application/json",
    description="A job posting for Ashby: the body of POST /jobPosting.update.",
    render=render,
    target=Target(
        limits="headings, b, i, u, a, lists, code and pre; paragraphs as Ashby returns them",
        drops="place, pay and contract as data, which belong to Ashby's job; they stay in the text",
        source="Ashby's published OpenAPI description (ashby-openapi.yml)",
        read="2026-11-23",
        lacks=lacking_id("ashby"),
        public=False,
    ),
)
