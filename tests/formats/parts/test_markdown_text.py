"""Whatever a text contains, Markdown reads it back as that text."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jdgen.formats.parts.markdown_text import escape

TRICKY = st.text(
    alphabet=" \\`*_[]()<>&#~|+-=!:;.0123456789abcß\u00a0\u2028&amp;/?\"'", max_size=40
)
ANY = st.text(st.characters(exclude_categories=("Cc", "Cs")))
READERS = (MarkdownIt(), MarkdownIt().enable(["strikethrough", "table"]))


def read(markdown: str, *inside: str) -> list[str]:
    """The text that each reader finds, having met exactly these elements around it."""
    found = []
    for reader in READERS:
        tokens = reader.parse(markdown)
        assert [t.tag for t in tokens if t.nesting == 1] == list(inside)
        (inline,) = (token for token in tokens if token.type == "inline")
        assert {child.type for child in inline.children} <= {"text", "text_special"}
        found.append("".join(child.content for child in inline.children))
    return found


def flat(text: str) -> str:
    return re.sub(r"\s*[\n\u2028\u2029]\s*", " ", text).strip()


@given(TRICKY | ANY)
@example("1. First")
@example("1) First")
@example("123456789. x")
@example("- dash")
@example("+ plus")
@example("---")
@example("===")
@example("> quote")
@example("# C#")
@example("C #")
@example("ends with \\")
@example("~~~")
@example("_a_ snake_case __init__")
@example("![x](y)")
@example("&amp; &#35; R&D")
@example("<https://x.example>")
@example("    code")
@example("[x]: y")
@example("a\n\n- b")
def test_a_text_reads_the_same_as_paragraph_bullet_and_heading(text: str) -> None:
    plain = flat(text)
    if not plain:
        return
    assert read(escape(text), "p") == [plain] * 2
    assert read(f"- {escape(text)}", "ul", "li", "p") == [plain] * 2
    assert read(f"## {escape(text)}", "h2") == [plain] * 2


@given(TRICKY | ANY)
@example("===")
@example("- -")
@example("| - |")
def test_a_text_stays_in_its_paragraph_after_another_line(text: str) -> None:
    if flat(text):
        for reader in READERS:
            tokens = reader.parse(f"a | b\n{escape(text)}\n")
            assert [token.type for token in tokens] == [
                "paragraph_open",
                "inline",
                "paragraph_close",
            ]


@pytest.mark.parametrize(
    "text",
    [
        "About 8 years in product, C++ and C# included.",
        "snake_case and R&D stay as they are (mostly): 50 % - 60 %!",
        "a < b would not, but 3 > 2 does",
        "~10 people, 1.5 days, +1, -5 °C",
        "8 - 10 years, 3 > 2",
        "",
    ],
)
def test_what_needs_no_escape_gets_none(text: str) -> None:
    assert escape(text) == text.replace("<", "\\<")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("*bold*", "\\*bold\\*"),
        ("_x_", "\\_x\\_"),
        ("__init__ file", "\\_\\_init\\_\\_ file"),
        ("1. First", "1\\. First"),
        ("a ~~b~~", "a \\~\\~b\\~\\~"),
        ("a | b", "a \\| b"),
        ("&copy; 2026", "\\&copy; 2026"),
        ("# Title #", "\\# Title \\#"),
        ("  two\r\n lines\t", "two lines"),
        ("+ a", "\\+ a"),
    ],
)
def test_what_needs_an_escape_gets_as_little_as_will_do(text: str, markdown: str) -> None:
    assert escape(text) == markdown
