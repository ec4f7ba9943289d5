"""Placeholders are filled so that a text reads well, whoever hires and wherever."""

from collections.abc import Callable

import pytest

from jdgen.model.company import Company
from jdgen.model.posting import Posting
from jdgen.model.role import Role
from jdgen.model.statement import Alternative, Statement
from jdgen.resolution.world import World, fill, pieces_of, word

Make = Callable[..., Role]
State = Callable[..., Statement]
Choose = Callable[..., tuple[Alternative[str], ...]]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("company", "the company"),
        ("title", "Baker"),
        ("reports_to", "the head baker"),
        ("team", "two apprentices"),
        ("industry", "retail and consumer goods"),
        ("oversight_team", "store operations"),
        ("regulations", "food safety law, age-restricted sales and PCI DSS"),
        ("bread", "rye"),
    ],
)
def test_every_placeholder_has_its_words(
    name: str, expected: str, baker: Make, world: Callable[..., World], choice: Choose
) -> None:
    role = baker(
        reports_to=choice("the head baker"),
        manages=choice("two apprentices"),
        phrases={"bread": choice("rye")},
    )
    assert word(name, world(role, industry="retail")).text == expected


@pytest.mark.parametrize("name", ["industry", "oversight_team", "regulations", "bread", "team"])
def test_what_nobody_knows_is_empty(name: str, baker: Make, world: Callable[..., World]) -> None:
    assert word(name, world(baker())).text == ""


def test_a_company_names_its_own_regulations(baker: Make, world: Callable[..., World]) -> None:
    crumb = Company("Crumb", regulations="the bread law", industry="retail")
    assert word("regulations", world(baker(), crumb)).text == "the bread law"


def test_without_a_company_a_sentence_about_it_reads_well(
    baker: Make,
    statement: State,
    posting: Callable[..., Posting],
    texts: Callable[..., list[str]],
) -> None:
    role = baker(
        duties=(
            statement("a", "{company} sells bread."),
            statement("b", "Bake the bread of {company}, for {company}'s guests."),
        )
    )
    assert texts(posting(role), "duties") == [
        "The company sells bread.",
        "Bake the bread of the company, for the company's guests.",
    ]


def test_a_company_s_name_keeps_its_spelling_at_the_start_of_a_sentence(
    baker: Make,
    statement: State,
    posting: Callable[..., Posting],
    texts: Callable[..., list[str]],
    choice: Choose,
) -> None:
    role = baker(
        duties=(statement("a", "{company} sells bread."), statement("b", "{bread} comes first.")),
        phrases={"bread": choice("{company}'s bread")},
    )
    assert texts(posting(role, Company("iBread")), "duties") == [
        "iBread sells bread.",
        "iBread's bread comes first.",
    ]


def test_values_of_a_statement_of_its_own_go_before_all_others(
    baker: Make, world: Callable[..., World]
) -> None:
    made = world(baker())
    text = fill(pieces_of("{years} years at {company}"), made, {"years": word("title", made)})
    assert text.text == "Baker years at the company"
    assert fill(pieces_of("plain"), made).text == "plain"
