"""Documents keep letters of any script, and what cannot be written is still JSON."""

import json

from hypothesis import given
from hypothesis import strategies as st

from jdgen.reports._document import write_document


def test_letters_stay_and_control_characters_are_spelt_out() -> None:
    assert write_document({"a": "Größe \x1b\x9b\n\u202e\ufffe"}) == (
        '{\n  "a": "Größe \\u001b\\u009b\\n\\u202e\\ufffe"\n}\n'
    )


@given(st.text(st.characters()))
def test_every_text_is_read_back_from_utf_8(text: str) -> None:
    assert json.loads(write_document([text]).encode("utf-8")) == [text]
