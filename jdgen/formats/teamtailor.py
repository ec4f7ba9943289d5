"""Teamtailor: the body of PATCH /v1/jobs/{id}, in the form of JSON:API."""

from typing import Final

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.fragment import fragment_of
from jdgen.formats.parts.needs import lacking_id
from jdgen.formats.parts.payload import BOLD, answer_to, as_payload
from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting

REMOTE: Final = {"on-site": "none", "hybrid": "hybrid", "remote": "fully"}


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return the payload as JSON."""
    apply, closes = posting.apply, posting.closes
    last = max(closes.extensions, default=closes.on) if closes else None
    attributes = {
        "title": posting.title,
        "body": fragment_of(posting.sections, BOLD, apply),
        "remote-status": REMOTE.get(answer_to(posting, "workplace")),
        "internal": True if answer_to(posting, "audience") == "internal" else None,
        "start-date": posting.posted.isoformat() if posting.posted else "",
        "end-date": last.isoformat() if last else "",
        "external-application-url": apply.url if apply else "",
    }
    data = {"id": posting.ids["teamtailor"], "type": "jobs", "attributes": attributes}
    return as_payload({"data": data})


FORMAT = Format(
    name="teamtailor",
    suffix=".teamtailor.json",
    media_type="application/vnd.api+json",
    description="A job for Teamtailor: the body of PATCH /v1/jobs/{id}.",
    render=render,
    target=Target(
        limits="simple HTML; which tags is not published",
        drops="place and pay as data, which are records of Teamtailor's own; they stay in the text",
        source="Teamtailor/docs at 435312b (2021-02)",
        read="2026-11-23",
        lacks=lacking_id("teamtailor"),
        public=False,
    ),
)
