"""Telling: every change has words that people who hire understand."""

import pytest
from bakery import BAKER, many
from changed import BAKERY, NOTHING

from jdgen.comparison import compare_all
from jdgen.model.change import CHANGE_KINDS, Change, Comparison, Entry, Piece, Shift
from jdgen.reports._telling import (
    by_label,
    comes_or_goes,
    count,
    demands,
    in_view,
    is_grave,
    label,
    one_line,
    plural,
    shortened,
    subject,
    sum_up,
    who,
)


@pytest.mark.parametrize("kind", CHANGE_KINDS)
def test_every_kind_has_a_label_without_gaps(kind: str) -> None:
    said = label(Change(kind, "fact/place", "must", "Here.", "There.", was="nice"))
    assert said[0].isupper()
    assert "{" not in said
    assert "None" not in said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("", "x", "Office days added"),
        ("x", "y", "Office days changed"),
        ("x", "", "Office days removed"),
    ],
)
def test_a_fact_is_named_with_what_happened_to_it(before: str, after: str, said: str) -> None:
    assert label(Change("fact", "fact/office-days", "work", before, after)) == said


def test_facts_with_puzzling_names_have_plain_ones() -> None:
    assert label(Change("fact", "fact/leads", "team", "You lead two.")) == "People to lead removed"


def test_sections_have_names_that_people_use() -> None:
    assert label(Change("added", "a", "nice")) == "Added to nice-to-haves"
    moved = Change("moved", "a", "about", was="duties")
    assert label(moved) == "Moved from duties to about the company"


def test_statements_are_named_by_their_ids_and_facts_by_their_labels() -> None:
    assert subject(Change("reworded", "pack/knead")) == "pack/knead"
    assert subject(Change("fact", "fact/place")) == subject(Change("heading", "section/pay")) == ""


def test_data_are_told_as_what_they_were_and_are() -> None:
    shifts = (
        Shift("years", "8", "10"),
        Shift("degree", "", "bachelor"),
        Shift("licence", "RN", ""),
    )
    assert demands(shifts) == "years 8 → 10, degree none → bachelor, licence RN → none"


def test_requirements_pay_deadlines_and_lost_postings_are_grave() -> None:
    grave = [kind for kind in CHANGE_KINDS if is_grave(Change(kind, "a"))]
    assert grave == list(CHANGE_KINDS[: CHANGE_KINDS.index("posting-removed") + 1])
    assert is_grave(Change("moved", "a", raises=True))
    assert [kind for kind in CHANGE_KINDS if comes_or_goes(Change(kind, "a"))] == [
        "posting-removed",
        "posting-added",
    ]


def touching(many: int, published: int = 0) -> Entry:
    keys = tuple(f"job-{n}" for n in range(many))
    return Entry(Change("title", "fact/title"), keys, keys[many - published :], ())


def test_postings_are_counted_and_published_ones_named_first() -> None:
    assert count(touching(1)) == "1 posting"
    assert count(touching(1, 1)) == "1 posting, published"
    assert count(touching(40, 9)) == "40 postings, 9 of them published"
    assert count(touching(1400)) == "1,400 postings"
    assert in_view(touching(3, 1)) == ["job-2", "job-0", "job-1"]
    assert who(touching(3, 1), 3) == "job-2, job-0, job-1"
    assert who(touching(1400, 1), 2) == "job-1399, job-0 and 1,398 more"


def test_entries_of_one_label_stand_together() -> None:
    entries = [
        Entry(Change("added", each, section), (), (), ())
        for each, section in (("a", "duties"), ("b", "work"), ("c", "duties"))
    ]
    assert {
        name: [each.change.id for each in found] for name, found in by_label(entries).items()
    } == {
        "Added to duties": ["a", "c"],
        "Added to work": ["b"],
    }


def test_the_whole_is_one_sentence() -> None:
    assert sum_up(NOTHING) == "Nothing changes: 40 postings mean the same."
    assert sum_up(NOTHING._replace(same=1)) == "Nothing changes: 1 posting means the same."
    assert sum_up(BAKERY) == (
        "13 changes touch 9 of 13 postings, 4 of them published; 2 ask for more."
    )
    entries = compare_all(many([BAKER]), many([BAKER._replace(title="Baker of Bread")]))
    assert sum_up(Comparison("a", "b", entries, 2, 1)) == "1 change touches 1 of 3 postings."
    raised = entries[0]._replace(change=entries[0].change._replace(raises=True))
    assert sum_up(Comparison("a", "b", (raised,), 0, 1)).endswith("; 1 asks for more.")
    assert plural(2, "wording") == "2 wordings"


WORDS = " ".join(str(n) for n in range(100))


def test_what_stays_is_cut_to_the_words_beside_a_change() -> None:
    pieces = [Piece("same", f"{WORDS} "), Piece("added", "new"), Piece("same", f" {WORDS}.")]
    assert [each.text for each in shortened(pieces, around=3)] == [
        "… 98 99 ",
        "new",
        " 0 1 …",
    ]
    between = [Piece("removed", "a"), Piece("same", f" {WORDS} "), Piece("removed", "b")]
    assert [each.text for each in shortened(between, around=3)] == ["a", " 0 1 … 98 99 ", "b"]


def test_what_came_keeps_more_and_so_does_what_stays_alone() -> None:
    assert [each.text for each in shortened([Piece("added", WORDS)], most=2)] == ["0 1 … 98 99"]
    assert [each.text for each in shortened([Piece("same", WORDS)], most=2)] == ["0 1 … 98 99"]
    assert [each.text for each in shortened([Piece("same", "a b")], most=0)] == ["a b"]


def test_a_word_without_end_is_cut() -> None:
    (piece,) = shortened([Piece("added", "a" * 1000)])
    assert piece.text == f"{'a' * 200}…"


def test_spaces_that_come_or_go_are_no_news() -> None:
    pieces = [Piece("same", "a"), Piece("removed", "  "), Piece("added", " "), Piece("same", "b")]
    assert [each.text for each in shortened(pieces)] == ["a", "b"]


def test_a_line_is_one_line_and_shows_what_would_hide() -> None:
    assert one_line(" a\n\tb \x1b[1m \u202e") == "a b \\x1b[1m \\u202e"
