"""What is known about a Head of Product is carried by the role, item by item, and shows."""

from pathlib import Path

import pytest
import yaml

from jdgen.model.kinds import SectionKind
from jdgen.model.posting import Posting
from jdgen.model.role import Role
from jdgen.resolution.composition import compose
from jdgen.sources.library import load_library

FACTS = yaml.safe_load(
    (Path(__file__).parent / "resolution" / "head_of_product_facts.yaml").read_text(
        encoding="utf-8"
    )
)
ITEMS = {"R": 8, "M": 7, "D": 12, "Q": 9, "T": 4, "V": 5, "P": 3, "C": 11}
LISTS = ("summary", "duties", "must", "nice", "skills", "outcomes", "measures", "work")


def head(**given: str | tuple[str, ...]) -> Posting:
    library = load_library()
    role = library.role("head-of-product")
    assert role is not None
    several = {name: (each,) if isinstance(each, str) else each for name, each in given.items()}
    return compose(library, role, several).posting


def texts(posting: Posting, kind: SectionKind) -> list[str]:
    found = [section.lines for section in posting.sections if section.kind == kind]
    return [line.text for lines in found for line in lines]


def known_to(role: Role) -> set[str]:
    """Everything that may carry a fact, by the names that the file of facts uses."""
    library = load_library()
    names = {"title", "reports_to", "manages", "works_with"}
    names |= {statement.id for key in LISTS for statement in getattr(role, key)}
    names |= {f"option:{name}" for name in (*role.options, *library.common.questions)}
    names |= {f"seniority:{name}" for name in role.seniority.allowed}
    names |= {f"phrase:{name}" for name in role.phrases}
    for name in dict.fromkeys(library.common.industries.values()):
        industry = library.industry(name)
        assert industry is not None
        names |= {statement.id for statement in industry.add}
    return names


@pytest.mark.parametrize("letter", ITEMS)
def test_every_item_of_the_checklist_is_in_the_file(letter: str) -> None:
    expected = [f"{letter}{number}" for number in range(1, ITEMS[letter] + 1)]
    assert [item for item in FACTS if item[0] == letter] == expected


def test_the_file_holds_nothing_else() -> None:
    assert len(FACTS) == sum(ITEMS.values())


@pytest.mark.parametrize("item", FACTS)
def test_everything_that_carries_an_item_is_there(item: str) -> None:
    role = load_library().role("head-of-product")
    assert role is not None
    assert set(FACTS[item]["carried_by"]) <= known_to(role)


@pytest.mark.parametrize("item", FACTS)
def test_an_item_that_nothing_carries_says_why(item: str) -> None:
    assert bool(FACTS[item]["carried_by"]) is not bool(FACTS[item].get("why"))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"product_exec": "cpo"}, "You report to the Chief Product Officer."),
        ({"product_exec": "vp"}, "You report to the VP of Product."),
        ({"product_exec": "director"}, "You report to the Director of Product Management."),
        ({"product_exec": "none"}, "You report to the Chief Executive Officer."),
        ({"size": "midsize"}, "You report to the Chief Product Officer."),
        ({"size": "enterprise"}, "You report to the VP of Product."),
        ({"size": "micro"}, "You report to the founders."),
        ({"seniority": "c-level"}, "You report to the Chief Executive Officer."),
    ],
)
def test_r1_r4_r5_the_head_stands_one_level_below_whoever_leads_product(
    given: dict[str, str], expected: str
) -> None:
    assert texts(head(**given), "team")[0] == expected


@pytest.mark.parametrize(
    ("seniority", "title"),
    [
        ("staff", "Product Lead"),
        ("director", "Director of Product"),
        ("head", "Head of Product"),
        ("vp", "VP of Product"),
        ("c-level", "Chief Product Officer"),
    ],
)
def test_r2_c2_a_title_of_vp_is_one_among_others(seniority: str, title: str) -> None:
    assert head(seniority=seniority).title == title


def test_r6_c6_a_head_leads_no_directors_and_a_vp_does() -> None:
    sizes = load_library().common.sizes
    of_head = [line for size in sizes for line in texts(head(size=size), "team")]
    assert not [line for line in of_head if line.startswith("You lead") and "director" in line]
    assert "You lead directors and heads of product." in texts(
        head(seniority="vp", size="large"), "team"
    )


@pytest.mark.parametrize(("size", "years"), [("small", 3), ("midsize", 3), ("large", 5)])
def test_q2_three_to_five_years_of_leading_are_asked_for(size: str, years: int) -> None:
    posting = head(size=size)
    assert posting.experience.leading_years == years
    assert any(
        line.startswith(f"At least {years} years leading") for line in texts(posting, "must")
    )


def test_q7_no_line_asks_for_traits_that_nobody_can_check() -> None:
    empty = {"passion", "passionate", "rockstar", "self-starter", "dynamic", "excellent", "hero"}
    for line in texts(head(), "must"):
        assert not empty & set(line.casefold().split())


def test_c4_the_direction_is_set_or_carried_out_and_never_both() -> None:
    alone, under = texts(head(), "duties"), texts(head(product_exec="cpo"), "duties")
    assert alone[0].startswith("Set a product direction")
    assert under[0].startswith("Turn product strategy into a direction")
    assert not set(alone[:1]) & set(under)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("team", {"size": "micro"}, {"size": "large"}),
        ("must", {"size": "micro"}, {"size": "large"}),
        ("duties", {"industry": "fintech"}, {"industry": "ecommerce"}),
        ("outcomes", {"industry": "healthcare"}, {"industry": "ecommerce"}),
        ("duties", {"portfolio": "single"}, {"portfolio": "platform"}),
        ("nice", {"portfolio": "single"}, {"portfolio": "portfolio"}),
        ("duties", {"autonomy": "high"}, {"autonomy": "low"}),
        ("duties", {"autonomy": "shared"}, {"autonomy": "low"}),
        ("summary", {"size": "micro"}, {"size": "enterprise"}),
        ("summary", {"size": "small"}, {"size": "growth"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "-".join(value.values()),
)
def test_v1_to_v5_what_varies_the_job_changes_its_words(
    kind: SectionKind, one: dict[str, str], other: dict[str, str]
) -> None:
    assert texts(head(**one), kind) != texts(head(**other), kind)


def test_v2_c8_rules_and_experiments_are_separate_questions() -> None:
    early, bets = "Bring risk and compliance in before design starts", "Try small bets quickly"
    strict = " ".join(texts(head(industry="fintech", size="micro"), "duties"))
    free = " ".join(texts(head(industry="ecommerce", size="micro"), "duties"))
    assert (early in strict, bets in strict) == (True, False)
    assert (early in free, bets in free) == (False, True)


def test_p1_no_posting_of_the_bare_role_promises_anything() -> None:
    promised = {"pay", "benefits", "process", "about", "legal", "equal-opportunity", "apply"}
    for seniority in ("staff", "director", "head", "vp", "c-level"):
        for size in load_library().common.sizes:
            kinds = {each.kind for each in head(seniority=seniority, size=size).sections}
            assert not kinds & promised


def test_p2_knowing_the_company_counts_only_inside_it() -> None:
    line = "Knowledge of how the company works and whom to ask, gained in any department."
    assert line in texts(head(audience="internal"), "nice")
    assert line not in texts(head(audience="external"), "nice")


def test_c11_every_text_speaks_to_you() -> None:
    for seniority in ("staff", "director", "head", "vp", "c-level"):
        posting = head(seniority=seniority, industry="fintech", size="midsize")
        words = {
            word
            for section in posting.sections
            for line in section.lines
            for word in line.text.casefold().split()
        }
        assert not words & {"he", "she", "his", "her", "him", "candidate"}
