"""Conditions read as English, and know which options they ask about."""

import pytest

from jdgen.model.condition import Test as OneTest
from jdgen.model.condition import When

SIZE = OneTest("size", ("micro", "small"))
STAGE = OneTest("stage", ("seed",))


@pytest.mark.parametrize(
    ("test", "words"),
    [
        (SIZE, "size is micro or small"),
        (STAGE, "stage is seed"),
        (OneTest("size", ("large",), "large"), "size at least large"),
        (OneTest("size", ("micro",), "", "micro"), "size at most micro"),
        (OneTest("size", ("small",), "small", "large"), "size from small to large"),
    ],
)
def test_a_test_reads_as_it_was_written(test: OneTest, words: str) -> None:
    assert str(test) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When((SIZE,)), "size is micro or small"),
        (When((SIZE, STAGE)), "size is micro or small and stage is seed"),
        (When((SIZE,), (STAGE,)), "size is micro or small and not (stage is seed)"),
        (When((), (SIZE, STAGE)), "not (size is micro or small and stage is seed)"),
        (When(), ""),
    ],
)
def test_a_condition_reads_as_english(when: When, words: str) -> None:
    assert str(when) == words


def test_options_are_named_once_in_the_order_written() -> None:
    when = When((STAGE, SIZE), (OneTest("size", ("large",)), OneTest("place", ("NO",))))
    assert when.options == ("stage", "size", "place")
