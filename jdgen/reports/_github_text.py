"""Words of strangers as Markdown in a comment, where they are read and do nothing."""

import html
import re
from typing import Final

from jdgen.reports._telling import one_line
from jdgen.reports._words import show

_BREAK: Final = "\0"
_NOTHING: Final = "<!-- -->"
"""A comment that nobody sees. It keeps platforms from making links of what it parts: they look at
the text after backslashes and entities have become letters, so that neither helps."""

_LINKS: Final = re.compile(
    r"""(?xi)
      @(?=\w)                           # mentions
    | [#!&~$%](?=[\w"{])                # issues, requests, epics, labels, snippets, milestones
    | :(?=//)                           # addresses
    | \bwww(?=\.)
    | \bgh-(?=\d)                       # issues, by another name
    | \b[0-9a-f](?=[0-9a-f]{6,39}\b)    # commits
    | :(?=[\w+-]+:)                     # pictures
    """
)
_MARKS: Final = re.compile(r"[\\`*_\[\]<>|~#&$]")
_START: Final = re.compile(r"\A(?:[-+=]|\d{1,9}(?=[.)]))")


def escape(text: str, *, begins: bool = True) -> str:
    """Return `text` as one line of Markdown that shows it, and links, mentions and runs nothing.

    Where it `begins` no line, what has a meaning at the start of one needs no escape.
    """
    marked = _MARKS.sub(_mark, _broken(text))
    line = _START.sub(_start, marked) if begins else marked
    return line.replace(_BREAK, _NOTHING)


def escape_html(text: str) -> str:
    """Return `text` as one line of HTML within Markdown that does nothing either."""
    return html.escape(_broken(text), quote=False).replace(_BREAK, _NOTHING)


def code(text: str) -> str:
    """Return `text` as code in a line, whatever it holds."""
    text = one_line(text)
    fence = "`" * (_longest_run(text) + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{space}{text}{space}{fence}" if text else ""


def block(text: str, language: str) -> str:
    """Return lines of text as a block of code, whatever they hold."""
    fence = "`" * max(3, _longest_run(text) + 1)
    return f"{fence}{language}\n{show(text.rstrip(), keep=chr(10))}\n{fence}"


def _broken(text: str) -> str:
    return _LINKS.sub(lambda found: f"{found[0]}{_BREAK}", one_line(text))


def _mark(found: re.Match[str]) -> str:
    # A dollar begins a formula, however it is escaped; in a tag of its own it begins nothing.
    return "<span>$</span>" if found[0] == "$" else f"\\{found[0]}"


def _start(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)
