"""Bytes become text only if they are text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.model.errors import SourceError
from jdgen.sources.door import CONTROL, MOST_BYTES, read_text

TEXT = st.text(st.characters(codec="utf-8")).filter(lambda text: not CONTROL.search(text))


@given(TEXT)
def test_text_without_controls_comes_back(text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    assert read_text(text.encode(), "f") == plain


@given(TEXT.map(lambda text: text.replace("\r", "\n")))
def test_a_mark_and_the_kind_of_line_ends_change_nothing(text: str) -> None:
    marked = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert read_text(marked, "f") == text


@given(st.binary())
def test_bytes_are_text_or_a_finding(content: bytes) -> None:
    found: set[str] = set()
    text = ""
    try:
        text = read_text(content, "f")
    except SourceError as error:
        found = {each.rule for each in error.findings}
    assert found <= {"encoding", "control-character", "conflict"}
    assert not CONTROL.search(text)


def control(code: str) -> str:
    return f"control character U+{code} in the text"


UTF8 = "save the file as UTF-8"


@pytest.mark.parametrize(
    ("content", "place", "rule", "message", "hint"),
    [
        (
            "a: b\nc: für".encode("latin-1"),
            "f:2:5",
            "encoding",
            "byte 0xfc is not UTF-8 text",
            UTF8,
        ),
        ("ü: ö\nä: ".encode() + b"\xff", "f:2:4", "encoding", "byte 0xff is not UTF-8 text", UTF8),
        ("a: b".encode("utf-16"), "f:1:1", "encoding", "byte 0xff is not UTF-8 text", UTF8),
        (b"a: \0b", "f:1:4", "control-character", control("0000"), "remove it"),
        (b"a: b\r\nc: \x1b[31md", "f:2:4", "control-character", control("001B"), "remove it"),
        ("a: \x9b31m".encode(), "f:1:4", "control-character", control("009B"), "remove it"),
        ("a: b\u2028c".encode(), "f:1:5", "control-character", control("2028"), "remove it"),
        (
            b"x" * (MOST_BYTES + 1),
            "f",
            "too-large",
            "the file has 5,000,001 bytes; at most 5,000,000 are read",
            "split it into several files",
        ),
    ],
    ids=["latin-1", "umlauts", "utf-16", "nul", "escape", "c1", "line-separator", "large"],
)
def test_what_is_no_text_is_found_at_its_place(
    content: bytes, place: str, rule: str, message: str, hint: str
) -> None:
    with pytest.raises(SourceError) as caught:
        read_text(content, "f")
    (finding,) = caught.value.findings
    assert (str(finding.origin), finding.rule) == (place, rule)
    assert (finding.message, finding.hint) == (message, hint)


def test_no_more_than_ten_control_characters_are_told() -> None:
    with pytest.raises(SourceError) as caught:
        read_text(b"\x00" * 50, "f")
    assert len(caught.value.findings) == 10


CONFLICT = """\
job:
<<<<<<< HEAD
  openings: 1
=======
  openings: 2
>>>>>>> theirs
<<<<<<<
||||||| base
=======
>>>>>>>
"""


def conflicts(text: str) -> list[str]:
    with pytest.raises(SourceError) as caught:
        read_text(text.encode(), "f")
    assert {each.rule for each in caught.value.findings} == {"conflict"}
    return [str(each.origin) for each in caught.value.findings]


def test_every_conflict_of_an_unfinished_merge_is_told_where_it_begins() -> None:
    assert conflicts(CONFLICT) == ["f:2:1", "f:7:1"]
    assert conflicts(CONFLICT.replace("\n", "\r\n")) == ["f:2:1", "f:7:1"]
    assert len(conflicts(CONFLICT * 20)) == 10


def test_what_is_left_of_a_conflict_is_told_too() -> None:
    assert conflicts("a: b\n>>>>>>> theirs\n") == ["f:2:1"]


@pytest.mark.parametrize(
    "text", ["<<<<<<<x", " <<<<<<< a", "<<<<<<", "<<<<<<<<", "=======", "a >>>>>>>"]
)
def test_what_looks_like_a_mark_of_git_is_text(text: str) -> None:
    assert read_text(text.encode(), "f") == text
