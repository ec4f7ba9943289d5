"""JSON-LD: a schema.org JobPosting as Google for Jobs reads it, to put into a page of one's own."""

from jdgen.formats._format import AS_USUAL, Format, Printing, Target
from jdgen.formats.parts.schema_org import NEEDED, as_script
from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> str:
    """Return the posting as one JSON object, safe inside a script element."""
    return as_script(posting) + "\n"


FORMAT = Format(
    name="jsonld",
    suffix=".jsonld",
    media_type="application/ld+json",
    description="schema.org data for Google for Jobs, to put into a page; part of -f page too.",
    render=render,
    target=Target(
        limits="Google reads p, ul and li in the description, and no job that is partly remote",
        drops="pay beside one base pay, since Google takes one; links keep their words",
        source="Google's page on job posting structured data (2025-12-18); schema.org 30.0",
        read="2026-11-23",
        lacks=NEEDED,
    ),
)
