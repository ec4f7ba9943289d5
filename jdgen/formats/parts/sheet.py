"""Sheets: a posting as the data that the layout on paper, sheet.typ, takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from jdgen.formats.parts.direction import is_rtl, reads_rtl
from jdgen.formats.parts.fragment import PROSE, flat, groups_of
from jdgen.formats.parts.glance import facts_of
from jdgen.formats.parts.links import cut, leads_to, links_of
from jdgen.formats.parts.paper import LETTER, paper_of
from jdgen.model.errors import refusal
from jdgen.model.nothing import NOTHING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jdgen.model.posting import Posting, Section

Data = dict[str, Any]

RUNNING: Final = 90
"""How many characters of title and employer stand at the foot of each page; longer ones do not."""

LOW: Final = 9
"""How many lines a section may take to be kept on one page."""

LINE: Final = 80
"""About how many characters a line holds."""

WORD: Final = 2_000
"""How many characters a word may have: breaking longer ones into lines takes minutes."""

UNSHOWN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
"""Controls, overrides of direction, halves of characters, and characters of private meaning."""


def sheet_of(posting: Posting) -> Data:
    """Return the posting as data for the layout: words, links and directions, all in order."""
    rtl = is_rtl(posting.lang)
    employer = posting.employer.name if posting.employer else ""
    name = " – ".join(each for each in (posting.title, employer) if each)
    links = links_of(posting.apply)
    return {
        **_language(posting.lang),
        "rtl": rtl,
        "paper": "us-letter" if paper_of(posting) is LETTER else "a4",
        "name": flat(name),
        "running": flat(name) if len(name) <= RUNNING else "",
        "employer": _employer(posting, rtl),
        "title": _line(posting.title, rtl),
        "facts": [_line(each, rtl) for each in facts_of(posting)],
        "sections": [
            _section(each, rtl, links if each.kind == "apply" else NOTHING)
            for each in posting.sections
        ],
    }


def _employer(posting: Posting, rtl: bool) -> Data | None:
    employer = posting.employer
    if employer is None or not employer.name:
        return None
    name = shown(employer.name)
    return _said([{"text": name, "href": leads_to(employer.url)}], name, rtl)


def _language(lang: str) -> Data:
    """Return a language and its region, as far as they are codes that documents may carry."""
    first, *others = lang.split("-")
    known = re.fullmatch("[a-z]{2,3}", first.lower())
    regions = [each.upper() for each in others if re.fullmatch("[A-Za-z]{2}", each)]
    return {"lang": first.lower() if known else "und", "region": regions[0] if regions else None}


def _section(section: Section, rtl: bool, links: Mapping[str, str]) -> Data:
    return {
        "kind": section.kind,
        "prose": section.kind in PROSE,
        "low": _height(section) <= LOW,
        "heading": _line(section.heading, rtl),
        "groups": list(_groups(section, rtl, links)),
    }


def _height(section: Section) -> int:
    """Return about how many lines a section takes on paper."""
    heads = len({line.group for line in section.lines} - {""})
    return heads * 2 + sum(1 + len(line.text) // LINE for line in section.lines)


def _groups(section: Section, rtl: bool, links: Mapping[str, str]) -> Iterator[Data]:
    for head, texts in groups_of(section):
        yield {
            "head": _line(head, rtl) if head else None,
            "lines": [_line(each, rtl, links) for each in texts],
        }


def _line(text: str, rtl: bool, links: Mapping[str, str] = NOTHING) -> Data:
    said = shown(text)
    return _said(cut(said, links), said, rtl)


def _said(parts: list[dict[str, str]], said: str, rtl: bool) -> Data:
    return {"parts": parts, "rtl": reads_rtl(said, rtl), "longest": longest_word(said)}


def longest_word(text: str) -> int:
    """Return how many characters the longest word has."""
    return max(map(len, text.split()), default=0)


def shown(text: str) -> str:
    """Return text in one line. Raises RequestError if it has what paper cannot show as it is."""
    said = flat(text)
    if found := UNSHOWN.search(said):
        message = f"'pdf' shows text as it is read, which U+{ord(found[0]):04X} cannot be"
        raise refusal("character", message, "take it out")
    if (longest := longest_word(said)) > WORD:
        message = f"'pdf' takes no word of more than {WORD:,} characters; this one has {longest:,}"
        raise refusal("too-long", message, "put spaces between its parts")
    return said
