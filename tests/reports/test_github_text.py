"""Words of strangers in a comment show what they are, and nothing comes of them."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jdgen.reports._github_text import block, code, escape, escape_html
from jdgen.reports._telling import one_line

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

NASTY = [
    "<script>alert(1)</script>",
    "<!-- hidden -->",
    "</details>",
    "a | b",
    "`code` and ``more``",
    "*stars* __lines__ ~~gone~~",
    "[link](https://evil.example) ![picture](x.png) <https://evil.example>",
    "@everyone, mail a@b.example",
    "#12 and org/repo#12, GH-12, !7 $8 %9 &10 ~bug",
    "https://evil.example www.evil.example",
    "&lt;b&gt; &amp; &#64;all",
    ":tada: :+1:",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "$a$ and $90,000",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "2) item",
    "---",
    "===",
    "> quote",
    "\\",
    "a\n\nb",
    "/close",
]


def read(markdown: str) -> str:
    """What a reader sees of Markdown."""
    page = PARSER.render(markdown)
    assert not re.search(r"<(?!/?(?:p|span|blockquote)>|!-- -->)", page), page
    bare = re.sub(r"<!-- -->|</?(?:p|span|blockquote)>", "", page)
    return html.unescape(bare).strip()


@pytest.mark.parametrize("text", NASTY)
def test_nasty_words_are_read_as_they_were_written(text: str) -> None:
    assert read(escape(text)) == one_line(text)
    assert read(f"> {escape(text)}") == one_line(text)


@given(st.text() | st.lists(st.sampled_from([*NASTY, " ", "a"])).map("".join))
def test_any_words_are_read_as_they_were_written(text: str) -> None:
    assert read(escape(text)) == one_line(text)


@given(st.text() | st.lists(st.sampled_from([*NASTY, " ", "a"])).map("".join))
def test_any_words_are_read_so_within_html(text: str) -> None:
    shown = escape_html(text)
    assert html.unescape(shown.replace("<!-- -->", "")) == one_line(text)
    assert "<" not in shown.replace("<!-- -->", "")


SPARKS = [
    ("@", r"@\w"),
    ("#12", r"#\d"),
    ("!7", r"!\d"),
    ("~bug", r"~\w"),
    ("%9", r"%\d"),
    ("&10", r"&\d"),
    ("GH-12", r"GH-\d"),
    ("https://a.example", "://"),
    ("www.a.example", r"www\."),
    (":tada:", ":tada:"),
    ("abcdef0123", "abcdef0123"),
]


@pytest.mark.parametrize(("spark", "link"), SPARKS)
def test_what_platforms_make_links_of_is_parted_by_a_comment(spark: str, link: str) -> None:
    for escaped in (escape(f"see {spark}x"), escape_html(f"see {spark}x")):
        page = html.unescape(PARSER.render(escaped))
        assert not re.search(link, page) or spark == "abcdef0123"
    assert "<!-- -->" in escape(f"see {spark} x") or spark == "@"


def test_a_dollar_begins_no_formula() -> None:
    assert escape("$90,000") == "<span>$</span><!-- -->90,000"


def test_plain_words_stay_plain() -> None:
    text = "Weigh, knead (by hand) and shape: 38,000 - 42,000 a year, 100 % rye! Größe, 職務."
    assert escape(text) == text


def test_what_has_a_meaning_at_the_start_alone_is_escaped_there_alone() -> None:
    assert escape("2026.") == "2026\\."
    assert escape("2026.", begins=False) == "2026."


def test_code_holds_its_own_marks() -> None:
    assert code("a.yaml:1:2") == "`a.yaml:1:2`"
    assert code("a `b`") == "`` a `b` ``"
    assert code("@all\n#1") == "`@all #1`"
    assert code("") == ""


def test_a_block_of_code_ends_where_it_should() -> None:
    assert block("```\n+x\n", "diff") == "````diff\n```\n+x\n````"
    assert PARSER.parse(block("a\n````\n@all", ""))[0].content == "a\n````\n@all\n"
