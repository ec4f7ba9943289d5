"""Entries are one line of text each, with what stands above them."""

from jdgen.formats.parts.entries import entries_of
from jdgen.model.posting import Line, Section


def test_a_line_says_what_stands_above_it() -> None:
    outcomes = Section(
        "outcomes",
        "Outcomes",
        (
            Line("a", "Know the mill.", "In 30\ndays"),
            Line("b", "Ask.\nListen."),
            Line("c", "Press.", "", ("Oslo", "Denver")),
            Line("d", "Bottle.", "In 30\ndays", ("Oslo",)),
        ),
    )
    assert list(entries_of([outcomes, outcomes._replace(lines=())])) == [
        "Ask. Listen.",
        "Oslo, Denver: Press.",
        "In 30 days: Know the mill.",
        "In 30 days (Oslo): Bottle.",
    ]
