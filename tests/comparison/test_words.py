"""Words: what went and what came, word by word, however long the text."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.comparison.words import compare_texts, compare_words

WORDS = st.lists(st.sampled_from(["the ", "a ", "team ", "lead, ", "8 ", "\n", "né"])).map("".join)


def marked(before: str, after: str) -> str:
    """The difference as one line: [-went-]{+came+}."""
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(marks[kind].format(text) for kind, text in compare_words(before, after))


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [
        ("Lead the team.", "Lead the team.", "Lead the team."),
        ("Lead the team.", "Lead the press.", "Lead the [-team-]{+press+}."),
        ("About 8 years.", "About 10 years.", "About [-8-]{+10+} years."),
        ("Lead.", "Lead, and mentor.", "Lead{+, and mentor+}."),
        ("€90,000 a year", "€95,000 a year", "€[-90,000-]{+95,000+} a year"),
        ("One team wins", "One new group wins", "One [-team-]{+new group+} wins"),
        ("nurses' rota", "nurse's rota", "[-nurses'-]{+nurse's+} rota"),
        ("東京で働く", "大阪で働く", "[-東京-]{+大阪+}で働く"),
        ("", "New.", "{+New.+}"),
        ("Old.", "", "[-Old.-]"),
        ("", "", ""),
    ],
)
def test_words_that_stay_are_told_from_words_that_change(
    before: str, after: str, difference: str
) -> None:
    assert marked(before, after) == difference


def test_a_row_of_new_words_is_one_piece() -> None:
    assert marked("Keep old stock here.", "Keep new bread here.") == (
        "Keep [-old stock-]{+new bread+} here."
    )


@given(WORDS | st.text(), WORDS | st.text())
def test_pieces_give_back_both_texts(before: str, after: str) -> None:
    pieces = compare_words(before, after)
    assert "".join(each.text for each in pieces if each.kind != "added") == before
    assert "".join(each.text for each in pieces if each.kind != "removed") == after
    assert all(each.text for each in pieces)
    kinds = [each.kind for each in pieces]
    assert all(one != other for one, other in pairwise(kinds))


LONG = {
    "one word over and over": ("on " * 33_000, "on " * 20_000 + "off " * 12_000),
    "every other word new": (
        " ".join(f"w{n}" for n in range(15_000)),
        " ".join(f"w{n}" if n % 2 else f"v{n}" for n in range(15_000)),
    ),
    "sentences": (
        "".join(f"Bake loaf {n}. " for n in range(7000)),
        "".join(f"Bake loaf {n if n % 100 else -n}. " for n in range(7000)),
    ),
    "no spaces": ("a" * 100_000, "b" * 100_000),
    "dots": (". " * 50_000, "! " * 50_000),
    "upside down": (
        " ".join(f"w{n}" for n in range(15_000)),
        " ".join(f"w{n}" for n in reversed(range(15_000))),
    ),
}


@pytest.mark.parametrize("name", LONG)
def test_a_hundred_kilobytes_take_no_time_to_speak_of(name: str) -> None:
    before, after = LONG[name]
    started = process_time()
    pieces = compare_words(before, after)
    assert process_time() - started < 3
    assert "".join(each.text for each in pieces if each.kind != "added") == before
    assert "".join(each.text for each in pieces if each.kind != "removed") == after


def test_long_texts_are_compared_by_their_sentences() -> None:
    before = "".join(f"Knead the dough number {n} and wait. " for n in range(1000))
    after = "".join(f"Rest the dough number {n} and wait. " for n in range(1000))
    same = "".join(f"Bake loaf {n}. " for n in range(1000))
    pieces = compare_words(f"New. {before}{same}Ends.", f"Old. {after}{same}End.")
    assert [each.text for each in pieces if each.kind == "same"] == [same]


def test_the_difference_of_texts_is_a_unified_one() -> None:
    assert compare_texts("a\nb\n", "a\nc\n", ("main", "work")) == (
        "--- main\n+++ work\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"
    )
    assert compare_texts("a\n", "a\n") == ""
