"""A wrong name is answered with the nearest right ones."""

import pytest

from jdgen.nearest import FEW, nearest, suggestion


def test_the_nearest_comes_first() -> None:
    assert nearest("sise", ["price", "sizes", "size"]) == ("size", "sizes")


def test_no_more_are_named_than_asked_for() -> None:
    assert nearest("aaa", ["aaab", "aaac", "aaad"], most=1) == ("aaad",)


def test_nothing_like_it_is_nothing() -> None:
    assert nearest("size", ["place", "track"]) == ()
    assert nearest("size", []) == ()


def test_capitals_do_not_matter_and_are_kept() -> None:
    assert nearest("FINTECH", ["FinTech"]) == ("FinTech",)


@pytest.mark.parametrize(
    ("word", "names", "hint"),
    [
        ("titel", ["family", "title"], "did you mean 'title'?"),
        ("xyz", ["b", "a", "b"], "known are a, b"),
        ("xyz", [], ""),
        ("xyz", [f"name{n:02}" for n in range(FEW + 1)], ""),
    ],
    ids=["near", "few", "none", "many"],
)
def test_the_hint_names_the_nearest_or_a_few(word: str, names: list[str], hint: str) -> None:
    assert suggestion(word, names) == hint


def test_the_hint_is_the_same_whatever_the_order() -> None:
    names = ["aaab", "aaac", "aaad"]
    assert suggestion("aaa", names) == suggestion("aaa", reversed(names))
