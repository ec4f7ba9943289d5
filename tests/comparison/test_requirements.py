"""Requirements: more is asked when somebody who met the old demand may not meet the new one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.comparison.requirements import DEGREES, FLUENCY, compare_facts, demand_more
from jdgen.model.change import Shift
from jdgen.model.posting import NO_FACTS, Facts

BACHELOR = Facts(degree="bachelor")
OR_EQUIVALENT = Facts(degree="bachelor", or_equivalent=True)

RAISED = {
    "more years": (Facts(years=8), Facts(years=10), "years", "8", "10"),
    "years at all": (NO_FACTS, Facts(years=1), "years", "", "1"),
    "years of leading": (
        *(Facts(leading_years=2), Facts(leading_years=3)),
        *("years of leading", "2", "3"),
    ),
    "a degree": (NO_FACTS, OR_EQUIVALENT, "degree", "", "bachelor or equivalent"),
    "a higher degree": (BACHELOR, Facts(degree="master"), "degree", "bachelor", "master"),
    "no equivalent": (OR_EQUIVALENT, BACHELOR, "degree", "bachelor or equivalent", "bachelor"),
    "another degree of the same height": (
        *(Facts(degree="doctorate"), Facts(degree="professional")),
        *("degree", "doctorate", "professional"),
    ),
    "a licence": (NO_FACTS, Facts(licence="RN"), "licence", "", "RN"),
    "another licence": (Facts(licence="RN"), Facts(licence="NP"), "licence", "RN", "NP"),
    "a language": (NO_FACTS, Facts(language={"de": "A1"}), "language de", "", "A1"),
    "a better language": (
        *(Facts(language={"de": "B2"}), Facts(language={"de": "C1"})),
        *("language de", "B2", "C1"),
    ),
    "a clearance": (NO_FACTS, Facts(clearance="SC"), "clearance", "", "SC"),
    "essential": (NO_FACTS, Facts(essential=True), "essential", "", "yes"),
}


@pytest.mark.parametrize("name", RAISED)
def test_asking_for_more_raises(name: str) -> None:
    before, after, *said = RAISED[name]
    assert compare_facts(before, after) == (Shift(*said, raises=True),)


SIDEWAYS = {"another degree of the same height", "another licence"}


@pytest.mark.parametrize("name", RAISED)
def test_taking_it_back_lowers_except_where_both_ask_for_something_of_their_own(name: str) -> None:
    before, after, what, old, new = RAISED[name]
    assert compare_facts(after, before) == (Shift(what, new, old, raises=name in SIDEWAYS),)


def test_a_degree_that_is_dropped_takes_its_equivalent_along() -> None:
    assert compare_facts(OR_EQUIVALENT, NO_FACTS) == (
        Shift("degree", "bachelor or equivalent", "", raises=False),
    )


def test_several_demands_may_change_at_once() -> None:
    before, after = Facts(years=8, degree="master"), Facts(years=10, degree="bachelor")
    assert [(each.name, each.raises) for each in compare_facts(before, after)] == [
        ("years", True),
        ("degree", False),
    ]


FACTS = st.builds(
    Facts,
    years=st.none() | st.integers(0, 20),
    degree=st.none() | st.sampled_from(DEGREES),
    or_equivalent=st.booleans(),
    language=st.dictionaries(st.sampled_from(["de", "fr"]), st.sampled_from(FLUENCY)),
)


@given(FACTS)
def test_equal_data_change_nothing(facts: Facts) -> None:
    assert compare_facts(facts, facts._replace(language=dict(facts.language))) == ()


@given(FACTS, FACTS)
def test_what_one_way_lowers_the_other_way_raises(one: Facts, other: Facts) -> None:
    there, back = compare_facts(one, other), compare_facts(other, one)
    assert {each.name for each in there} == {each.name for each in back}
    raised = {each.name for each in (*there, *back) if each.raises}
    assert raised == {each.name for each in there}


def test_a_new_statement_demands_more_than_all_before_it() -> None:
    asked = (Facts(years=3), Facts(years=8, licence="RN"), Facts(language={"de": "C1"}))
    assert demand_more(asked, Facts(years=10)) == (Shift("years", "8", "10", raises=True),)
    assert demand_more(asked, Facts(years=6)) == ()
    assert demand_more(asked, Facts(years=8)) == ()
    assert demand_more(asked, Facts(language={"de": "B1"})) == ()
    assert demand_more(asked, Facts(licence="NP")) == (Shift("licence", "", "NP", raises=True),)


def test_a_new_statement_may_name_again_what_was_asked_elsewhere() -> None:
    assert demand_more((Facts(licence="RN"), Facts(licence="NP")), Facts(licence="RN")) == ()
    assert demand_more((BACHELOR,), OR_EQUIVALENT) == ()


def test_a_new_statement_without_data_demands_nothing_more() -> None:
    assert demand_more((), NO_FACTS) == ()
    assert demand_more((), Facts(essential=True)) == ()
