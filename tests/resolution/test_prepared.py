"""Postings that agree on what a section depends on share the very same section."""

from collections.abc import Callable

import pytest

from jdgen.model.company import Company
from jdgen.model.condition import When
from jdgen.model.job import Job
from jdgen.model.library import Globals, Industry
from jdgen.model.place import Place
from jdgen.model.posting import Posting, Section
from jdgen.model.role import Role
from jdgen.model.statement import Alternative, Statement
from jdgen.resolution.composition import forget_postings
from jdgen.resolution.prepared import prepare

Make = Callable[..., Role]
Post = Callable[..., Posting]


@pytest.fixture
def role(
    baker: Make,
    statement: Callable[..., Statement],
    choice: Callable[..., tuple[Alternative[str], ...]],
    when: Callable[..., When],
) -> Role:
    return baker(
        duties=(statement("teach", when=when(seniority="senior")), statement("bake")),
        nice=(statement("rye", "Bread for {guests}."),),
        work=(statement("early"),),
        phrases={"guests": choice(("many", when(size="large")), "a few")},
    )


def sections_of(posting: Posting) -> dict[str, Section]:
    return {section.kind: section for section in posting.sections}


def test_a_section_that_does_not_depend_on_a_changed_option_is_the_same_object(
    role: Role, posting: Post
) -> None:
    mid, senior = sections_of(posting(role)), sections_of(posting(role, seniority="senior"))
    assert mid["work"] is senior["work"]
    assert mid["nice"] is senior["nice"]
    assert mid["duties"] != senior["duties"]
    large = sections_of(posting(role, size="large"))
    assert large["duties"] is mid["duties"]
    assert large["nice"] != mid["nice"]


def test_jobs_without_words_of_their_own_share_sections(role: Role, posting: Post) -> None:
    rome, oslo = (Job("baker", places=(Place(city),)) for city in ("Rome", "Oslo"))
    one, other = sections_of(posting(role, None, rome)), sections_of(posting(role, None, oslo))
    assert one["duties"] is other["duties"]
    assert one["work"].lines[0].text == "Place: Rome"
    assert other["work"].lines[0].text == "Place: Oslo"


@pytest.mark.parametrize("key", ["add", "drop", "replace", "process", "override"])
def test_a_job_with_words_of_its_own_has_a_plan_of_its_own(
    key: str,
    role: Role,
    common: Globals,
    statement: Callable[..., Statement],
    choice: Callable[..., tuple[Alternative[str], ...]],
) -> None:
    value = {"title": choice("Miller")} if key == "override" else (statement("bake", to="duties"),)
    job = Job("baker", **{key: value})
    shared = prepare(common, role, None, None, None)
    assert prepare(common, role, None, None, Job("baker")) is shared
    assert prepare(common, role, None, None, job) is not shared
    assert prepare(common, role, None, None, job) is prepare(common, role, None, None, job)


def test_other_companies_have_other_plans(role: Role, common: Globals) -> None:
    crumb, loaf = Company("Crumb"), Company("Loaf")
    assert prepare(common, role, None, crumb, None) is not prepare(common, role, None, loaf, None)


def test_what_was_forgotten_is_built_again_and_says_the_same(role: Role, posting: Post) -> None:
    before = posting(role)
    forget_postings()
    after = posting(role)
    assert after == before
    assert sections_of(after)["work"] is not sections_of(before)["work"]


def test_what_another_industry_adds_nothing_to_is_shared_with_it(
    role: Role, posting: Post, added: Callable[..., Statement], when: Callable[..., When]
) -> None:
    theirs = added("work", "plough", when=when(family="farming"))
    farm, shop = (Industry(name, name, "some", "", "", add=(theirs,)) for name in ("farm", "shop"))
    one, other = (sections_of(posting(role, sector=each)) for each in (farm, shop))
    assert one["work"] is other["work"]


def test_the_last_sections_of_a_plan_stay_but_for_those_that_a_new_answer_touches(
    role: Role, posting: Post
) -> None:
    made = [
        sections_of(posting(role, None, Job("baker", options={"size": (size,)})))
        for size in ("small", "large", "small")
    ]
    assert made[0]["nice"].lines[0].text == made[2]["nice"].lines[0].text == "Bread for a few."
    assert made[1]["nice"].lines[0].text == "Bread for many."
    assert made[1]["duties"] is made[0]["duties"]
