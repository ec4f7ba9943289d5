"""Well-formedness: whether the text of a format can be parsed by those who will read it."""

import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final
from xml.etree import ElementTree

VOID: Final = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
        *("track", "wbr"),
    }
)
"""Elements of HTML that nothing closes."""

MAY_STAY_OPEN: Final = frozenset(
    {"li", "p", "dt", "dd", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "html", "body"}
)
"""Elements whose end HTML lets authors leave out."""

_TAG = re.compile("<[^>]*>")


def what_breaks(media_type: str, text: str) -> str:
    """Return why a text cannot be parsed as what it claims to be, or nothing if it can.

    Nothing is said of types that anything can be parsed as.
    """
    check = CHECKS.get(media_type.partition(";")[0])
    return check(text) if check else ""


def _json(text: str) -> str:
    try:
        json.loads(text)
    except ValueError as error:
        return f"it is no JSON: {error}"
    return ""


def _xml(text: str) -> str:
    try:
        ElementTree.fromstring(text.encode())
    except ElementTree.ParseError as error:
        return f"it is no XML: {error}"
    return ""


class _Balance(HTMLParser):
    """Counts the elements that are open, and notes the first that is closed wrongly."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int]] = []
        self.wrong = ""

    def handle_starttag(self, tag: str, _: object) -> None:
        if tag not in VOID:
            self.open.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag: str, _: object) -> None:
        """An element that closes itself leaves nothing open."""

    def handle_endtag(self, tag: str) -> None:
        line = self.getpos()[0]
        if tag not in (name for name, _ in self.open):
            self.wrong = self.wrong or f"</{tag}> in line {line} closes nothing"
            return
        while (last := self.open.pop())[0] != tag:
            self._leave_open(*last)

    def finish(self) -> str:
        """Return what is wrong, now that all has been read."""
        self.close()
        for each in self.open:
            self._leave_open(*each)
        return self.wrong

    def _leave_open(self, tag: str, line: int) -> None:
        if tag not in MAY_STAY_OPEN:
            self.wrong = self.wrong or f"<{tag}> in line {line} is never closed"


def _html(text: str) -> str:
    # Thousands of postings share a few rows of tags, and their words cannot break anything.
    return _broken("".join(_TAG.findall(text))) and _unbalanced(text)


@lru_cache(1024)
def _broken(tags: str) -> str:
    return _unbalanced(tags)


def _unbalanced(text: str) -> str:
    balance = _Balance()
    balance.feed(text)
    return balance.finish()


CHECKS: Final[Mapping[str, Callable[[str], str]]] = {
    "application/json": _json,
    "application/ld+json": _json,
    "application/vnd.api+json": _json,
    "application/xml": _xml,
    "text/xml": _xml,
    "text/html": _html,
}
"""Media type → what parses it."""
