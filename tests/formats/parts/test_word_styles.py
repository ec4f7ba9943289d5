"""A document has the styles it uses, with Word's own names, and no others."""

import docx
import pytest
from docx.document import Document

from jdgen.formats.parts.word_styles import ACCENT, dress


def dressed(lang: str, *, rtl: bool = False) -> Document:
    document = docx.Document()
    dress(document, lang, rtl)
    return document


def test_styles_are_those_that_are_used() -> None:
    styles = dressed("en").styles
    assert [each.name for each in styles] == [
        *("Normal", "Title", "Subtitle", "Facts", "Lead", "Heading 1", "Heading 2"),
        *("List Bullet", "Footer", "Default Paragraph Font", "Strong", "Hyperlink"),
    ]
    assert [each.name for each in styles if not each.builtin] == ["Facts", "Lead"]
    heading = styles["Heading 1"]
    assert (heading.font.size.pt, heading.font.bold) == (14, True)
    assert str(heading.font.color.rgb) == ACCENT
    assert heading.paragraph_format.keep_with_next
    assert heading.next_paragraph_style.name == "Normal"
    assert heading.base_style.name == "Normal"


def test_letters_of_every_script_have_the_same_size_and_weight() -> None:
    styles = dressed("en").styles
    for each in ("Title", "Heading 1", "Normal"):
        (run,) = styles[each].element.xpath("w:rPr")
        assert run.xpath("w:sz/@w:val") == run.xpath("w:szCs/@w:val")
        assert len(run.xpath("w:b")) == len(run.xpath("w:bCs"))


@pytest.mark.parametrize(
    ("lang", "fonts"), [("ja", ["Yu Gothic"]), ("zh-TW", ["Microsoft YaHei"]), ("en", [])]
)
def test_a_language_brings_its_font(lang: str, fonts: list[str]) -> None:
    root = dressed(lang).styles.element
    assert root.xpath("w:docDefaults//w:rFonts/@w:eastAsia") == fonts
    assert root.xpath("w:docDefaults//w:lang/@w:val") == [lang]


def test_a_language_cannot_end_its_attribute() -> None:
    root = dressed('a"<b').styles.element
    assert root.xpath("w:docDefaults//w:lang/@w:bidi") == ['a"<b']


def test_all_paragraphs_run_as_the_language_does() -> None:
    for rtl in (True, False):
        root = dressed("he", rtl=rtl).styles.element
        turned = root.xpath("w:style[@w:type='paragraph'][w:pPr/w:bidi]")
        assert len(turned) == (9 if rtl else 0)


def test_bullets_are_one_list() -> None:
    document = dressed("en")
    (number,) = document.styles["List Bullet"].element.xpath("w:pPr/w:numPr/w:numId/@w:val")
    numbering = document.part.numbering_part.element
    assert numbering.xpath("w:num/@w:numId") == [number]
    assert numbering.xpath("w:abstractNum/w:lvl/w:lvlText/@w:val") == ["•"]
