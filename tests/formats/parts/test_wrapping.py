"""No line is wider than it may be, no word is broken, and nothing is lost."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.formats.parts.wrapping import measure, wrap

SHOWN = {
    "One two three four.": "One two\nthree\nfour.",
    "- One two three.": "- One two\n  three.",
    "  - One two three.": "  - One\n    two\n    three.",
    "  One two three.": "  One two\n  three.",
    "Short.\n\n- Too\n- Ok": "Short.\n\n- Too\n- Ok",
    "See https://x.example/long now": "See\nhttps://x.example/long\nnow",
    "日本語の文章です。": "日本語の文\n章です。",
    "- 日本語の文章です。": "- 日本語の\n  文章で\n  す。",
    "עברית ארוכה מאוד": "עברית\nארוכה מאוד",  # noqa: RUF001 (a Hebrew letter is meant)
    "about 5 - 10 of us": "about 5 -\n10 of us",
}


@pytest.mark.parametrize(("text", "wrapped"), SHOWN.items())
def test_lines_are_broken_at_ten_columns(text: str, wrapped: str) -> None:
    assert wrap(text, 10) == wrapped


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("é", 1), ("e\u0301", 1), ("日本", 4), ("ｶ", 1), ("！", 2), ("שָׁ", 1), ("🚀", 2)],  # noqa: RUF001
)
def test_letters_take_the_columns_that_a_reader_sees(text: str, columns: int) -> None:
    assert measure(text) == columns


words = st.text(alphabet="abc-*1.日本、「」ア🚀שא\u0301@:/", min_size=1, max_size=30)


@given(st.lists(words, min_size=1, max_size=12).map(" ".join), st.integers(12, 40))
def test_lines_fit_or_hold_one_piece_alone(text: str, width: int) -> None:
    wrapped = wrap(text, width)
    assert re.sub(r"\s", "", wrapped) == re.sub(r"\s", "", text)
    for line in wrapped.split("\n"):
        assert measure(line) <= width or len(wrap(line, 1).split("\n")) == 1
        assert line == line.strip(" ") or text.startswith("- ")


@given(st.from_regex(r"https?://[a-z/._~?=&日本アー-]{5,60}", fullmatch=True), st.integers(12, 40))
def test_an_address_is_never_broken(address: str, width: int) -> None:
    for text in (f"Apply at {address} now", f"応募は{address}、今すぐ", f"- {address}"):
        assert address in wrap(text, width)
    email = f"jobs@{address.partition('://')[2].replace('/', '')}"
    assert email in wrap(f"Write to {email} today, and 連絡先「{email}」です", width)


@pytest.mark.parametrize(
    "text", ["a" * 99_999 + "日", "日" * 99_999, "日、" * 50_000 + "@", "x " * 50_000]
)
def test_long_text_takes_no_long_time(text: str) -> None:
    started = time.perf_counter()
    wrap(text, 72)
    assert time.perf_counter() - started < 5
