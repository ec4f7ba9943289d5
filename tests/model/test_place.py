"""A place is known by its narrowest code."""

import pytest

from jdgen.model.place import Place


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (Place("Denver", "US-CO", "US"), "US-CO"),
        (Place("Oslo", country="NO"), "NO"),
        (Place("Berlin"), ""),
    ],
)
def test_the_region_is_narrower_than_the_country(place: Place, code: str) -> None:
    assert place.code == code
