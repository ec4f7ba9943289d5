"""The help of a role shows its own questions before those that all roles ask."""

from jdgen.cli.questions import questions_of

RUNGS = ["staff", "director", "head", "vp", "c-level"]


def test_a_roles_own_questions_come_first() -> None:
    text = questions_of("head-of-product", "")
    own, shared = text.split("Questions that every role asks:\n")
    assert own.startswith("Questions of head-of-product, answered with --set OPTION=VALUE:\n\n")
    assert "\n  portfolio: What does this role look after?\n" in own
    assert "\n  stage: How is the company funded?\n" in shared


def test_an_alias_asks_what_its_role_asks() -> None:
    assert "  product_exec: " in questions_of("cpo", "")


def test_only_the_seniorities_that_the_role_knows_are_offered() -> None:
    shown = questions_of("head-of-product", "").split("How senior is the job?\n")[1]
    rungs = shown.split("\n\n")[0].split("\n")
    assert [rung.split()[0] for rung in rungs if rung] == RUNGS


def test_what_the_program_works_out_is_not_asked() -> None:
    assert "manages_people" not in questions_of("registered-nurse", "")
