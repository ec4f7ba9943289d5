"""Markdown, as CommonMark and GitHub read it: for people, for pasting, and for version control."""

from jdgen.formats._format import AS_USUAL, Format, Printing
from jdgen.formats.parts.environment import Dialect
from jdgen.formats.parts.markdown_text import escape
from jdgen.formats.parts.rendering import renderer_of
from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting

_DIALECT = Dialect("markdown", ".md.j2", escape)


def render(posting: Posting, templates: Templates, _: Printing = AS_USUAL) -> str:
    """Return the posting as Markdown."""
    return renderer_of(_DIALECT, templates)(posting)


FORMAT = Format(
    name="markdown",
    suffix=".md",
    media_type="text/markdown",
    description="Markdown to read, paste and keep under version control.",
    render=render,
)
