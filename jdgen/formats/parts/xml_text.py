"""XML: elements whose texts are CDATA and need no entities, and texts with entities."""

import re
from xml.sax.saxutils import escape

from jdgen.model.errors import refusal

FORBIDDEN = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What no XML document may hold, not even escaped (XML 1.0, section 2.2)."""


def element(name: str, text: str) -> str:
    """Return an element with its text. Raises RequestError for characters that XML has not."""
    _refuse_forbidden(name, text)
    # The end of a CDATA section cannot stand in one: it is spread over two.
    body = text.replace("]]>", "]]]]><![CDATA[>")
    return f"<{name}><![CDATA[{body}]]></{name}>"


def escaped(name: str, text: str) -> str:
    """Return text with entities, for an element or an attribute in double quotes.

    Raises RequestError for characters that XML has not; `name` says where they stand.
    """
    _refuse_forbidden(name, text)
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def _refuse_forbidden(name: str, text: str) -> None:
    if found := FORBIDDEN.search(text):
        message = f"XML has no character U+{ord(found[0]):04X}, which stands in {name}"
        raise refusal("character", message, "write it otherwise")
