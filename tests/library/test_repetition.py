"""What two roles share is written once."""

from collections.abc import Callable

from library.repetition import NEAR, nearly_repeated, repeated
from library.shelf import ENTRIES, INDUSTRIES, LIBRARY, statements_of

SAID = [(name, each.id, each.text) for name in ENTRIES for _, each in statements_of(name)]
ADDED = [
    (f"industry {name}", each.id, each.text)
    for name in INDUSTRIES
    if (industry := LIBRARY.industry(name))
    for each in industry.add
]


def test_under_three_in_a_hundred_statements_stand_in_two_roles(
    figure: Callable[[str], None],
) -> None:
    twice = repeated(SAID)
    share = sum(len(roles) for roles in twice.values()) / len(SAID)
    figure(f"statements said word for word by two roles: {share:.2%} of {len(SAID)} (3 %)")
    assert share < 0.03, twice


def test_no_two_roles_say_nearly_the_same(figure: Callable[[str], None]) -> None:
    near = list(nearly_repeated([*SAID, *ADDED]))
    figure(f"pairs of roles that share {NEAR:.0%} of the words of a sentence: {len(near)} (0)")
    assert near == []
