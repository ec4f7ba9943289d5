"""With whom the contract is, said for the countries of a posting and for no other."""

from collections.abc import Callable

import pytest

from jdgen.model.company import Company, LegalEntity
from jdgen.model.job import Job
from jdgen.model.origin import Origin
from jdgen.model.place import Place
from jdgen.model.posting import Line, Posting
from jdgen.model.role import Role

Make = Callable[..., Role]
Post = Callable[..., Posting]
THERE = Origin("company.yaml", 1, 1)
CRUMB = Company(
    "Crumb",
    entities=(
        LegalEntity("DE", "Crumb GmbH", "1 Gasse, Berlin"),
        LegalEntity("US", "Crumb Inc.", agreement="the guild's rules"),
    ),
    origin=THERE,
)


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("DE",), ["Your contract is with Crumb GmbH, 1 Gasse, Berlin."]),
        (("US",), ["Your contract is with Crumb Inc., under the guild's rules."]),
        (
            ("DE", "US"),
            [
                "In Germany, your contract is with Crumb GmbH, 1 Gasse, Berlin.",
                "In the United States, your contract is with Crumb Inc., under the guild's rules.",
            ],
        ),
        (("FR",), []),
        ((), []),
    ],
)
def test_who_signs_is_said_for_each_country_of_a_job(
    places: tuple[str, ...],
    expected: list[str],
    baker: Make,
    posting: Post,
    lines: Callable[..., tuple[Line, ...]],
) -> None:
    job = Job("baker", places=tuple(Place(country=code) for code in places))
    made = lines(posting(baker(), CRUMB, job), "legal")
    assert [line.text for line in made] == expected
    assert all(line.origin == THERE for line in made)


def test_an_answered_place_is_enough(
    baker: Make, posting: Post, texts: Callable[..., list[str]]
) -> None:
    assert len(texts(posting(baker(), CRUMB, place="US-CO"), "legal")) == 1
    assert texts(posting(baker(), CRUMB), "legal") == []
