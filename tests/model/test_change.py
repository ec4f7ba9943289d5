"""A change says what happened to one statement or fact."""

import re
from pathlib import Path

from jdgen.model.change import CHANGE_KINDS, Change, Comparison
from jdgen.model.origin import NOWHERE, Origin


def test_a_change_holds_before_and_after() -> None:
    change = Change("reworded", "years", "must", "5 years", "8 years", Origin("f", 1, 2))
    assert (change.before, change.after) == ("5 years", "8 years")


def test_what_was_added_has_no_before_and_may_stand_nowhere() -> None:
    change = Change("added", "lunch", after="Lunch.")
    assert (change.before, change.section, change.origin) == ("", None, NOWHERE)


def test_a_change_asks_for_no_more_unless_it_says_so() -> None:
    assert not Change("reworded", "lunch").raises


def test_every_kind_of_change_is_one_name() -> None:
    assert len(CHANGE_KINDS) == len(set(CHANGE_KINDS)) > 5
    assert all(kind.replace("-", "").isalpha() for kind in CHANGE_KINDS)


def test_people_hear_of_raised_requirements_first_and_of_headings_last() -> None:
    assert (CHANGE_KINDS[0], CHANGE_KINDS[-1]) == ("requirement-raised", "heading")


def test_a_comparison_without_entries_says_nothing_changed() -> None:
    assert Comparison("main", "work", ()).texts == ()


DOCS = Path(__file__).parents[2] / "docs" / "changes.md"


def _named(heading: str) -> list[str]:
    """The first column of the table under a heading of the page."""
    page = DOCS.read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE)


def test_the_page_names_every_kind_in_the_order_of_reports() -> None:
    assert _named("Every kind of change") == list(CHANGE_KINDS)
