"""A fragment is HTML in one line, with the tags that a target keeps."""

import pytest

from jdgen.formats.parts.fragment import PLAINEST, Tags, body_of, flat, fragment_of, groups_of
from jdgen.model.company import Apply
from jdgen.model.posting import Line, Section

OUTCOMES = Section(
    "outcomes",
    "Outcomes",
    (
        Line("a", "First.", "By day 30"),
        Line("b", "Plain."),
        Line("c", "Senior.", "By day 30", ("senior",)),
        Line("d", "Both.", "", ("mid", "senior")),
    ),
)


def test_lines_stand_under_their_groups_and_plain_ones_first() -> None:
    assert list(groups_of(OUTCOMES)) == [
        ("", ["Plain."]),
        ("Mid, senior", ["Both."]),
        ("By day 30", ["First."]),
        ("By day 30 (senior)", ["Senior."]),
    ]


def test_prose_is_paragraphs_and_everything_else_items() -> None:
    about = Section("about", "Us", (Line("a", "One."), Line("b", "Two.")))
    assert body_of(about, Tags()) == "<p>One.</p><p>Two.</p>"
    duties = about._replace(kind="duties")
    assert fragment_of([duties], PLAINEST) == "<p>Us</p><ul><li>One.</li><li>Two.</li></ul>"


def test_addresses_are_links_where_the_target_keeps_them() -> None:
    apply = Section("apply", "Apply", (Line("a", "Write to a@b.example."),))
    address = Apply(email="a@b.example")
    linked = '<p>Write to <a href="mailto:a@b.example">a@b.example</a>.</p>'
    assert body_of(apply, Tags(), address) == linked
    assert body_of(apply, PLAINEST, address) == "<p>Write to a@b.example.</p>"


def test_tags_and_entities_in_a_text_stay_text() -> None:
    duties = Section("duties", "<b>", (Line("a", "a < b & c", "R&D"),))
    assert fragment_of([duties], Tags()) == (
        "<h2>&lt;b&gt;</h2><h3>R&amp;D</h3><ul><li>a &lt; b &amp; c</li></ul>"
    )


@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "a\u2028b"])
def test_a_break_is_a_space(text: str) -> None:
    assert flat(text) == "a b"
