"""Text: for fields, messages and mails that know no markup, wrapped at a width.

Headings are in capitals, since capitals survive everything: an underline fits no longer where
letters differ in width, is read out dash by dash, and turns into a rule where a field knows some
Markdown after all. Two blank lines before each heading set it off in scripts without capitals.
"""

from typing import Final

from jdgen.formats._format import AS_USUAL, Format, Printing
from jdgen.formats.parts.environment import Dialect
from jdgen.formats.parts.plain_text import escape
from jdgen.formats.parts.rendering import renderer_of
from jdgen.formats.parts.templates import Templates
from jdgen.formats.parts.wrapping import wrap
from jdgen.model.errors import refusal
from jdgen.model.posting import Posting

LEAST: Final = 20
"""The narrowest width that leaves most words whole."""

_DIALECT = Dialect("text", ".txt.j2", escape)


def render(posting: Posting, templates: Templates, printing: Printing = AS_USUAL) -> str:
    """Return the posting as plain text. Raises RequestError for a width too narrow for words."""
    width = printing.width
    if width and width < LEAST:
        hint = f"choose {LEAST} or more, or 0 for lines of any length"
        raise refusal("width", f"no text fits into a width of {width}", hint)
    text = renderer_of(_DIALECT, templates)(posting)
    return wrap(text, width) if width else text


FORMAT = Format(
    name="text",
    suffix=".txt",
    media_type="text/plain",
    description="Plain text to paste where no markup is understood.",
    render=render,
)
