"""Paragraphs are made of pieces, each in its direction and with its link."""

import docx

from jdgen.formats.parts.word_styles import dress
from jdgen.formats.parts.word_text import Piece, add_page_numbers, add_paragraph


def test_a_link_among_arabic_is_read_from_left_to_right() -> None:
    document = docx.Document()
    dress(document, "ar", True)
    url = "https://a.example/b/"
    add_paragraph(document, "Normal", [Piece("قدّم على "), Piece(url, "Hyperlink", url)], True)
    (paragraph,) = document.paragraphs
    assert paragraph.text == f"قدّم على {url}"
    ((run,),) = [link.runs for link in paragraph.hyperlinks]
    assert (run.text, run.font.rtl, run.style.name) == (url, None, "Hyperlink")
    assert [(each.text, each.font.rtl) for each in paragraph.runs] == [("قدّم على ", True)]


def test_a_paragraph_of_the_other_direction_says_so() -> None:
    document = docx.Document()
    add_paragraph(document, "Normal", [Piece("יש תפוח.")], False)
    add_paragraph(document, "Normal", [Piece("An apple.")], True)
    add_paragraph(document, "Normal", [Piece("An apple.")], False)
    turned = [each._p.xpath("w:pPr/w:bidi/@w:val") for each in document.paragraphs]
    assert turned == [["1"], ["0"], []]


def test_pages_are_numbered_by_word() -> None:
    document = docx.Document()
    add_page_numbers(document)
    foot = document.sections[0].footer.paragraphs[0]._p
    assert foot.xpath("w:fldSimple/@w:instr") == ["PAGE", "NUMPAGES"]
    assert "".join(foot.xpath(".//w:t/text()")) == "1 / 1"
