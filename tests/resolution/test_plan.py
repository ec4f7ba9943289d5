"""A plan gathers what industry, company and job add to a role, and who may change what."""

from collections.abc import Callable

import pytest

from jdgen.model.company import Company
from jdgen.model.composition import Composition
from jdgen.model.condition import When
from jdgen.model.edit import Drop
from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.model.library import Industry
from jdgen.model.origin import Origin
from jdgen.model.posting import Posting
from jdgen.model.role import Role
from jdgen.model.statement import Alternative, Statement

Make = Callable[..., Role]
State = Callable[..., Statement]
Post = Callable[..., Posting]
Texts = Callable[..., list[str]]
Choose = Callable[..., tuple[Alternative[str], ...]]

HERE = Origin("job.yaml", 7, 3)


def test_additions_stand_behind_the_role_s_own_the_job_s_last(
    baker: Make, statement: State, added: State, posting: Post, texts: Texts
) -> None:
    role = baker(duties=(statement("bake"),))
    retail = Industry("retail", "retail", "some", "", "", add=(added("duties", "shelve"),))
    company = Company("Crumb", industry="retail", add=(added("duties", "taste"),))
    job = Job("baker", add=(added("duties", "deliver"),))
    made = posting(role, company, job, sector=retail)
    assert texts(made, "duties") == ["Bake it.", "Shelve it.", "Taste it.", "Deliver it."]


def test_an_industry_adds_to_the_roles_that_its_conditions_name(
    baker: Make, added: State, posting: Post, texts: Texts, when: Callable[..., When]
) -> None:
    shelve = added("duties", "shelve", when=when(family="baking"))
    plant = added("duties", "plant", when=when(family="farming"))
    retail = Industry("retail", "retail", "some", "", "", add=(shelve, plant))
    assert texts(posting(baker(), sector=retail, industry="retail"), "duties") == ["Shelve it."]


def test_every_list_of_a_company_has_its_section(
    baker: Make, statement: State, posting: Post, texts: Texts
) -> None:
    company = Company(
        "Crumb",
        about=(statement("about"),),
        values=(statement("values"),),
        benefits=(statement("bread"),),
        process=(statement("call"),),
        equal_opportunity=(statement("fair"),),
        legal=(statement("law"),),
    )
    made = posting(baker(), company, Job("baker", process=(statement("trial"),)))
    assert texts(made, "about") == ["About it.", "Values it."]
    assert texts(made, "benefits") == ["Bread it."]
    assert texts(made, "process") == ["Call it.", "Trial it."]
    assert texts(made, "equal-opportunity") == ["Fair it."]
    assert texts(made, "legal") == ["Law it."]


def test_named_values_are_overridden_by_the_company_and_then_by_the_job(
    baker: Make, statement: State, posting: Post, texts: Texts, choice: Choose
) -> None:
    role = baker(
        summary=(statement("purpose", "You bake {bread} for {reports_to}."),),
        reports_to=choice("the head baker"),
        phrases={"bread": choice("bread")},
    )
    company = Company("Crumb", override={"reports_to": choice("Ada"), "bread": choice("rye")})
    job = Job("baker", override={"bread": choice("spelt")})
    assert texts(posting(role), "summary") == ["You bake bread for the head baker."]
    assert texts(posting(role, company), "summary") == ["You bake rye for Ada."]
    assert texts(posting(role, company, job), "summary") == ["You bake spelt for Ada."]


def test_an_override_may_hold_only_for_some_options(
    baker: Make, posting: Post, choice: Choose, when: Callable[..., When]
) -> None:
    company = Company("Crumb", override={"title": choice(("Pâtissier", when(seniority="senior")))})
    assert posting(baker(), company, seniority="senior").title == "Pâtissier"
    assert posting(baker(), company, seniority="mid").title == "Baker"


def refusal_of(composed: Callable[..., Composition], *parts: object) -> Finding:
    with pytest.raises(SourceError) as caught:
        composed(*parts)
    (finding,) = caught.value.findings
    return finding


@pytest.mark.parametrize(
    "edits",
    [
        {"drop": (Drop("law", origin=HERE),)},
        {"replace": (Statement("law", "No law.", origin=HERE),)},
        {"add": (Statement("lawless", "No law.", replaces="law", to="legal", origin=HERE),)},
    ],
    ids=["drop", "replace", "add in its place"],
)
def test_a_locked_statement_of_the_company_resists_the_job(
    edits: dict[str, tuple[object, ...]],
    baker: Make,
    statement: State,
    composed: Callable[..., Composition],
) -> None:
    company = Company("Crumb", legal=(statement("law", locked=True, owner="legal@crumb"),))
    finding = refusal_of(composed, baker(), company, Job("baker", **edits))
    assert finding.origin == HERE
    assert finding.rule == "locked"
    assert finding.message == "'law' is locked by law:1:1"
    assert finding.hint == "ask legal@crumb to change it there"


def test_a_locked_statement_of_the_role_resists_the_company(
    baker: Make, statement: State, composed: Callable[..., Composition]
) -> None:
    role = baker(must=(statement("licence", locked=True),))
    finding = refusal_of(composed, role, Company("Crumb", drop=(Drop("licence", origin=HERE),)))
    assert (finding.origin, finding.hint) == (HERE, "change it there")


def test_who_locks_a_statement_may_change_it(
    baker: Make, statement: State, posting: Post, texts: Texts
) -> None:
    company = Company(
        "Crumb",
        legal=(statement("law", locked=True),),
        replace=(statement("law", "A newer law."),),
    )
    assert texts(posting(baker(), company), "legal") == ["A newer law."]


@pytest.mark.parametrize(
    "edits",
    [
        {"drop": (Drop("bak", origin=HERE),)},
        {"replace": (Statement("bak", "Bake better.", origin=HERE),)},
    ],
    ids=["drop", "replace"],
)
def test_what_a_job_edits_has_to_be_there(
    edits: dict[str, tuple[object, ...]],
    baker: Make,
    statement: State,
    composed: Callable[..., Composition],
) -> None:
    role = baker(duties=(statement("bake"),))
    finding = refusal_of(composed, role, None, Job("baker", **edits))
    assert (finding.origin, finding.rule) == (HERE, "unknown-id")
    assert finding.message == "no statement of this posting is called 'bak'"
    assert finding.hint == "did you mean 'bake'?"


def test_a_job_edits_what_its_company_and_industry_say_too(
    baker: Make, added: State, statement: State, posting: Post, texts: Texts
) -> None:
    retail = Industry("retail", "retail", "some", "", "", add=(added("duties", "shelve"),))
    company = Company("Crumb", benefits=(statement("bread"), statement("cake")))
    job = Job("baker", drop=(Drop("cake"),), replace=(Statement("shelve", "Stack shelves."),))
    made = posting(baker(), company, job, sector=retail, industry="retail")
    assert texts(made, "benefits") == ["Bread it."]
    assert texts(made, "duties") == ["Stack shelves."]


def test_a_company_may_edit_what_only_other_roles_say(
    baker: Make, statement: State, posting: Post, texts: Texts
) -> None:
    company = Company("Crumb", drop=(Drop("roadmap"),))
    assert texts(posting(baker(duties=(statement("bake"),)), company), "duties") == ["Bake it."]
