"""Docx: a Word document to publish, mail or edit, made with python-docx.

Its headings, lists and links are real ones, which applicant tracking systems, screen readers and
Word's own outline know as such. How it looks is said in its styles.
"""

from jdgen.formats._format import AS_USUAL, Format, Printing
from jdgen.formats.parts.templates import Templates
from jdgen.model.errors import refusal
from jdgen.model.posting import Posting


def render(posting: Posting, _: Templates, __: Printing = AS_USUAL) -> bytes:
    """Return the posting as a Word document.

    Raises RequestError without python-docx, and for characters that no such document can hold.
    """
    try:
        from jdgen.formats.parts.word_document import write_document  # noqa: PLC0415 (an extra)
    except ImportError:
        message = "'docx' needs python-docx, which is not installed"
        raise refusal("not-installed", message, 'pip install "jdgen[docx]"') from None
    return write_document(posting)


FORMAT = Format(
    name="docx",
    suffix=".docx",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    description="A Word document to publish, mail or edit.",
    render=render,
    extra="docx",
)
