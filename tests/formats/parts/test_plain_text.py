"""Text becomes one line of plain text that reads the same."""

import pytest

from jdgen.formats.parts.plain_text import escape


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("C++ & <b> *bold* _x_ # $5", "C++ & <b> *bold* _x_ # $5"),
        ("  a\r\n\n b\t\u2028c ", "a b c"),
        ("no\u00a0break", "no\u00a0break"),
        ("- dash", "-\u00a0dash"),
        (" \n- dash - more", "-\u00a0dash - more"),
        ("-5 °C", "-5 °C"),
        ("-", "-"),
        ("", ""),
    ],
)
def test_breaks_become_spaces_and_no_text_begins_like_a_bullet(text: str, line: str) -> None:
    assert escape(text) == line
