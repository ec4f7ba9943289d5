"""Roles hold what their author wrote, and nothing besides."""

from jdgen.model.role import NO_LADDER, Alias, Code, Ladder, Question, Role
from jdgen.model.statement import Alternative


def test_a_role_that_extends_another_needs_only_a_name() -> None:
    role = Role("our-nurse", extends="registered-nurse")
    assert (role.title, role.family, role.seniority) == ((), "", NO_LADDER)


def test_a_question_keeps_its_answers_in_order() -> None:
    question = Question("How big?", {"small": "", "large": ""}, (Alternative("small"),))
    assert list(question.answers) == ["small", "large"]
    assert (question.ordered, question.derived, question.several) == (False, False, False)


def test_an_alias_may_preset_a_seniority() -> None:
    assert Alias("rn").seniority == ""
    assert Alias("cpo", "c-level").seniority == "c-level"


def test_a_code_fits_exactly_unless_it_says_otherwise() -> None:
    assert Code("1223").match == "exact"
    assert Code("1223", "close").match == "close"


def test_a_ladder_without_rungs_is_none() -> None:
    assert Ladder() == NO_LADDER
    assert Ladder(("mid",), "mid") != NO_LADDER
