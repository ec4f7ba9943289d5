"""Formats are known by name, and what each promises holds."""

import pytest

from jdgen.formats import find_format, format_names
from jdgen.model.errors import RequestError


def test_every_format_is_found_by_its_name() -> None:
    assert {"html", "json", "markdown", "page", "text"} <= set(format_names())
    assert [find_format(name).name for name in format_names()] == list(format_names())


def test_every_format_says_in_one_sentence_what_it_is() -> None:
    for name in format_names():
        described = find_format(name)
        assert described.description.endswith(".")
        assert described.suffix.startswith(".")
        assert "/" in described.media_type


def test_no_two_formats_write_files_of_one_name() -> None:
    suffixes = [find_format(name).suffix for name in format_names()]
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize(
    ("name", "hint"), [("markdwon", "did you mean 'markdown'?"), ("_format", None), ("parts", None)]
)
def test_an_unknown_format_is_refused_with_the_nearest_one(name: str, hint: str | None) -> None:
    with pytest.raises(RequestError) as caught:
        find_format(name)
    (finding,) = caught.value.findings
    assert (finding.rule, finding.message) == ("unknown-format", f"there is no format '{name}'")
    assert finding.hint == hint or hint is None
