"""Paragraphs of a Word document: texts in the direction in which they are read, and links."""

from collections.abc import Iterable
from typing import NamedTuple

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from jdgen.formats.parts.direction import reads_rtl, stretches


class Piece(NamedTuple):
    """A text within a paragraph: `style` is how it looks, if not as the rest, `href` its link."""

    text: str
    style: str = ""
    href: str = ""


def add_paragraph(document: Document, style: str, pieces: Iterable[Piece], rtl: bool) -> None:
    """Add a paragraph to a document, whose language is read from right to left if `rtl`."""
    paragraph = document.add_paragraph(style=style)
    said = list(pieces)
    own = reads_rtl("".join(each.text for each in said), rtl)
    if own != rtl:
        turn = f'<w:bidi {nsdecls("w")} w:val="{own:d}"/>'
        paragraph._p.get_or_add_pPr().append(parse_xml(turn))
    for piece in said:
        _add_piece(paragraph, piece, own)


def add_page_numbers(document: Document) -> None:
    """Number the pages at their feet: ``2 / 3``."""
    foot = document.sections[0].footer.paragraphs[0]
    foot._p.append(_field("PAGE"))
    foot.add_run(" / ")
    foot._p.append(_field("NUMPAGES"))


def _field(name: str) -> BaseOxmlElement:
    """Return a number that Word works out; until then it reads 1."""
    said = "<w:r><w:t>1</w:t></w:r>"
    return parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{name}">{said}</w:fldSimple>')


def _add_piece(paragraph: Paragraph, piece: Piece, rtl: bool) -> None:
    # An address is read from left to right, whatever stands around it.
    parts = [(piece.text, False)] if piece.href else stretches(piece.text, rtl)
    runs = [paragraph.add_run(text, piece.style or None) for text, _ in parts]
    for run, (_, turned) in zip(runs, parts, strict=True):
        if turned:
            run.font.rtl = True
    if piece.href:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(piece.href, RT.HYPERLINK, is_external=True))
        link.extend(run._r for run in runs)
        paragraph._p.append(link)
