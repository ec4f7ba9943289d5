"""Sections: every line is followed by its id, whatever becomes of its words and its place."""

from bakery import BAKE, BAKER, DEGREE, KNEAD, PAY, ROLE, RYE, YEARS, having, section

from jdgen.comparison.sections import compare_sections, is_fact
from jdgen.model.change import Change, Shift
from jdgen.model.origin import Origin
from jdgen.model.posting import Facts, Line, Posting


def changes(after: Posting, before: Posting = BAKER) -> list[Change]:
    return list(compare_sections(before.sections, after.sections))


def kinds(after: Posting, before: Posting = BAKER) -> list[tuple[str, str, bool]]:
    return [(each.kind, each.id, each.raises) for each in changes(after, before)]


TEN = YEARS._replace(text="About 10 years at an oven.", facts=Facts(years=10))


def test_equal_sections_change_nothing() -> None:
    assert changes(having("duties", KNEAD._replace(origin=Origin("moved.yaml", 1, 1)), BAKE)) == []


def test_other_words_of_one_id_are_a_rewording_with_the_origin_of_the_new_ones() -> None:
    new = KNEAD._replace(text="Knead the dough.", origin=Origin(ROLE, 11, 5))
    assert changes(having("duties", new, BAKE)) == [
        Change("reworded", "knead", "duties", KNEAD.text, new.text, Origin(ROLE, 11, 5))
    ]


def test_a_line_that_comes_or_goes_says_from_where() -> None:
    sweep = Line("sweep", "Sweep.", origin=Origin(ROLE, 14, 5))
    assert changes(having("duties", KNEAD, sweep)) == [
        Change("added", "sweep", "duties", "", "Sweep.", Origin(ROLE, 14, 5)),
        Change("removed", "bake", "duties", BAKE.text, "", BAKE.origin),
    ]


def test_the_same_words_under_another_id_are_another_statement() -> None:
    renamed = BAKE._replace(id="bake-early")
    assert kinds(having("duties", KNEAD, renamed)) == [
        ("added", "bake-early", False),
        ("removed", "bake", False),
    ]


def test_more_years_raise_a_requirement_and_the_words_come_along() -> None:
    assert changes(having("must", TEN, DEGREE)) == [
        Change(
            *("requirement-raised", "years", "must", YEARS.text, TEN.text, YEARS.origin),
            shifts=(Shift("years", "8", "10", raises=True),),
            raises=True,
        )
    ]


def test_fewer_years_lower_it() -> None:
    before = having("must", TEN, DEGREE)
    assert kinds(BAKER, before) == [("requirement-lowered", "years", False)]


def test_data_that_change_without_words_are_a_change_too() -> None:
    quiet = DEGREE._replace(facts=Facts(degree="bachelor"))
    assert kinds(having("must", YEARS, quiet)) == [("requirement-raised", "degree", True)]


def test_data_of_what_is_nice_to_have_raise_no_requirement() -> None:
    old, new = (RYE._replace(facts=Facts(years=n)) for n in (2, 3))
    assert kinds(having("nice", new), having("nice", old)) == [("nice-raised", "rye", False)]
    assert kinds(having("nice", old), having("nice", new)) == [("nice-lowered", "rye", False)]


def test_a_new_must_have_is_a_requirement_added() -> None:
    early = Line("early", "A liking for mornings.")
    assert kinds(having("must", YEARS, DEGREE, early)) == [("requirement-added", "early", True)]
    assert kinds(having("must", YEARS)) == [("requirement-removed", "degree", False)]


def test_a_new_id_does_not_hide_that_more_is_asked() -> None:
    after = having("must", TEN._replace(id="years-again"), DEGREE)
    added, removed = changes(after)
    assert (added.kind, added.shifts) == (
        "requirement-added",
        (Shift("years", "8", "10", raises=True),),
    )
    assert removed.kind == "requirement-removed"


def test_nice_to_have_may_become_a_must_and_back() -> None:
    after = having("nice", posting=having("must", YEARS, DEGREE, RYE))
    assert kinds(after) == [("nice-to-must", "rye", True)]
    assert kinds(BAKER, after) == [("must-to-nice", "rye", False)]


def test_a_line_may_move_to_another_section_and_change_its_words_on_the_way() -> None:
    after = having("duties", KNEAD, posting=having("work", BAKE._replace(text="Early hours.")))
    assert [(each.kind, each.was, each.section, each.after) for each in changes(after)] == [
        ("moved", "duties", "work", "Early hours.")
    ]


def test_what_moves_among_the_must_haves_asks_for_more() -> None:
    after = having("duties", KNEAD, posting=having("must", YEARS, DEGREE, BAKE))
    assert kinds(after) == [("moved", "bake", True)]


def test_another_order_is_one_change_however_many_lines_moved() -> None:
    after = having("duties", BAKE, KNEAD)
    assert changes(after) == [
        Change("reordered", "section/duties", "duties", "knead, bake", "bake, knead")
    ]


def test_what_comes_between_others_changes_no_order() -> None:
    sweep = Line("sweep", "Sweep.")
    assert kinds(having("duties", KNEAD, sweep, BAKE)) == [("added", "sweep", False)]


def test_another_heading_is_a_change() -> None:
    duties = section("duties", KNEAD, BAKE)._replace(heading="Your day")
    after = BAKER._replace(sections=(duties, *BAKER.sections[1:]))
    assert changes(after) == [
        Change("heading", "section/duties", "duties", "What you will do", "Your day")
    ]


def test_another_group_is_a_change() -> None:
    before = having("skills", Line("rye-bread", "rye bread", "Craft"))
    after = having("skills", Line("rye-bread", "rye bread", "Technical"))
    assert [(each.kind, each.before, each.after) for each in changes(after, before)] == [
        ("regrouped", "Craft", "Technical")
    ]


def test_for_whom_a_line_holds_is_a_change_of_its_own() -> None:
    before = having("must", YEARS._replace(applies_to=("senior",)), DEGREE)
    after = having("must", YEARS._replace(applies_to=("mid", "senior")), DEGREE)
    assert [(each.kind, each.before, each.after) for each in changes(after, before)] == [
        ("applies-to", "senior", "mid, senior")
    ]


def test_a_requirement_that_holds_for_more_people_asks_for_more() -> None:
    some = having("must", YEARS._replace(applies_to=("senior",)), DEGREE)
    assert kinds(BAKER, some) == [("applies-to", "years", True)]
    assert kinds(some, BAKER) == [("applies-to", "years", False)]


def test_of_lines_with_one_id_each_is_followed_for_its_own_rung() -> None:
    mid = YEARS._replace(text="About 5 years.", facts=Facts(years=5), applies_to=("mid",))
    senior = YEARS._replace(applies_to=("senior",))
    more = TEN._replace(applies_to=("senior",))
    (change,) = changes(having("must", more, mid), having("must", mid, senior))
    assert change.shifts == (Shift("years", "8", "10", raises=True),)


def test_a_line_for_one_rung_more_is_added() -> None:
    mid, senior = (YEARS._replace(applies_to=(each,)) for each in ("mid", "senior"))
    lead = TEN._replace(applies_to=("lead",))
    before, after = having("must", mid, senior), having("must", mid, senior, lead)
    assert kinds(after, before) == [("requirement-added", "years", True)]
    assert kinds(before, after) == [("requirement-removed", "years", False)]


def test_facts_are_told_from_statements() -> None:
    assert is_fact("fact/pay-1")
    assert not is_fact("fact")
    after = having("pay", PAY._replace(text="Salary: €30,000 a year"))
    assert kinds(after) == [("fact", "fact/pay-1", False)]
    assert kinds(having("pay")) == [("fact", "fact/pay-1", False)]
    assert kinds(BAKER, having("pay")) == [("fact", "fact/pay-1", False)]
