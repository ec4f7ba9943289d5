"""A posting lists what it lacks and what was assumed for it, with what settles each."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from jdgen.model.company import Apply, Company
from jdgen.model.condition import When
from jdgen.model.job import Job
from jdgen.model.pay import Pay, PayBand
from jdgen.model.place import Place
from jdgen.model.posting import Assumed, Missing, Posting
from jdgen.model.role import Ladder, Question, Role
from jdgen.model.statement import Alternative, Statement

Make = Callable[..., Role]
Post = Callable[..., Posting]
Choose = Callable[..., tuple[Alternative[str], ...]]
PAY = (Pay(min=Decimal(1), currency="EUR"),)


def test_a_posting_of_a_bare_role_lacks_all_that_an_employer_knows(
    baker: Make, posting: Post
) -> None:
    assert posting(baker()).missing == (
        Missing("employer", "--company"),
        Missing("place", "--location"),
        Missing("pay", "--pay"),
        Missing("workplace", "--workplace"),
        Missing("contract", "--employment"),
        Missing("how to apply", "`apply` in the company file"),
    )


@pytest.mark.parametrize(
    ("gap", "company", "job", "given"),
    [
        ("employer", Company("Crumb"), None, {}),
        ("place", None, Job("baker", places=(Place("Rome"),)), {}),
        ("place", None, None, {"workplace": "remote"}),
        ("pay", None, Job("baker", pay=PAY), {}),
        ("pay", Company("Crumb", pay_bands=(PayBand("mid", PAY),)), None, {}),
        ("workplace", None, None, {"workplace": "hybrid"}),
        ("contract", None, None, {"contract": "permanent"}),
        ("contract", Company("Crumb", options={"time": ("full-time",)}), None, {}),
        ("how to apply", Company("Crumb", apply=Apply(email="a@b.example")), None, {}),
        ("how to apply", None, Job("baker", apply=Apply(url="https://x.example")), {}),
    ],
)
def test_what_somebody_gives_is_missing_no_more(
    gap: str,
    company: Company | None,
    job: Job | None,
    given: dict[str, str],
    baker: Make,
    posting: Post,
) -> None:
    assert gap not in [each.name for each in posting(baker(), company, job, **given).missing]


def test_a_band_for_another_seniority_leaves_pay_missing(baker: Make, posting: Post) -> None:
    company = Company("Crumb", pay_bands=(PayBand("senior", PAY),))
    assert "pay" in [each.name for each in posting(baker(), company).missing]


@pytest.fixture
def leader(
    baker: Make, statement: Callable[..., Statement], choice: Choose, when: Callable[..., When]
) -> Role:
    oven = Question("Which?", {"stone": "", "steel": ""}, choice("stone"))
    return baker(
        options={"oven": oven, "shop": oven},
        duties=(statement("oven", when=when(oven="stone")),),
        reports_to=choice(("the owner", when(seniority="senior")), "the head baker"),
        manages=choice("two apprentices"),
    )


def test_whatever_the_role_had_to_assume_is_listed(leader: Role, posting: Post) -> None:
    assert posting(leader).assumed == (
        Assumed("seniority", "mid", "role", "--seniority"),
        Assumed("oven", "stone", "role", "--set oven=…"),
        Assumed(
            "reports_to", "the head baker", "role", "`override: reports_to` in the company file"
        ),
        Assumed("team", "two apprentices", "role", "`override: manages` in the company file"),
    )


def test_answers_and_overrides_settle_what_was_assumed(
    leader: Role, posting: Post, choice: Choose
) -> None:
    crumb = Company(
        "Crumb",
        options={"oven": ("steel",), "seniority": ("mid",)},
        override={"reports_to": choice("Ada"), "manages": choice("nobody yet")},
    )
    assert posting(leader, crumb).assumed == ()
    given = posting(leader, seniority="mid", oven="stone").assumed
    assert [each.name for each in given] == ["reports_to", "team"]


def test_a_job_settles_what_was_assumed_too(leader: Role, posting: Post, choice: Choose) -> None:
    job = Job("baker", override={"reports_to": choice("Ada"), "manages": choice("none")})
    names = [each.name for each in posting(leader, None, job).assumed]
    assert names == ["seniority", "oven"]


def test_an_override_for_other_options_settles_nothing(
    leader: Role, posting: Post, choice: Choose, when: Callable[..., When]
) -> None:
    crumb = Company("Crumb", override={"reports_to": choice(("Ada", when(seniority="senior")))})
    named = {each.name: each.value for each in posting(leader, crumb).assumed}
    assert named["reports_to"] == "the head baker"
    senior = posting(leader, crumb, seniority="senior").assumed
    assert "reports_to" not in [each.name for each in senior]


def test_what_was_assumed_for_several_seniorities_is_listed_once(
    leader: Role, posting: Post
) -> None:
    made = posting(leader, seniority=("mid", "senior")).assumed
    assert [(each.name, each.value) for each in made] == [
        ("oven", "stone"),
        ("reports_to", "the head baker / the owner"),
        ("team", "two apprentices"),
    ]


def test_a_role_of_one_seniority_assumes_none(baker: Make, posting: Post) -> None:
    assert posting(baker(seniority=Ladder(("mid",), "mid"))).assumed == ()
