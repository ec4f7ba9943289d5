"""A condition holds by every form of `when`, for options set, unset and nested."""

from collections.abc import Callable

import pytest

from jdgen.model import condition
from jdgen.model.condition import When
from jdgen.model.statement import Alternative
from jdgen.resolution.conditions import holds, meets, named_in, pick

Make = Callable[..., When]


def test_no_condition_always_holds() -> None:
    assert holds(None, {})


@pytest.mark.parametrize(("size", "expected"), [("micro", True), ("small", False)])
def test_one_answer_is_compared(when: Make, size: str, expected: bool) -> None:
    assert holds(when(size="micro"), {"size": size}) is expected


@pytest.mark.parametrize(("size", "expected"), [("micro", True), ("small", True), ("large", False)])
def test_any_of_several_answers_will_do(when: Make, size: str, expected: bool) -> None:
    assert holds(when(size=("micro", "small")), {"size": size}) is expected


def test_several_options_must_all_agree(when: Make) -> None:
    both = when(size="micro", time="part-time")
    assert holds(both, {"size": "micro", "time": "part-time"})
    assert not holds(both, {"size": "micro", "time": "full-time"})
    assert not holds(both, {"size": "micro"})


def test_bounds_hold_for_the_answers_between_them() -> None:
    test = condition.Test("size", ("small", "growth"), least="small", most="growth")
    assert holds(When((test,)), {"size": "growth"})
    assert not holds(When((test,)), {"size": "large"})


def test_a_test_on_an_unset_option_does_not_hold_and_its_not_does(when: Make) -> None:
    assert not holds(when(size="micro"), {})
    assert holds(when(but_not={"size": "micro"}), {})


def test_not_of_a_conjunction_fails_only_where_all_of_it_holds(when: Make) -> None:
    unless = when(but_not={"size": "micro", "time": "part-time"})
    assert not holds(unless, {"size": "micro", "time": "part-time"})
    assert holds(unless, {"size": "micro", "time": "full-time"})
    assert holds(unless, {"size": "micro"})
    assert holds(unless, {})


def test_wanted_and_unwanted_answers_count_together(when: Make) -> None:
    some = when(size=("micro", "small"), but_not={"time": "part-time"})
    assert holds(some, {"size": "small"})
    assert not holds(some, {"size": "small", "time": "part-time"})
    assert not holds(some, {"size": "large"})


@pytest.mark.parametrize(
    ("wanted", "place", "expected"),
    [
        ("US", "US-CO", True),
        ("US", "US", True),
        ("US-CO", "US-CO", True),
        ("US-CO", "US", False),
        ("US-CO", "US-NY", False),
        ("U", "US", False),
    ],
)
def test_places_nest(when: Make, wanted: str, place: str, expected: bool) -> None:
    assert holds(when(place=wanted), {"place": place}) is expected
    assert holds(when(but_not={"place": wanted}), {"place": place}) is not expected


def test_nothing_nests_but_places() -> None:
    assert not meets(condition.Test("time", ("part",)), "part-time")


def test_the_first_alternative_that_holds_is_picked(when: Make) -> None:
    alternatives = (
        Alternative("two", when(size="small")),
        Alternative("some", when(size=("small", "micro"))),
    )
    assert pick(alternatives, {"size": "small"}) == alternatives[0]
    assert pick(alternatives, {"size": "micro"}) == alternatives[1]
    assert pick(alternatives, {}) is None
    assert pick((*alternatives, Alternative("any")), {}) == Alternative("any")


def test_a_condition_names_every_option_it_asks_about(when: Make) -> None:
    asked = when(size="micro", but_not={"time": "part-time"})
    assert named_in(asked) == ("size", "time") == asked.options
    assert named_in(None) == ()
