"""A text that nobody could parse is found, in the words of what is wrong."""

import pytest

from jdgen.formats.parts.wellformed import what_breaks


@pytest.mark.parametrize(
    ("media_type", "text"),
    [
        ("application/json", '{"a": [1]}'),
        ("application/ld+json", "{}"),
        ("application/xml", "<a><b/>&amp;</a>"),
        ("text/xml", '<?xml version="1.0" encoding="utf-8"?><a/>'),
        ("text/html", "<!doctype html><html lang=en><body><p>One<p>Two<br><ul><li>x</ul>"),
        ("text/html; charset=utf-8", "<p>a &lt; b</p><img src=x /><svg><path/></svg>"),
        ("text/plain", "<<<"),
        ("text/markdown", "{"),
    ],
)
def test_what_can_be_parsed_is_fine(media_type: str, text: str) -> None:
    assert what_breaks(media_type, text) == ""


@pytest.mark.parametrize(
    ("media_type", "text", "wrong"),
    [
        ("application/json", "{", "it is no JSON: Expecting property name enclosed in double"),
        ("application/xml", "<a>", "it is no XML: no element found"),
        ("text/html", "<div>\n<p>x</p>\n", "<div> in line 1 is never closed"),
        ("text/html", "<p>x</p>\n</div>", "</div> in line 2 closes nothing"),
        ("text/html", "<ul><li><strong>x</li></ul>", "<strong> in line 1 is never closed"),
    ],
)
def test_what_breaks_is_said(media_type: str, text: str, wrong: str) -> None:
    assert what_breaks(media_type, text).startswith(wrong)
