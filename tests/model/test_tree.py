"""A tree names its files by its root."""

import pytest

from jdgen.model.tree import Tree


def test_paths_are_sorted() -> None:
    assert Tree("here", {"b": b"", "a/c": b"", "a": b""}).paths() == ["a", "a/c", "b"]


@pytest.mark.parametrize(
    ("root", "name"), [("shipped:data", "shipped:data/roles.yaml"), ("", "roles.yaml")]
)
def test_a_file_is_named_with_the_root_if_there_is_one(root: str, name: str) -> None:
    assert Tree(root, {}).named("roles.yaml") == name
