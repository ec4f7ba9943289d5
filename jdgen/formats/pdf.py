"""PDF: a posting on paper, A4 or Letter, tagged for people who listen to it, set by Typst.

Typst takes a twentieth of the time of WeasyPrint or a browser, and shapes and tags all it sets by
itself; reportlab and fpdf2 install smaller, but leave headings and lists untagged.
"""

from jdgen.formats._format import AS_USUAL, Format, Printing
from jdgen.formats.parts.sheet import sheet_of
from jdgen.formats.parts.templates import Templates
from jdgen.formats.parts.typesetting import typeset
from jdgen.model.posting import Posting


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> bytes:
    """Return the posting as a PDF: the same bytes for the same posting, without dates."""
    return typeset(sheet_of(posting))


FORMAT = Format(
    name="pdf",
    suffix=".pdf",
    media_type="application/pdf",
    description="A PDF to print and to send, tagged for screen readers.",
    render=render,
    extra="pdf",
)
