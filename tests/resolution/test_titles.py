"""A title is the role's own, or its plain one in the pattern of the rung."""

from collections.abc import Callable

import pytest

from jdgen.model.company import Company
from jdgen.model.condition import When
from jdgen.model.posting import Posting
from jdgen.model.role import Ladder, Role
from jdgen.model.statement import Alternative

Make = Callable[..., Role]
Post = Callable[..., Posting]
Choose = Callable[..., tuple[Alternative[str], ...]]
LADDER = Ladder(("intern", "junior", "mid", "senior", "staff", "principal", "head"), "mid")


@pytest.mark.parametrize(
    ("seniority", "title"),
    [
        ("intern", "Baker Intern"),
        ("junior", "Junior Baker"),
        ("mid", "Baker"),
        ("senior", "Senior Baker"),
        ("staff", "Staff Baker"),
        ("principal", "Principal Baker"),
        ("head", "Baker"),
    ],
)
def test_a_rung_shapes_a_plain_title(
    seniority: str, title: str, baker: Make, posting: Post
) -> None:
    assert posting(baker(seniority=LADDER), seniority=seniority).title == title


def test_a_title_for_these_options_stands_as_it_is(
    baker: Make, posting: Post, choice: Choose, when: Callable[..., When]
) -> None:
    role = baker(title=choice(("Maître", when(seniority="senior")), "Baker"))
    assert posting(role, seniority="senior").title == "Maître"
    assert posting(role, seniority="junior").title == "Junior Baker"


def test_a_company_s_own_word_stands_in_for_that_of_the_rung(baker: Make, posting: Post) -> None:
    crumb = Company("Crumb", seniority_words={"staff": "Lead", "mid": "{Plain}"})
    role = baker(seniority=LADDER)
    assert posting(role, crumb, seniority="staff").title == "Lead Baker"
    assert posting(role, crumb, seniority="senior").title == "Senior Baker"
    assert posting(role, crumb, seniority="mid").title == "{Plain} Baker"


def test_titles_of_several_seniorities_are_joined_each_once(
    baker: Make, posting: Post, choice: Choose
) -> None:
    assert posting(baker(), seniority=("mid", "senior")).title == "Baker / Senior Baker"
    role = baker(title=choice("Baker"), seniority=LADDER)
    assert posting(role, seniority=("mid", "head")).title == "Baker"


def test_a_title_may_name_what_placeholders_fill(
    baker: Make, posting: Post, choice: Choose
) -> None:
    role = baker(title=choice("Baker of {bread}"), phrases={"bread": choice("Rye")})
    assert posting(role).title == "Baker of Rye"


def test_a_role_without_a_title_here_goes_by_its_name(
    baker: Make, posting: Post, choice: Choose, when: Callable[..., When]
) -> None:
    role = baker(title=choice(("Maître", when(seniority="senior"))))
    assert posting(role, seniority="mid").title == "baker"
