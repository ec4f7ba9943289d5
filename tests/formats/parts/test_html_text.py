"""Whatever a text contains, HTML reads it back as that text."""

import html5lib
from hypothesis import example, given
from hypothesis import strategies as st

from jdgen.formats.parts.html_text import escape


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
@example("&amp; &lt <script>alert(1)</script> <!-- --> ]]> &#x41;")
@example('" onclick="x" \'y\' `z`')
def test_a_text_reads_the_same_in_a_tag_and_in_either_kind_of_quotes(text: str) -> None:
    html = f"<p id=\"{escape(text)}\" title='{escape(text)}'>{escape(text)}</p>"
    (paragraph,) = html5lib.parseFragment(html, namespaceHTMLElements=False)
    assert (paragraph.get("id"), paragraph.get("title")) == (text, text)
    assert (paragraph.text or "", len(paragraph)) == (text, 0)
