"""A role is shown as it is written, conditions in words."""

from jdgen.model import condition as c
from jdgen.model.origin import Origin
from jdgen.model.role import Alias, Code, Ladder, Question, Role
from jdgen.model.statement import Alternative, Statement
from jdgen.reports.definition import report_questions, report_role

ISLAND = c.When((c.Test("place", ("GB",)),))
KEEPER = Role(
    "lighthouse-keeper",
    title=(
        Alternative("Head Keeper", c.When((c.Test("seniority", ("head",)),))),
        Alternative("Keeper"),
    ),
    family="operations",
    seniority=Ladder(("mid", "head"), "mid"),
    aliases=(
        Alias("keeper"),
        Alias("head-keeper", "head"),
        Alias("lamplighter", "mid", {"lamp": "oil"}),
    ),
    options={
        "lamp": Question(
            "Which lamp burns there?",
            {"oil": "an oil lamp", "electric": "an electric lamp", "none": "no lamp"},
            (Alternative("oil", ISLAND), Alternative("oil", ISLAND), Alternative("electric")),
        )
    },
    codes={"isco": Code("8350", "close")},
    reports_to=(Alternative("the Harbour Master"),),
    phrases={"sea": (Alternative("the North Sea"),)},
    duties=(
        Statement("light", "Light the lamp."),
        Statement("light-oil", "Fill the lamp.", c.When((c.Test("lamp", ("oil",)),)), "light"),
    ),
    origin=Origin("roles.yaml", 3, 1),
)


def test_a_role_is_shown_section_by_section() -> None:
    assert report_role(KEEPER) == (
        "role         lighthouse-keeper\n"
        "family       operations\n"
        "seniority    mid (the default), head\n"
        "also called  keeper, head-keeper (head), lamplighter (mid, lamp=oil)\n"
        "isco         8350 (close)\n"
        "written in   roles.yaml:3:1\n"
        "\n"
        "title\n"
        "  Head Keeper  when seniority is head\n"
        "  Keeper\n"
        "\n"
        "reports_to\n"
        "  the Harbour Master\n"
        "\n"
        "{sea}\n"
        "  the North Sea\n"
        "\n"
        "questions\n"
        "  lamp: Which lamp burns there?\n"
        "    oil       an oil lamp (by default when place is GB; by default when place is GB)\n"
        "    electric  an electric lamp (the default)\n"
        "    none      no lamp\n"
        "\n"
        "duties\n"
        "  light      Light the lamp.\n"
        "  light-oil  Fill the lamp.\n"
        "             Replaces light. When lamp is oil.\n"
    )


def test_a_role_that_says_little_is_shown_briefly() -> None:
    shown = report_role(Role("keeper", family="operations", seniority=Ladder(("mid",), "mid")))
    assert [line.split()[0] for line in shown.splitlines()] == [
        *("role", "family", "seniority", "written"),
    ]


def test_questions_stand_apart() -> None:
    question = Question("Why?", {"so": "it is so"})
    assert report_questions({"a": question, "b": question}) == (
        "  a: Why?\n    so  it is so\n\n  b: Why?\n    so  it is so\n"
    )
    assert report_questions({}) == ""
