"""Text as one line of plain text, in which only templates make bullets."""

import re

_BREAKS = "[ \t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029]+"
_BULLET = "\\A- "
_KEPT = "-\u00a0"
"""A hyphen that looks as the author wrote it, and that no reader of lists takes for a bullet."""


def escape(text: str) -> str:
    """Return `text` in one line: breaks and runs of spaces become one space, as in HTML."""
    return re.sub(_BULLET, _KEPT, re.sub(_BREAKS, " ", text).strip())
