"""A posting is printed on the paper of its first place."""

import pytest
from vacancy import FACTS

from jdgen.formats.parts.paper import A4, LETTER, Paper, paper_of
from jdgen.model.place import Place

OSLO, DENVER = Place("Oslo", "", "NO"), Place("Denver", "US-CO", "US")


@pytest.mark.parametrize(
    ("places", "remote_from", "paper"),
    [
        ((), (), A4),
        ((OSLO,), (), A4),
        ((DENVER,), (), LETTER),
        ((Place("", "", "CA"),), (), LETTER),
        ((Place("", "MX-JAL"),), (), LETTER),
        ((DENVER, OSLO), (), LETTER),
        ((OSLO, DENVER), ("US",), A4),
        ((), ("US-CO", "DE"), LETTER),
        ((), ("DE", "US"), A4),
    ],
)
def test_north_america_prints_on_letter(
    places: tuple[Place, ...], remote_from: tuple[str, ...], paper: Paper
) -> None:
    assert paper_of(FACTS._replace(places=places, remote_from=remote_from)) is paper
