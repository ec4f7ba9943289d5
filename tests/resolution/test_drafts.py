"""Drafts put the statements of several authors in the order of days and types."""

from collections.abc import Callable

from jdgen.model.company import Company
from jdgen.model.job import Job
from jdgen.model.library import Globals
from jdgen.model.posting import Posting
from jdgen.model.role import Role
from jdgen.model.statement import Statement
from jdgen.resolution.authors import authors_of
from jdgen.resolution.drafts import drafts_of

Make = Callable[..., Role]
State = Callable[..., Statement]


def test_skills_of_one_type_stand_together_whoever_names_them(
    baker: Make,
    statement: State,
    added: State,
    posting: Callable[..., Posting],
    texts: Callable[..., list[str]],
) -> None:
    role = baker(
        skills=(statement("rye", type="craft"), statement("pie", type="domain")),
    )
    company = Company("Crumb", add=(added("skills", "oat", type="craft"),))
    job = Job("baker", add=(added("skills", "bun", type="craft"), added("skills", "tart")))
    made = posting(role, company, job)
    assert texts(made, "skills") == ["Rye it.", "Oat it.", "Bun it.", "Pie it.", "Tart it."]


def test_drafts_to_which_only_the_role_gives_are_the_same_for_every_company(
    baker: Make, statement: State, common: Globals
) -> None:
    role = baker(duties=(statement("bake"),), work=(statement("early"),))
    crumb = Company("Crumb", add=(statement("taste", to="duties"),))
    loaf = Company("Loaf", about=(statement("us"),))
    one, other = (
        drafts_of(authors_of(role, None, company, None), common.wording)
        for company in (crumb, loaf)
    )
    assert one["work"] is other["work"]
    assert len(one["duties"][0].shares) == 2
    assert [each.target for each in other["about"]] == ["about"]
