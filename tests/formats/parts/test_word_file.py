"""A new document is empty, has the paper asked for, and can be opened again."""

from word import open_word, parts_of

from jdgen.formats.parts.paper import LETTER
from jdgen.formats.parts.word_file import bytes_of, new_document


def test_a_new_document_is_empty_and_has_its_paper() -> None:
    written = bytes_of(new_document("A title", "de-AT", LETTER))
    document = open_word(written)
    assert document.paragraphs == []
    (sheet,) = document.sections
    assert [round(each.mm, 1) for each in (sheet.page_width, sheet.page_height)] == [215.9, 279.4]
    assert document.core_properties.title == "A title"
    assert document.core_properties.language == "de-AT"
    assert document.core_properties.author == ""
    assert b'w:name="compatibilityMode"' in parts_of(written)["word/settings.xml"]


def test_a_title_longer_than_a_property_is_cut_there() -> None:
    assert len(new_document("x" * 300, "en", LETTER).core_properties.title) == 255
