"""JSON text is what Python's own encoder would lay out."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.formats.parts.json_text import as_json

TEXT = st.text(st.characters(codec=None))
PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
DATA = st.recursive(
    PLAIN | TEXT, lambda each: st.lists(each) | st.dictionaries(TEXT, each) | st.tuples(each, each)
)


@given(DATA)
def test_it_is_laid_out_as_by_python(data: object) -> None:
    assert as_json(data) == json.dumps(data, ensure_ascii=False, indent=2)


def test_what_is_no_json_is_a_fault() -> None:
    with pytest.raises(TypeError, match="Decimal is not JSON"):
        as_json({"pay": Decimal(1)})
