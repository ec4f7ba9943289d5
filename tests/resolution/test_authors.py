"""Authors are known again, and what their statements ask for is known of each."""

from collections.abc import Callable

from jdgen.model.company import Company
from jdgen.model.condition import When
from jdgen.model.job import Job
from jdgen.model.role import Role
from jdgen.model.statement import Alternative, Statement
from jdgen.resolution.authors import authors_of

Make = Callable[..., Role]


def test_the_same_source_has_the_same_author(baker: Make) -> None:
    role, company, job = baker(), Company("Crumb"), Job("baker")
    assert authors_of(role, None, company, job) == authors_of(role, None, company, job)
    assert authors_of(role, None, company, None)[0] is authors_of(role, None, None, None)[0]


def test_statements_ask_for_options_and_words(
    baker: Make,
    statement: Callable[..., Statement],
    when: Callable[..., When],
    choice: Callable[..., tuple[Alternative[int], ...]],
) -> None:
    years = choice((3, when(seniority="senior")))
    role = baker(
        duties=(statement("a", "Bake {bread}.", when=when(size="large")),),
        must=(statement("b", "{years} years.", years=years),),
    )
    (author,) = authors_of(role, None, None, None)
    assert author.wants() == ({"size", "seniority"}, {"bread", "years"})
    assert author.wants() is author.wants()
