"""HTML: a fragment for applicant tracking systems, made of the few tags that all of them keep.

It begins with the sections, because the title has a field of its own there. Its tags are h2, h3,
p, ul, li, strong, em, a and br, and their only attribute is the href of an address to apply at.
"""

from jdgen.formats._format import AS_USUAL, Format, Printing
from jdgen.formats.parts.html_text import HTML
from jdgen.formats.parts.rendering import renderer_of
from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting


def render(posting: Posting, templates: Templates, _: Printing = AS_USUAL) -> str:
    """Return the sections of the posting as HTML."""
    return renderer_of(HTML, templates)(posting)


FORMAT = Format(
    name="html",
    suffix=".html",
    media_type="text/html",
    description="HTML to paste into an applicant tracking system, without the title.",
    render=render,
)
