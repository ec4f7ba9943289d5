"""The page about the library is what the program prints of it."""

from pathlib import Path

from jdgen.pipeline.listing import list_catalogue, list_kind

PAGE = Path(__file__).parents[2] / "docs" / "library.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == list_catalogue(list_kind()), (
        "write it anew: jdgen list --markdown > docs/library.md"
    )
