"""Everything that one can choose from can be listed, and searched by words."""

from pathlib import Path

import pytest
from workspaces import SMALL, write

from jdgen.model.errors import RequestError
from jdgen.pipeline.listing import KINDS, list_kind
from jdgen.sources.library import load_library


def names(kind: str, *words: str) -> list[str]:
    return [row.name for row in list_kind(kind, words)]


@pytest.mark.parametrize(
    ("kind", "name", "label", "also"),
    [
        ("roles", "head-of-product", "Head of Product", "cpo"),
        ("industries", "fintech", "fintech and payments", "neobank"),
        ("sizes", "small", "11 to 50", "startup"),
        ("seniorities", "head", "Head", "head-of"),
        ("formats", "markdown", "", ".md"),
    ],
)
def test_a_row_says_what_it_is_and_what_else_leads_to_it(
    kind: str, name: str, label: str, also: str
) -> None:
    (row,) = [row for row in list_kind(kind) if row.name == name]
    assert label in row.label
    assert row.label
    assert also in row.also


def test_every_kind_lists_something() -> None:
    assert all(list_kind(kind) for kind in KINDS if kind != "jobs")


def test_the_jobs_of_a_workspace_are_listed_with_what_they_are_for(tmp_path: Path) -> None:
    draft = "job: {role: nurse, status: draft, places: ['Oslo, NO', {country: GB}]}"
    write(tmp_path, {**SMALL, "jobs/ward.yaml": draft})
    roles, home = str(tmp_path / "roles"), str(tmp_path)
    rows = list_kind("jobs", (), roles, home)
    assert [(row.name, row.label, row.family) for row in rows] == [
        ("baker-bergen", "baker, tern, Bergen", "open"),
        ("nurse-oslo", "nurse, gull, Oslo", "open"),
        ("ward", "nurse, tern, Oslo, GB", "draft"),
    ]
    assert [row.name for row in list_kind("jobs", ("gull",), roles, home)] == ["nurse-oslo"]


def test_there_are_no_jobs_outside_of_a_workspace() -> None:
    with pytest.raises(RequestError, match="there are jobs in a workspace alone"):
        list_kind("jobs")


def test_roles_are_the_default() -> None:
    assert list_kind() == list_kind("roles")
    assert len(list_kind()) == len(load_library().entries())


def test_every_word_has_to_occur_in_any_case() -> None:
    assert names("roles", "CHIEF-PRODUCT", "head")[0] == "head-of-product"
    assert set(names("roles", "PRODUCT")) > set(names("roles", "PRODUCT", "head"))
    assert names("roles", "zeppelin") == []
    assert names("industries", "neobank") == ["fintech"]


def test_what_is_called_so_comes_first_and_what_only_holds_the_word_last() -> None:
    found = names("product-manager")
    assert found[0] == "product-manager"
    assert set(found[1:3]) == {"growth-product-manager", "technical-product-manager"}
    assert names("roles", "Group Product Manager")[0] == "product-manager"
    assert names("own")[-1] == "product-owner"


def test_a_role_is_found_by_its_family() -> None:
    found = {row.name for row in list_kind("roles", ("legal",))}
    assert found >= {row.name for row in list_kind() if row.family == "legal"}


def test_a_word_that_is_no_kind_is_looked_for_among_the_roles() -> None:
    assert names("nurse")[0] == "registered-nurse"
    assert names("nurse", "theatre") == ["registered-nurse"]


def test_a_word_that_is_nowhere_has_the_nearest_kind() -> None:
    with pytest.raises(RequestError, match="there is no list of 'indstries'") as caught:
        list_kind("indstries")
    assert caught.value.findings[0].hint == "did you mean 'industries'?"
