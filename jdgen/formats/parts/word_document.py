"""A posting as a Word document."""

from collections.abc import Iterator
from typing import Final

from jdgen.formats.parts.direction import is_rtl
from jdgen.formats.parts.fragment import PROSE, flat, groups_of
from jdgen.formats.parts.glance import facts_of
from jdgen.formats.parts.links import cut, links_of
from jdgen.formats.parts.paper import paper_of
from jdgen.formats.parts.word_file import bytes_of, new_document
from jdgen.formats.parts.word_styles import dress
from jdgen.formats.parts.word_text import Piece, add_page_numbers, add_paragraph
from jdgen.formats.parts.xml_text import FORBIDDEN
from jdgen.model.company import Apply
from jdgen.model.errors import refusal
from jdgen.model.posting import Posting, Section

_LED: Final = frozenset({"about", "summary"})
"""Sections whose first paragraph is set larger, as an opening."""

Said = tuple[str, list[Piece]]
"""A paragraph: the style it has, and what it says."""


def write_document(posting: Posting) -> bytes:
    """Return the posting as a file for Word.

    Raises RequestError for characters that no such file can hold.
    """
    said = list(_say(posting))
    title, lang = _piece(posting.title, "the title").text, _piece(posting.lang, "the language").text
    rtl = is_rtl(lang)
    document = new_document(title, lang, paper_of(posting))
    dress(document, lang, rtl)
    for style, pieces in said:
        add_paragraph(document, style, pieces, rtl)
    add_page_numbers(document)
    return bytes_of(document)


def _say(posting: Posting) -> Iterator[Said]:
    yield "Title", [_piece(posting.title, "the title")]
    if posting.employer and posting.employer.name:
        yield "Subtitle", [_piece(posting.employer.name, "the employer's name")]
    for fact in facts_of(posting):
        yield "Facts", [_piece(fact, "the facts")]
    for section in posting.sections:
        yield "Heading 1", [_piece(section.heading, section.kind)]
        yield from _say_section(section, posting.apply)


def _say_section(section: Section, apply: Apply | None) -> Iterator[Said]:
    style = "Normal" if section.kind in PROSE else "List Bullet"
    first = "Lead" if section.kind in _LED else style
    for head, texts in groups_of(section):
        if section.kind == "skills" and head:
            skills = _piece(f" {', '.join(texts)}", section.kind)
            yield style, [_piece(f"{head}:", section.kind)._replace(style="Strong"), skills]
            continue
        if head:
            yield "Heading 2", [_piece(head, section.kind)]
        for text in texts:
            yield first, _linked(text, section, apply)
            first = style


def _linked(text: str, section: Section, apply: Apply | None) -> list[Piece]:
    piece = _piece(text, section.kind)
    if section.kind != "apply":
        return [piece]
    return [
        Piece(each["text"], "Hyperlink" if each["href"] else "", each["href"])
        for each in cut(piece.text, links_of(apply))
    ]


def _piece(text: str, where: str) -> Piece:
    if found := FORBIDDEN.search(text):
        message = f"Word has no character U+{ord(found[0]):04X}, which stands in {where}"
        raise refusal("character", message, "write it otherwise")
    return Piece(flat(text))
