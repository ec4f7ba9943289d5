"""A vocabulary knows on which options, and on whose facts, the words of a role depend."""

from collections.abc import Callable

from jdgen.model.company import Company
from jdgen.model.condition import When
from jdgen.model.role import Role
from jdgen.model.statement import Alternative
from jdgen.resolution.vocabulary import vocabulary_of

Make = Callable[..., Role]
Choose = Callable[..., tuple[Alternative[str], ...]]


def test_words_depend_on_the_options_behind_their_placeholders(
    baker: Make, choice: Choose, when: Callable[..., When]
) -> None:
    role = baker(
        manages=choice(("two", when(size="large"))),
        phrases={
            "bread": choice(("{crumb}", when(time="part-time"))),
            "crumb": choice("{industry}"),
        },
    )
    vocabulary = vocabulary_of(role, None, None)
    bread = frozenset({"bread", "team"})
    assert vocabulary.options_behind(bread) == {"time", "industry", "size"}
    assert vocabulary.options_behind(frozenset({"company", "title"})) == set()


def test_words_may_be_the_role_s_or_those_of_a_company_or_industry(
    baker: Make, choice: Choose
) -> None:
    wants = vocabulary_of(baker(phrases={"bread": choice("{company}")}), None, None).wants
    assert wants(frozenset({"bread"}))[1:6] == (True, True, False, False, False)
    assert wants(frozenset({"regulations"}))[1:6] == (False, False, True, True, False)
    assert wants(frozenset({"years"}))[1:6] == (False, False, False, False, True)


def test_companies_that_override_nothing_share_the_vocabulary(baker: Make, choice: Choose) -> None:
    role, own = baker(), Company("Crumb", override={"title": choice("Miller")})
    assert vocabulary_of(role, Company("Loaf"), None) is vocabulary_of(role, None, None)
    assert vocabulary_of(role, own, None) is not vocabulary_of(role, None, None)
    assert vocabulary_of(role, own, None) is vocabulary_of(role, own, None)
