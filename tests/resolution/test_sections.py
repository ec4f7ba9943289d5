"""Sections hold the statements that are live, each in its place, and say why others are not."""

from collections.abc import Callable

import pytest

from jdgen.model.company import Company
from jdgen.model.composition import Composition
from jdgen.model.condition import When
from jdgen.model.edit import Drop
from jdgen.model.errors import SourceError
from jdgen.model.job import Job
from jdgen.model.posting import Line, Posting
from jdgen.model.role import Role
from jdgen.model.statement import Alternative, Statement

Make = Callable[..., Role]
State = Callable[..., Statement]
Post = Callable[..., Posting]
Texts = Callable[..., list[str]]
Lines = Callable[..., tuple[Line, ...]]
Compose = Callable[..., Composition]
Condition = Callable[..., When]


def left_out_of(composition: Composition) -> dict[str, str]:
    """Id of each statement left out → what kept it out, and who."""
    return {
        each.statement.id: f"{getattr(each.cause, 'id', each.cause)} {each.layer}".strip()
        for each in composition.left_out
    }


def test_statements_whose_conditions_hold_enter_in_the_order_written(
    baker: Make, statement: State, composed: Compose, texts: Texts, when: Condition
) -> None:
    duties = (statement("knead"), statement("teach", when=when(seniority="senior")))
    role = baker(duties=(*duties, statement("bake")))
    made = composed(role, explain=True)
    assert texts(made.posting, "duties") == ["Knead it.", "Bake it."]
    assert left_out_of(made) == {"teach": "seniority is senior"}
    senior = composed(role, explain=True, seniority="senior")
    assert texts(senior.posting, "duties") == ["Knead it.", "Teach it.", "Bake it."]
    assert senior.left_out == ()


def test_what_was_left_out_is_worked_out_only_to_explain(
    baker: Make, statement: State, composed: Compose, when: Condition
) -> None:
    role = baker(duties=(statement("teach", when=when(seniority="senior")),))
    assert composed(role).left_out == ()


def test_a_replacement_takes_the_place_of_its_target(
    baker: Make, statement: State, composed: Compose, texts: Texts, when: Condition
) -> None:
    better = statement("knead-well", replaces="knead", when=when(seniority="senior"))
    role = baker(duties=(statement("knead"), statement("bake"), better))
    made = composed(role, seniority="senior", explain=True)
    assert texts(made.posting, "duties") == ["Knead-well it.", "Bake it."]
    assert left_out_of(made) == {"knead": "knead-well"}
    assert texts(composed(role).posting, "duties") == ["Knead it.", "Bake it."]


def test_replacements_form_chains(
    baker: Make, statement: State, composed: Compose, texts: Texts
) -> None:
    chain = (statement("b", replaces="a"), statement("c", replaces="b"))
    made = composed(baker(duties=(*chain, statement("a"), statement("z"))), explain=True)
    assert texts(made.posting, "duties") == ["C it.", "Z it."]
    assert left_out_of(made) == {"a": "b", "b": "c"}


def test_a_replacement_stands_by_itself_where_its_target_is_not_live(
    baker: Make, statement: State, posting: Post, texts: Texts, when: Condition
) -> None:
    senior = statement("teach", when=when(seniority="senior"))
    role = baker(duties=(senior, statement("bake"), statement("learn", replaces="teach")))
    assert texts(posting(role), "duties") == ["Bake it.", "Learn it."]


def test_two_live_replacements_of_one_statement_are_an_error(
    baker: Make, statement: State, posting: Post, when: Condition
) -> None:
    small = statement("small", replaces="knead", when=when(size="small"))
    senior = statement("senior", replaces="knead", when=when(seniority="senior"))
    role = baker(duties=(statement("knead"), small, senior))
    posting(role, size="small")
    posting(role, seniority="senior")
    with pytest.raises(SourceError) as caught:
        posting(role, size="small", seniority="senior")
    (finding,) = caught.value.findings
    assert finding.rule == "two-replacements"
    assert finding.message == "'senior' and 'small' both replace 'knead' here"
    assert str(finding.origin) == "senior:1:1"


def test_company_and_job_drop_statements_where_their_conditions_hold(
    baker: Make, statement: State, composed: Compose, texts: Texts, when: Condition
) -> None:
    role = baker(duties=(statement("knead"), statement("bake"), statement("sell")))
    company = Company("Crumb", drop=(Drop("sell", when(size="large"), why="Shops sell."),))
    job = Job("baker", drop=(Drop("knead", why="A machine does."),))
    made = composed(role, company, job, size="large", explain=True)
    assert texts(made.posting, "duties") == ["Bake it."]
    assert left_out_of(made) == {"knead": "knead job", "sell": "sell company"}
    assert {each.cause.why for each in made.left_out} == {"Shops sell.", "A machine does."}
    small = composed(role, company, job, size="small").posting
    assert texts(small, "duties") == ["Bake it.", "Sell it."]


def test_the_job_s_edit_goes_before_the_company_s(
    baker: Make, statement: State, composed: Compose, texts: Texts, when: Condition
) -> None:
    role = baker(duties=(statement("bake"),))
    company = Company("Crumb", replace=(statement("bake", "Bake as Crumb does."),))
    job = Job("baker", replace=(statement("bake", "Bake at night.", when=when(time="part-time")),))
    made = composed(role, company, job, time="part-time", explain=True)
    assert texts(made.posting, "duties") == ["Bake at night."]
    assert left_out_of(made) == {"bake": "bake job"}
    other = composed(role, company, job, time="full-time").posting
    assert texts(other, "duties") == ["Bake as Crumb does."]


def test_another_text_for_a_replacement_replaces_the_same_statement(
    baker: Make, statement: State, posting: Post, texts: Texts, when: Condition
) -> None:
    better = statement("knead-well", replaces="knead", when=when(seniority="senior"))
    role = baker(duties=(statement("knead"), statement("bake"), better))
    company = Company("Crumb", replace=(statement("knead-well", "Knead as Crumb does."),))
    made = posting(role, company, seniority="senior")
    assert texts(made, "duties") == ["Knead as Crumb does.", "Bake it."]


def test_another_text_stands_under_the_same_day_and_type(
    baker: Make, statement: State, posting: Post, lines: Lines
) -> None:
    role = baker(
        outcomes=(statement("meet", by=30), statement("know", by=90)),
        skills=(statement("dough", type="craft"),),
    )
    texts = (statement("know", "Know each oven."), statement("dough", "sourdough"))
    made = posting(role, Company("Crumb", replace=texts))
    groups = [(line.text, line.group) for line in lines(made, "outcomes")]
    assert groups == [("Meet it.", "In your first 30 days"), ("Know each oven.", "By day 90")]
    assert [line.group for line in lines(made, "skills")] == ["Craft"]
    later = posting(role, Company("Crumb", replace=(statement("know", by=365),)))
    assert [line.group for line in lines(later, "outcomes")][1] == "After a year"


def test_outcomes_stand_in_the_order_of_their_days_with_measures_last(
    baker: Make, statement: State, posting: Post, lines: Lines, added: State
) -> None:
    days = (365, 60, 90, 30)
    role = baker(
        outcomes=tuple(statement(f"day-{day}", by=day) for day in days),
        measures=(statement("sold"),),
    )
    company = Company("Crumb", add=(added("outcomes", "soon", by=30), added("measures", "waste")))
    made = [(line.id, line.group) for line in lines(posting(role, company), "outcomes")]
    assert made == [
        ("day-30", "In your first 30 days"),
        ("soon", "In your first 30 days"),
        ("day-60", "By day 60"),
        ("day-90", "By day 90"),
        ("day-365", "After a year"),
        ("sold", "How you will know"),
        ("waste", "How you will know"),
    ]


def test_skills_stand_side_by_side_with_those_of_their_type(
    baker: Make, statement: State, posting: Post, lines: Lines
) -> None:
    types = {"dough": "craft", "till": "commercial", "oven": "craft", "english": ""}
    role = baker(skills=tuple(statement(name, name, type=each) for name, each in types.items()))
    made = [(line.text, line.group) for line in lines(posting(role), "skills")]
    assert made == [
        ("dough", "Craft"),
        ("oven", "Craft"),
        ("till", "Commercial"),
        ("english", ""),
    ]


def test_partners_of_the_role_share_a_line_and_others_speak_for_themselves(
    baker: Make,
    statement: State,
    posting: Post,
    texts: Texts,
    added: State,
    choice: Callable[..., tuple[Alternative[str], ...]],
) -> None:
    role = baker(
        reports_to=choice("the head baker"),
        manages=choice("two apprentices"),
        works_with=(statement("shop", "the shop"), statement("mill", "the mill")),
    )
    company = Company("Crumb", add=(added("team", "union", "We know our union."),))
    assert texts(posting(role, company), "team") == [
        "You report to the head baker.",
        "You lead two apprentices.",
        "You work with the shop and the mill.",
        "We know our union.",
    ]
    assert texts(posting(baker(), company), "team") == ["We know our union."]
    assert texts(posting(baker()), "team") == []
