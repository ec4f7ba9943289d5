"""A choice picks what `pick` picks, from alternatives made ready once."""

from collections.abc import Callable

import pytest

from jdgen.model.condition import When
from jdgen.model.statement import Alternative
from jdgen.resolution.choices import NO_CHOICE, Choice
from jdgen.resolution.conditions import pick

Choose = Callable[..., tuple[Alternative[str], ...]]


@pytest.mark.parametrize(
    "answers",
    [{}, {"size": "micro"}, {"size": "small"}, {"time": "part-time"}, {"size": "large"}],
)
def test_the_first_alternative_that_holds_is_taken(
    answers: dict[str, str], choice: Choose, when: Callable[..., When]
) -> None:
    alternatives = choice(
        ("few", when(size=("micro", "small"))), ("one", when(size="micro")), "many"
    )
    assert Choice(alternatives).pick(answers) is pick(alternatives, answers)


def test_where_no_alternative_holds_nothing_is_taken(
    choice: Choose, when: Callable[..., When]
) -> None:
    assert Choice(choice(("few", when(size="micro")))).pick({"size": "large"}) is None
    assert NO_CHOICE.pick({}) is None


def test_a_choice_names_the_options_it_depends_on(
    choice: Choose, when: Callable[..., When]
) -> None:
    assert Choice(choice(("few", when(size="micro")), "many")).options == {"size"}
