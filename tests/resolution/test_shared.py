"""A section is made once for all who agree on what holds in it, and on its words."""

from collections.abc import Callable

from jdgen.model.company import Company
from jdgen.model.condition import When
from jdgen.model.posting import Posting, Section
from jdgen.model.role import Role
from jdgen.model.statement import Alternative, Statement

Make = Callable[..., Role]
State = Callable[..., Statement]
Post = Callable[..., Posting]


def duties_of(posting: Posting) -> Section:
    return next(each for each in posting.sections if each.kind == "duties")


def test_answers_that_let_the_same_statements_in_share_a_section(
    baker: Make, statement: State, posting: Post, when: Callable[..., When]
) -> None:
    role = baker(duties=(statement("bake"), statement("plan", when=when(size="large"))))
    small, micro, large = (
        duties_of(posting(role, size=each)) for each in ("small", "micro", "large")
    )
    assert small is micro
    assert small is not large


def test_companies_share_a_section_until_it_speaks_of_them(
    baker: Make, statement: State, posting: Post
) -> None:
    plain = baker(duties=(statement("bake"), statement("team", "Lead {team}.")))
    named = baker(duties=(statement("bake", "Bake for {company}."),))
    crumb, loaf = Company("Crumb"), Company("Loaf")
    assert duties_of(posting(plain, crumb)) is duties_of(posting(plain, loaf))
    assert duties_of(posting(named, crumb)).lines[0].text == "Bake for Crumb."
    assert duties_of(posting(named, loaf)).lines[0].text == "Bake for Loaf."


def test_a_company_whose_name_begins_a_sentence_has_it_spelt_its_way_alone(
    baker: Make,
    statement: State,
    posting: Post,
    choice: Callable[..., tuple[Alternative[str], ...]],
) -> None:
    role = baker(
        duties=(statement("rye", "{bread} comes first."),), phrases={"bread": choice("rye bread")}
    )
    texts = [
        duties_of(posting(role, company)).lines[0].text
        for company in (Company("Loaf"), Company("rye"), Company("Loaf"), None)
    ]
    assert texts == [
        "Rye bread comes first.",
        "rye bread comes first.",
        "Rye bread comes first.",
        "Rye bread comes first.",
    ]
