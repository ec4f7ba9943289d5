"""A few postings tell all that a role can say."""

from pathlib import Path

import pytest

from jdgen.model.posting import Posting
from jdgen.resolution.composition import compose
from jdgen.resolution.matrix import given_by, pairwise, questions_for
from jdgen.resolution.telling import tell
from jdgen.sources.hiring import load_company
from jdgen.sources.library import load_library


def ids_of(posting: Posting) -> set[str]:
    return {line.id for section in posting.sections for line in section.lines}


@pytest.mark.parametrize("name", ["registered-nurse", "software-engineer", "cashier"])
def test_every_statement_of_a_role_is_shown_by_few_postings(name: str) -> None:
    library = load_library()
    role = library.role(name)
    assert role
    told = [*tell(library, role)]
    rows = [*pairwise(questions_for(library, role))]
    of_industries = tuple(f"{each}/" for each in library.common.industries.values())
    shown = set().union(*(ids_of(compose(library, role, given_by(row)).posting) for row in rows))
    wanted = {each for each in shown if not each.startswith(("fact/", *of_industries))}
    assert wanted <= set().union(*(ids_of(posting) for _, posting in told))
    assert len(told) < len(rows) / 3


def test_the_plain_posting_comes_first_then_rungs_sizes_and_two_industries() -> None:
    library = load_library()
    role = library.role("head-of-product")
    assert role
    told = [*tell(library, role)]
    assert told[0] == ("", compose(library, role).posting)
    assert [asked for asked, _ in told[1:13]] == [
        *(f"seniority is {rung}" for rung in ("staff", "director", "vp", "c-level")),
        *(f"size is {size}" for size in ("micro", "small", "growth", "midsize", "large")),
        "size is enterprise",
        "industry is fintech",
        "industry is ecommerce",
    ]
    assert told[5][1] == compose(library, role, {"size": ("micro",)}).posting
    assert [asked for asked, _ in tell(library, role)] == [asked for asked, _ in told]


def test_what_is_rare_is_shown_alone() -> None:
    library = load_library()
    role = library.role("head-of-product")
    assert role
    (rare,) = [each for asked, each in tell(library, role) if asked == "portfolio is platform"]
    assert ids_of(rare) == {"platform", "built-platform", "skill-platform"}


def test_what_a_company_settles_is_not_asked(tmp_path: Path) -> None:
    path = tmp_path / "crumb.yaml"
    path.write_text("company: {name: Crumb, industry: retail, employees: 9}\n", "utf-8")
    library = load_library()
    role = library.role("cashier")
    assert role
    told = [*tell(library, role, load_company(str(path), library))]
    assert not any("industry" in asked or "size" in asked for asked, _ in told)
    assert all(posting.employer for _, posting in told)
