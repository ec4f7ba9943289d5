"""Postings compare by what they say, not by where it comes from."""

import pytest

from jdgen.model.condition import Test as OneTest
from jdgen.model.condition import When
from jdgen.model.origin import Origin
from jdgen.model.posting import (
    NO_FACTS,
    Assumed,
    Employer,
    Facts,
    Line,
    Missing,
    Posting,
    Section,
)

LINE = Line("care", "Care for people.")
ELSEWHERE = LINE._replace(origin=Origin("f", 1, 1), because=(When((OneTest("size", ("a",)),)),))


def test_lines_are_equal_by_their_words() -> None:
    assert ELSEWHERE == LINE
    assert not ELSEWHERE != LINE  # noqa: SIM202 (tuples have an inequality of their own)
    assert hash(ELSEWHERE) == hash(LINE)


@pytest.mark.parametrize(
    "other",
    [
        LINE._replace(text="Care."),
        LINE._replace(id="cure"),
        LINE._replace(group="First"),
        LINE._replace(applies_to=("senior",)),
        LINE._replace(facts=Facts(years=3)),
        ("care", "Care for people."),
    ],
)
def test_lines_that_say_something_else_differ(other: object) -> None:
    assert other != LINE


def test_postings_compare_by_the_words_of_their_lines() -> None:
    here, there = (
        Posting("nurse", "en", "nurse", "Nurse", (Section("duties", "Duties", (line,)),))
        for line in (LINE, ELSEWHERE)
    )
    assert here == there
    assert here != here._replace(title="Head Nurse")


def test_a_posting_invents_nothing() -> None:
    posting = Posting("nurse", "en", "nurse", "Nurse", ())
    assert (posting.employer, posting.pay, posting.places, posting.closes) == (None, (), (), None)
    assert posting.experience == NO_FACTS
    assert posting.openings == 1


def test_an_employer_is_known_by_its_name_alone() -> None:
    assert Employer("Acme") == ("Acme", "", "", "")


def test_what_was_assumed_and_what_is_missing_say_how_to_settle_it() -> None:
    assert Assumed("size", "micro", "derived", "--size").settle == "--size"
    assert Missing("pay", "--pay").supply == "--pay"
