"""The empty map is empty for ever."""

import pytest

from jdgen.model.nothing import NOTHING


def test_nobody_can_put_anything_in() -> None:
    with pytest.raises(TypeError):
        NOTHING["a"] = 1
    assert NOTHING == {}
