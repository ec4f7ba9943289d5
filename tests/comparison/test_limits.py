"""Limits: a build that asks for more of people fails, unless somebody said why and until when."""

import re
from datetime import date
from pathlib import Path

import pytest
from bakery import BAKER, DEGREE, RYE, YEARS, having, many

from jdgen.comparison import compare_all, unmet
from jdgen.comparison.limits import HINTS, LIMITS
from jdgen.model.change import Entry
from jdgen.model.errors import RequestError
from jdgen.model.posting import Facts, Line, Posting
from jdgen.model.statement import Waiver

TODAY = date(2026, 11, 23)
RAISED = ["requirements-raised"]


def asking_ten(*waivers: Waiver) -> Posting:
    ten = YEARS._replace(text="About 10 years at an oven.", facts=Facts(years=10), waivers=waivers)
    return having("must", ten, DEGREE)


def entries(*after: Posting, published: tuple[str, ...] = ()) -> tuple[Entry, ...]:
    return compare_all(many(BAKER for _ in after), many(after), published)


def waiver(until: date, rule: str = "requirements-raised") -> Waiver:
    return Waiver(rule, "the new oven needs it", until)


def test_a_raised_requirement_is_a_finding_where_it_was_written() -> None:
    raised = entries(*[asking_ten()] * 40, published=("job-01", "job-02"))
    (found,) = unmet(raised, RAISED, TODAY)
    assert str(found.origin) == "roles/baker.yaml:20:5"
    assert (found.rule, found.severity) == ("requirements-raised", "error")
    assert found.message == (
        "requirement-raised years (years 8 → 10): 'About 8 years at an oven.' → 'About 10 years at"
        " an oven.'; 40 postings, 2 of them published"
    )
    assert found.hint == (
        "lower it again, or give the statement"
        " `waivers: [{rule: requirements-raised, reason: …, until: YYYY-MM-DD}]`"
    )


def test_nothing_fails_that_nobody_asked_about() -> None:
    assert unmet(entries(asking_ten()), [], TODAY) == ()
    assert unmet((), list(LIMITS), TODAY) == ()
    assert unmet(entries(asking_ten()), ["postings-removed", "requirements-added"], TODAY) == ()


@pytest.mark.parametrize("until", [TODAY, date(2027, 1, 1)])
def test_a_waiver_holds_up_to_its_last_day(until: date) -> None:
    assert unmet(entries(asking_ten(waiver(until))), RAISED, TODAY) == ()


def test_a_lapsed_waiver_is_named() -> None:
    lapsed = waiver(date(2026, 11, 22)), waiver(date(2026, 1, 1))
    (found,) = unmet(entries(asking_ten(*lapsed)), RAISED, TODAY)
    assert found.message.endswith(
        "1 posting; the waiver (the new oven needs it) lapsed on 2026-11-22"
    )


def test_a_waiver_of_another_rule_changes_nothing() -> None:
    (found,) = unmet(entries(asking_ten(waiver(TODAY, "hype-words"))), RAISED, TODAY)
    assert "waiver (" not in found.message


def test_a_waiver_holds_for_whatever_name_the_change_was_caught_by() -> None:
    assert unmet(entries(asking_ten(waiver(TODAY))), ["any"], TODAY) == ()


def test_a_nice_to_have_that_becomes_a_must_is_raised() -> None:
    after = having("nice", posting=having("must", YEARS, DEGREE, RYE))
    (found,) = unmet(entries(after), RAISED, TODAY)
    assert found.message.startswith("nice-to-must rye: ")


def test_a_new_must_is_added_and_raised_only_if_its_data_ask_for_more() -> None:
    early = Line("early", "A liking for mornings.")
    added = entries(having("must", YEARS, DEGREE, early))
    assert unmet(added, RAISED, TODAY) == ()
    (found,) = unmet(added, ["requirements-added"], TODAY)
    assert found.message.startswith("requirement-added early: nothing → 'A liking")
    licence = Line("licence", "A baker's licence.", facts=Facts(licence="Baker"))
    (found,) = unmet(entries(having("must", YEARS, DEGREE, licence)), RAISED, TODAY)
    assert "(licence none → Baker)" in found.message


def test_each_change_is_one_finding_under_its_narrowest_name() -> None:
    found = unmet(entries(asking_ten()._replace(title="Master")), ["any", *RAISED], TODAY)
    assert sorted(each.rule for each in found) == ["any", "requirements-raised"]


def test_a_posting_that_goes_may_fail_a_build() -> None:
    (found,) = unmet(compare_all({"baker": BAKER}, {}), ["postings-removed"], TODAY)
    assert found.message == "posting-removed baker: 'Baker' → nothing; 1 posting"


def test_long_words_are_cut() -> None:
    long = YEARS._replace(text="word " * 500, facts=Facts(years=9))
    (found,) = unmet(entries(having("must", long, DEGREE)), RAISED, TODAY)
    assert len(found.message) < 400
    assert "[...]" in found.message


def test_an_unknown_limit_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(RequestError, match="nothing fails on 'requirement-raised'") as caught:
        unmet((), ["requirement-raised"], TODAY)
    assert "requirements-raised" in caught.value.findings[0].hint


def test_every_limit_has_a_hint() -> None:
    assert HINTS.keys() == LIMITS.keys()


def test_the_page_names_every_limit() -> None:
    page = (Path(__file__).parents[2] / "docs" / "changes.md").read_text("utf-8")
    table = page.split("## What a build may fail on\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE) == list(LIMITS)
