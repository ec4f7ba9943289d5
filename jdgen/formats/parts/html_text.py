"""Plain text as HTML that reads the same, in a tag or in the quotes of an attribute."""

from typing import Final

import markupsafe

from jdgen.formats.parts.environment import Dialect


def escape(text: str) -> str:
    """Return `text` as HTML that a parser reads back as that text."""
    return str(markupsafe.escape(text))


HTML: Final = Dialect("html", ".html.j2", escape)
"""The templates of HTML, which a fragment and a page have in common."""
