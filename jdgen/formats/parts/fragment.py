"""Fragments: sections as HTML in one line, with the few tags that a target keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from jdgen.formats.parts.links import cut, links_of

if TYPE_CHECKING:
    from jdgen.model.company import Apply
    from jdgen.model.posting import Line, Section

PROSE: Final = frozenset({"about", "summary", "legal", "equal-opportunity", "apply"})
"""Sections whose lines are paragraphs; those of the others are bullets."""


def plain(text: str) -> str:
    """Return text as HTML that a parser reads back as that text, quotes left as they are."""
    return escape(text, quote=False)


class Tags(NamedTuple):
    """What a target keeps: how to open and close a heading, a group's heading and a link.

    Without a `link`, addresses stay in the text as they are. `write` turns text into HTML.
    """

    heading: tuple[str, str] = ("<h2>", "</h2>")
    group: tuple[str, str] = ("<h3>", "</h3>")
    link: bool = True
    write: Callable[[str], str] = plain


PLAINEST: Final = Tags(("<p>", "</p>"), ("<p>", "</p>"), link=False)
"""Paragraphs and lists alone."""


def fragment_of(sections: Iterable[Section], tags: Tags, apply: Apply | None = None) -> str:
    """Return sections as HTML without a line break between tags, each under its heading."""
    return "".join(
        _between(tags.heading, each.heading, tags) + body_of(each, tags, apply) for each in sections
    )


FRAGMENTS: Final = 4096
"""How many written sections are kept; beyond that all are forgotten at once."""

_written: dict[tuple[int, Tags], tuple[Section, str]] = {}
"""Sections by identity, which postings share, beside what was written of them."""


def body_of(section: Section, tags: Tags, apply: Apply | None = None) -> str:
    """Return the lines of a section as HTML, under the headings of their groups."""
    links = links_of(apply) if tags.link and section.kind == "apply" else {}
    if links:
        return _body(section, links, tags)
    key = (id(section), tags)
    known = _written.get(key)
    if known is None:
        if len(_written) >= FRAGMENTS:
            _written.clear()
        known = _written[key] = section, _body(section, links, tags)
    return known[1]


def _body(section: Section, links: dict[str, str], tags: Tags) -> str:
    return "".join(
        _group(section, head, [_linked(text, links, tags) for text in texts], tags)
        for head, texts in groups_of(section)
    )


def groups_of(section: Section) -> Iterator[tuple[str, list[str]]]:
    """Yield what stands above lines, if anything, and their texts; ungrouped lines come first."""
    groups: dict[tuple[str, str], list[str]] = {("", ""): []}
    for line in section.lines:
        groups.setdefault((line.group, ", ".join(line.applies_to)), []).append(line.text)
    order = {group: n for n, group in enumerate(dict.fromkeys(group for group, _ in groups))}
    for group, limit in sorted(groups, key=lambda each: (order[each[0]], each[1] != "")):
        if texts := groups[group, limit]:
            yield _head(group, limit), texts


def _head(group: str, limit: str) -> str:
    if group and limit:
        return f"{group} ({limit})"
    return group or limit[:1].upper() + limit[1:]


def _group(section: Section, head: str, texts: list[str], tags: Tags) -> str:
    if section.kind == "skills" and head:
        return f"<ul><li>{tags.write(flat(head))}: {', '.join(texts)}</li></ul>"
    above = _between(tags.group, head, tags) if head else ""
    if section.kind in PROSE:
        return above + "".join(f"<p>{text}</p>" for text in texts)
    return f"{above}<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"


def _linked(text: str, links: dict[str, str], tags: Tags) -> str:
    pieces = cut(flat(text), links)
    return "".join(
        f'<a href="{escape(each["href"])}">{tags.write(each["text"])}</a>'
        if each["href"]
        else tags.write(each["text"])
        for each in pieces
    )


def _between(ends: tuple[str, str], text: str, tags: Tags) -> str:
    return f"{ends[0]}{tags.write(flat(text))}{ends[1]}"


def flat(text: str) -> str:
    """Return text in one line: a break is a space on every page, and some targets take none."""
    return " ".join(text.splitlines())


def lines_of(sections: Iterable[Section]) -> Iterator[Line]:
    """Yield every line of the sections, in order."""
    return (line for section in sections for line in section.lines)
