"""The library reads one role at a time, and shares what it has read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.library import Library
from jdgen.model.origin import Origin
from jdgen.naming import read_meaning
from jdgen.sources.library import library_of, load_library
from jdgen.sources.shelf import Shelf, open_shelf

OWN = "clerk: {title: Clerk, family: office, seniority: mid}"


def test_the_same_library_is_given_again() -> None:
    assert load_library() is load_library()


def test_a_role_is_read_once(library: Library) -> None:
    assert library.role("registered-nurse") is library.role("registered-nurse")


@pytest.mark.parametrize("name", ["nobody", "../common", "", "rn", "a/b", "roles"])
def test_what_is_no_role_is_none(name: str, library: Library) -> None:
    assert library.role(name) is None


@pytest.mark.parametrize("name", ["nowhere", "../common", "", "payments"])
def test_what_is_no_industry_is_none(name: str, library: Library) -> None:
    assert library.industry(name) is None


def test_every_role_and_industry_that_is_listed_can_be_read(library: Library) -> None:
    names = [entry.name for entry in library.entries()]
    assert names
    assert [role.name for name in names if (role := library.role(name))] == names
    industries = set(library.common.industries.values())
    assert len(industries) > 10
    assert all(library.industry(name) for name in industries)


def test_every_alias_leads_to_a_role_at_a_seniority_it_knows(library: Library) -> None:
    leads = [read_meaning(each) for each in library.names().values()]
    assert leads
    for name, seniority, _ in leads:
        role = library.role(name)
        assert role is not None
        assert seniority in ("", *role.seniority.allowed)


def test_own_roles_stand_beside_shipped_ones(library: Library, tmp_path: Path) -> None:
    (tmp_path / "clerk.yaml").write_text(OWN)
    both = load_library(str(tmp_path))
    assert both.names().keys() - library.names().keys() == {"clerk"}
    assert both.role("clerk") is not None
    assert both.role("registered-nurse") is library.role("registered-nurse")


def test_what_is_wrong_with_the_library_is_told_to_who_asks_for_a_broken_role() -> None:
    finding = Finding(Origin("shipped:data/roles.yaml", 1, 1), "wrong-type", "found a list")
    library = library_of(Shelf(open_shelf().read, "key", (finding,)))
    assert library.role("registered-nurse") is not None
    with pytest.raises(SourceError) as caught:
        library.role("broken-role")
    assert caught.value.findings == (finding,)


def test_shelves_with_findings_are_not_kept(understand: Callable[[str], object]) -> None:
    before = load_library()
    understand("clerk: []")
    assert load_library() is before
