"""Places in one line are read by their codes."""

import pytest

from jdgen.sources.whereabouts import read_place


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Berlin, DE", {"city": "Berlin", "country": "DE"}),
        ("Denver, US-CO", {"city": "Denver", "region": "US-CO", "country": "US"}),
        ("Paris,FR", {"city": "Paris", "country": "FR"}),
        ("NO", {"city": "", "country": "NO"}),
        ("US-CO", {"city": "", "region": "US-CO", "country": "US"}),
        ("Berlin", {"city": "Berlin"}),
        ("Washington, D.C.", {"city": "Washington, D.C."}),
        ("Frankfurt, Oder, DE", {"city": "Frankfurt, Oder", "country": "DE"}),
        ("Berlin, de", {"city": "Berlin, de"}),
        (" Berlin ", {"city": "Berlin"}),
        ("", {}),
        ("  ", {}),
    ],
)
def test_a_place_is_city_and_code(text: str, parts: dict[str, str]) -> None:
    assert read_place(text) == parts
