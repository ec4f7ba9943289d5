"""An element holds its text as it is, and XML parsers agree."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.formats.parts.xml_text import element, escaped
from jdgen.model.errors import RequestError


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"))) | st.just("]]>]]>"))
def test_a_parser_reads_the_text_back(text: str) -> None:
    assert (ElementTree.fromstring(element("t", text).encode()).text or "") == text


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\ud800", "\uffff"])
def test_what_xml_cannot_hold_is_refused(character: str) -> None:
    for write in (element, escaped):
        with pytest.raises(RequestError, match=r"XML has no character U\+"):
            write("title", f"a{character}b")


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"))) | st.just("<&>\"'"))
def test_a_parser_reads_escaped_text_back(text: str) -> None:
    read = ElementTree.fromstring(f'<t a="{escaped("a", text)}">{escaped("t", text)}</t>'.encode())
    assert (read.text or "", read.get("a")) == (text, text)
