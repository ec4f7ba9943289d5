"""Columns are aligned, the last one wrapped, and alike everywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.reports.columns import WIDTH, lay_out

WORDS = st.text("abc [/]:é", min_size=1, max_size=12).map(str.strip).filter(bool)


def test_columns_are_as_wide_as_their_widest_word() -> None:
    rows = [("a", "short", "one"), ("long-name", "x", "two")]
    assert lay_out(rows) == "a          short  one\nlong-name  x      two\n"


def test_no_rows_are_no_text() -> None:
    assert lay_out([]) == ""
    assert lay_out(iter([]), indent=4) == ""


def test_the_last_column_is_wrapped_under_itself() -> None:
    lines = lay_out([("id", "word " * 40)], indent=2).splitlines()
    assert len(lines) > 1
    assert lines[0].startswith("  id  word")
    assert all(line.startswith("      word") for line in lines[1:])
    assert max(map(len, lines)) <= WIDTH


def test_words_that_look_like_markup_stay() -> None:
    assert lay_out([("a", "[bold]x[/bold] :smile:")]) == "a  [bold]x[/bold] :smile:\n"


def test_empty_last_cells_leave_no_spaces_behind() -> None:
    assert lay_out([("a", ""), ("b", "x")]) == "a\nb  x\n"


@pytest.mark.parametrize("name", ["COLUMNS", "FORCE_COLOR", "TERM", "NO_COLOR"])
def test_no_terminal_changes_a_byte(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = lay_out([("id", "word " * 40)])
    monkeypatch.setenv(name, "30")
    assert lay_out([("id", "word " * 40)]) == before


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6))
def test_every_word_is_there(rows: list[tuple[str, str]]) -> None:
    shown = lay_out(rows).split()
    assert shown == [word for row in rows for cell in row for word in cell.split()]
