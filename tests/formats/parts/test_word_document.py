"""A posting becomes paragraphs whose links and groups are where they were."""

from vacancy import FACTS
from word import open_word, paragraphs_of

from jdgen.formats.parts.word_document import write_document
from jdgen.model.posting import Line, Section


def test_the_first_paragraph_opens_and_groups_have_headings() -> None:
    lines = (Line("a", "One.", "Group"), Line("b", "Two."), Line("c", "Three.", "", ("Oslo",)))
    posting = FACTS._replace(sections=(Section("about", "About", lines),), employer=None)
    assert paragraphs_of(write_document(posting))[2:] == [
        ("Lead", "Two."),
        ("Heading 2", "Oslo"),
        ("Normal", "Three."),
        ("Heading 2", "Group"),
        ("Normal", "One."),
    ]


def test_skills_without_a_group_are_items() -> None:
    lines = (Line("a", "milling"), Line("b", "tasting", "Craft"))
    document = open_word(
        write_document(FACTS._replace(sections=(Section("skills", "Skills", lines),)))
    )
    *_, alone, grouped = document.paragraphs
    assert (alone.text, grouped.text) == ("milling", "Craft: tasting")
    assert grouped.runs[0].style.name == "Strong"
