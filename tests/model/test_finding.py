"""Findings are equal only if their words are, and are sorted by place."""

from jdgen.model.finding import Finding, in_order
from jdgen.model.origin import Origin


def test_findings_with_other_words_differ() -> None:
    found = Finding(Origin("f", 1, 1), "rule", "one")
    assert found != found._replace(message="two")
    assert found != found._replace(hint="do")


def test_a_finding_is_an_error_unless_it_says_otherwise() -> None:
    assert Finding(Origin("f"), "rule", "one").severity == "error"


def test_the_order_is_file_line_column_rule_and_message() -> None:
    places = [("a", 2, 1), ("a", 10, 1), ("b", 1, 5), ("b", 1, 40)]
    ordered = [Finding(Origin(*place), "rule", "same") for place in places]
    ordered.append(ordered[-1]._replace(message="tame"))
    ordered.append(ordered[-1]._replace(rule="shape"))
    assert in_order(ordered[::-1]) == tuple(ordered)


def test_the_order_is_the_same_however_they_came() -> None:
    found = Finding(Origin("f", 1, 1), "rule", "one")
    both = [found, found._replace(hint="do"), found._replace(severity="info")]
    assert in_order(both) == in_order(both[::-1])


def test_what_is_found_twice_is_said_once() -> None:
    found = Finding(Origin("f", 1, 1), "rule", "one")
    assert in_order([found, found]) == (found,)
