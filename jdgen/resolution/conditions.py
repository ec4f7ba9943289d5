"""Conditions: the only place that decides whether a `when` holds."""

from collections.abc import Mapping

from jdgen.model.condition import Test, When
from jdgen.model.statement import Alternative, T

Answers = Mapping[str, str]
"""One answer to every option that is set."""


def holds(when: When | None, answers: Answers) -> bool:
    """Say whether a condition holds for these answers. Without a condition it does."""
    if when is None:
        return True
    for test in when.all:
        answer = answers.get(test.option)
        if answer not in test.any_of and not meets(test, answer):
            return False
    return not (
        when.but_not and all(meets(test, answers.get(test.option)) for test in when.but_not)
    )


def meets(test: Test, answer: str | None) -> bool:
    """Say whether an answer satisfies a test."""
    return answer in test.any_of or _lies_in(test.option, answer, test.any_of)


def _lies_in(option: str, answer: str | None, any_of: tuple[str, ...]) -> bool:
    """Places nest: a test on a country holds in its regions."""
    if option != "place" or answer is None:
        return False
    return any(answer.startswith(f"{outer}-") for outer in any_of)


def pick(alternatives: tuple[Alternative[T], ...], answers: Answers) -> Alternative[T] | None:
    """Return the first alternative that holds, or None."""
    for alternative in alternatives:
        if alternative.when is None or holds(alternative.when, answers):
            return alternative
    return None


def named_in(when: When | None) -> tuple[str, ...]:
    """Return the options that a condition asks about."""
    if when is None:
        return ()
    return tuple(test.option for test in (*when.all, *when.but_not))
