"""Trying composes a role wherever two answers meet, and only when something changed since."""

from pathlib import Path

import pytest

from jdgen.pipeline.trying import FEW, Against, Tried, try_all
from jdgen.sources.library import load_library

BAKER = "baker: {title: Baker, family: baking, seniority: mid}\n"
CLASHING = """\
baker:
  title: Baker
  family: baking
  seniority: mid
  duties:
    - {id: bake, text: Bake.}
    - {id: well, replaces: bake, text: Bake well.}
    - {id: early, replaces: bake, text: Bake early.}
"""


@pytest.fixture
def bakery(tmp_path: Path) -> Path:
    (tmp_path / "baker.yaml").write_text(BAKER, "utf-8")
    (tmp_path / "crumb.yaml").write_text(
        "company: {name: Crumb, industry: ecommerce, stage: seed, employees: 9}\n", "utf-8"
    )
    return tmp_path


def own(bakery: Path) -> Against:
    return Against(str(bakery / "baker.yaml"))


def test_roles_are_tried_by_one_process_or_by_several_alike(bakery: Path) -> None:
    company = Against(company=str(bakery / "crumb.yaml"))
    names = [entry.name for entry in load_library().entries()][: FEW + 1]
    several = list(try_all(company, names))
    assert len(several) == FEW + 1
    assert all(each.postings > 1 and each.findings == () for each in several)
    (bakery / "crumb.yaml").touch()
    assert [tried for name in names for tried in try_all(company, [name])] == several


def test_a_role_of_ones_own_is_tried_beside_the_shipped_ones(bakery: Path) -> None:
    *shipped, baker = try_all(own(bakery))
    assert len(shipped) == len(load_library().entries())
    assert baker.postings > 1


def test_what_failed_is_tried_until_it_does_not(bakery: Path) -> None:
    sound = list(try_all(own(bakery)))[-1]
    (bakery / "baker.yaml").write_text(CLASHING, "utf-8")
    for _ in range(2):
        (*_, broken) = try_all(own(bakery))
        assert {each.rule for each in broken.findings} == {"two-replacements"}
    (bakery / "baker.yaml").write_text(BAKER, "utf-8")
    assert list(try_all(own(bakery)))[-1] == sound


def test_the_number_of_postings_is_kept_with_the_role(bakery: Path) -> None:
    (*_, tried) = try_all(own(bakery))
    assert tried == Tried(tried.postings)
    assert list(try_all(own(bakery)))[-1] == tried
