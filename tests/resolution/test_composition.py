"""A composition is one posting, the options behind it, and what was left out."""

from collections.abc import Callable

from jdgen.model.company import Company
from jdgen.model.composition import Composition
from jdgen.model.kinds import SECTION_KINDS
from jdgen.model.posting import Posting
from jdgen.model.role import Code, Role
from jdgen.model.statement import Statement

Make = Callable[..., Role]
State = Callable[..., Statement]


def test_sections_stand_in_one_order_and_empty_ones_are_not_shown(
    baker: Make, statement: State, posting: Callable[..., Posting]
) -> None:
    lists = ("work", "skills", "duties", "nice", "summary", "must", "outcomes")
    role = baker(**{key: (statement(key),) for key in lists})
    company = Company("Crumb", about=(statement("about"),), legal=(statement("law"),))
    kinds = [section.kind for section in posting(role, company).sections]
    assert kinds == [kind for kind in SECTION_KINDS if kind in {*lists, "about", "legal"}]
    assert posting(baker()).sections == ()


def test_headings_are_those_of_the_language(
    baker: Make, statement: State, posting: Callable[..., Posting]
) -> None:
    made = posting(baker(must=(statement("hands"),), duties=(statement("bake"),)))
    assert [each.heading for each in made.sections] == ["What you will do", "What you need"]
    assert made.lang == "en"


def test_a_posting_names_its_role_and_its_codes(
    baker: Make, posting: Callable[..., Posting]
) -> None:
    codes = {"isco": Code("7512")}
    made = posting(baker(codes=codes))
    assert (made.key, made.role, made.title, made.codes) == ("baker", "baker", "Baker", codes)


def test_options_of_the_posting_are_the_answers_of_the_composition(
    baker: Make, composed: Callable[..., Composition]
) -> None:
    made = composed(baker(), seniority=("mid", "senior"), size="small")
    assert made.posting.options == {name: each.answers for name, each in made.options.items()}
    assert made.posting.options["seniority"] == ("mid", "senior")


def test_composing_again_gives_an_equal_posting(
    baker: Make, statement: State, composed: Callable[..., Composition]
) -> None:
    parts = {"duties": (statement("bake", "Bake for {company}."),)}
    assert composed(baker(**parts)) == composed(baker(**parts))
