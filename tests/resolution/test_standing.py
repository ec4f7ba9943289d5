"""A title follows from options and words, and companies share it unless they word it."""

from collections.abc import Callable

from jdgen.model.company import Company
from jdgen.model.posting import Posting
from jdgen.model.role import Role
from jdgen.model.statement import Alternative


def test_companies_with_words_of_their_own_have_titles_of_their_own(
    baker: Callable[..., Role], posting: Callable[..., Posting]
) -> None:
    role = baker()
    chief = Company("Crumb", seniority_words={"senior": "Chief"})
    first = Company("Loaf", seniority_words={"senior": "First"})
    titles = [posting(role, each, seniority="senior").title for each in (None, chief, first, chief)]
    assert titles == ["Senior Baker", "Chief Baker", "First Baker", "Chief Baker"]


def test_a_title_may_name_the_company(
    baker: Callable[..., Role],
    posting: Callable[..., Posting],
    choice: Callable[..., tuple[Alternative[str], ...]],
) -> None:
    role = baker(title=choice("Baker at {company}"))
    titles = [posting(role, Company(name)).title for name in ("Crumb", "Loaf")]
    assert titles == ["Baker at Crumb", "Baker at Loaf"]
