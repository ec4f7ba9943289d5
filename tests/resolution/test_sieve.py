"""A sieve lets through what `holds` lets through, for any conditions and answers."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.model import condition
from jdgen.model.condition import When
from jdgen.resolution.conditions import holds
from jdgen.resolution.sieve import Sieve, chosen

ANSWERS = {
    "size": ("micro", "small", "large"),
    "time": ("full-time", "part-time"),
    "place": ("US", "US-CO", "US-NY", "GB"),
}
TESTS = st.sampled_from(sorted(ANSWERS)).flatmap(
    lambda option: st.builds(
        condition.Test,
        st.just(option),
        st.lists(st.sampled_from(ANSWERS[option]), max_size=2).map(tuple),
    )
)
CONDITIONS = st.none() | st.builds(
    When, st.lists(TESTS, max_size=3).map(tuple), st.lists(TESTS, max_size=3).map(tuple)
)
CHOSEN = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(each) for name, each in ANSWERS.items()}
)


@given(st.lists(CONDITIONS, max_size=8), st.lists(CHOSEN, min_size=1, max_size=3))
def test_a_sieve_agrees_with_holds(
    conditions: list[When | None], worlds: list[dict[str, str]]
) -> None:
    sieve = Sieve(conditions)
    for answers in (*worlds, *worlds):
        live = [n for n, when in enumerate(conditions) if holds(when, answers)]
        assert chosen(range(len(conditions)), sieve.live(answers)) == live


def test_a_sieve_names_the_options_of_all_its_conditions(when: Callable[..., When]) -> None:
    joint = when(but_not={"time": "part-time", "place": "US"})
    assert Sieve([when(size="micro"), None, joint]).options == {"size", "time", "place"}


@pytest.mark.parametrize(("bits", "expected"), [(0, []), (1, [0]), (0b10110, [1, 2, 4])])
def test_items_are_chosen_by_their_bits_from_the_lowest(bits: int, expected: list[int]) -> None:
    assert chosen(range(5), bits) == expected
