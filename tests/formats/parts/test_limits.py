"""A text that a target cannot hold is refused with how much is too much."""

import pytest

from jdgen.formats.parts.limits import Measure, refuse_longer, refuse_shorter
from jdgen.model.errors import RequestError


def test_all_that_is_too_long_is_told_at_once() -> None:
    measures = [Measure("the title", "x" * 7, 5), Measure("the body", "x" * 5, 5)]
    refuse_longer("board", measures[1:])
    measures.append(Measure("the note", "x" * 1_300, 100))
    with pytest.raises(RequestError) as caught:
        refuse_longer("board", measures)
    assert sorted(each.message for each in caught.value.findings) == [
        "'board' takes 100 characters of the note, which has 1,200 more",
        "'board' takes 5 characters of the title, which has 2 more",
    ]


def test_what_is_too_short_says_how_much_is_missing() -> None:
    refuse_shorter("board", Measure("the body", "x" * 5, 5))
    with pytest.raises(RequestError, match="no fewer than 5 characters of the body; 2 are missing"):
        refuse_shorter("board", Measure("the body", "xxx", 5))
