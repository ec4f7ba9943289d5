"""What conditions may ask, and what texts may fill in."""

import pytest

from jdgen.model.condition import Test as OneTest
from jdgen.model.condition import When
from jdgen.model.role import Question
from jdgen.model.statement import Alternative, Statement
from jdgen.sources.nodes import read_nodes
from jdgen.sources.scope import Scope, between

SIZES = ("micro", "small", "large")
QUESTIONS = {
    "size": Question("How big?", dict.fromkeys(SIZES, ""), ordered=True),
    "place": Question("Where?", several=True),
    "seniority": Question("How senior?"),
    "broken": Question(""),
}
SCOPE = Scope(read_nodes(b"a: b", "f"), QUESTIONS, ("junior", "mid"))


@pytest.mark.parametrize(
    ("test", "answers"),
    [
        (OneTest("size", least="small"), ("small", "large")),
        (OneTest("size", most="small"), ("micro", "small")),
        (OneTest("size", least="small", most="small"), ("small",)),
        (OneTest("size", least="large", most="micro"), ()),
        (OneTest("size", least="vast"), SIZES),
    ],
)
def test_bounds_hold_the_answers_between_them(test: OneTest, answers: tuple[str, ...]) -> None:
    assert between(SIZES, test) == answers


@pytest.mark.parametrize(
    "when",
    [
        When((OneTest("size", ("micro", "large")),)),
        When((OneTest("place", ("NO",)),)),
        When((OneTest("seniority", least="junior"),)),
        When(but_not=(OneTest("size", most="small"),)),
        When((OneTest("broken", ("anything",)), OneTest("broken", least="more"))),
        None,
    ],
)
def test_what_may_be_asked_is_no_mistake(when: When | None) -> None:
    assert list(SCOPE.when(when, ())) == []


@pytest.mark.parametrize(
    ("when", "rule"),
    [
        (When((OneTest("sise", ("micro",)),)), "unknown-option"),
        (When(but_not=(OneTest("size", ("vast",)),)), "unknown-answer"),
        (When((OneTest("seniority", least="vp"),)), "unknown-answer"),
        (When((OneTest("place", least="NO"),)), "condition"),
        (When((OneTest("size", least="large", most="micro"),)), "condition"),
    ],
)
def test_what_has_no_answer_is_found(when: When, rule: str) -> None:
    assert [found.rule for found in SCOPE.when(when, ())] == [rule]


@pytest.mark.parametrize("text", ["Plain.", "At {company}.", "Curly {company} {title}.", "100 %"])
def test_known_placeholders_are_no_mistake(text: str) -> None:
    assert list(SCOPE.text(text, ())) == []


@pytest.mark.parametrize("text", ["{compny}", "{Company}", "{ company }", "{}", "{a b}"])
def test_everything_else_in_braces_is_found(text: str) -> None:
    assert [found.rule for found in SCOPE.text(text, ())] == ["unknown-placeholder"]


def test_a_placeholder_that_may_be_empty_needs_a_condition() -> None:
    text, when = "With {team}.", When((OneTest("manages_people", ("true",)),))
    bare, guarded = Statement("a", text), Statement("a", text, when)
    questions = {**QUESTIONS, "manages_people": Question("Does it?", {"true": "yes"})}
    scope = SCOPE._replace(questions=questions)
    assert [found.rule for found in scope.statement(bare, ())] == ["empty-placeholder"]
    assert list(scope.statement(guarded, ())) == []


def test_after_an_alternative_without_condition_none_is_reached() -> None:
    last = (Alternative("a", When()), Alternative("b"))
    assert list(SCOPE.alternatives(last, ())) == []
    assert [found.rule for found in SCOPE.alternatives(last[::-1], ())] == ["unreachable"]
