"""Digests differ wherever contents, names or their borders do."""

from jdgen.sources.digest import digest_all, digest_of


def test_equal_contents_have_one_digest() -> None:
    assert digest_of(b"a") == digest_of(b"a")
    assert digest_of(b"a") != digest_of(b"b")
    assert digest_of(b"").isalnum()


def test_files_are_told_apart_by_name_content_and_border() -> None:
    sets = [
        {},
        {"a": b""},
        {"a": b"b"},
        {"b": b"b"},
        {"a": b"b", "c": b""},
        {"a": b"", "b": b"c"},
        {"a\0000\0": b""},
        {"a\udcff": b""},
    ]
    assert len({digest_all(each) for each in sets}) == len(sets)


def test_the_order_of_files_makes_no_difference() -> None:
    assert digest_all({"a": b"1", "b": b"2"}) == digest_all({"b": b"2", "a": b"1"})
