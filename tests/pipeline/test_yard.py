"""The yard knows every output before anything is composed, and when it may have changed."""

from pathlib import Path

import pytest
from office import BAKER, Office, open_office

from jdgen.pipeline.workspace import understand
from jdgen.pipeline.yard import Yard, compose_part, lay_out
from jdgen.sources.workspace import workspace_tree


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path / "office")


def laid_out(office: Office) -> Yard:
    tree = workspace_tree(str(office.folder))
    workspace = understand(tree, sheets=False).workspace
    assert workspace is not None
    return lay_out(tree, workspace)


def marks(office: Office) -> dict[str, str]:
    return {each.wanted.path: each.wanted.inputs for each in laid_out(office).parts}


def changed(office: Office, before: dict[str, str]) -> set[str]:
    after = marks(office)
    return {path for path in after if before.get(path) != after[path]}


BAKERS = {"baker-oslo.md", "baker-oslo.txt"}
CHEFS = {"chef-oslo.md", "chef-oslo.txt"}


def test_marks_change_with_what_an_output_comes_from(office: Office) -> None:
    before = marks(office)
    assert {*before} == BAKERS | CHEFS
    assert changed(office, before) == set()
    office.write("roles/baker.yaml", BAKER.replace("Taste", "Try"))
    assert changed(office, before) == BAKERS
    before = marks(office)
    office.job("chef-oslo", "chef", "  openings: 2\n")
    assert changed(office, before) == CHEFS
    before = marks(office)
    office.edit("companies/tern.yaml", "90", "91")
    assert changed(office, before) == BAKERS | CHEFS
    before = marks(office)
    office.write("templates/section.md.j2", "x\n")
    assert changed(office, before) == BAKERS | CHEFS


def test_one_role_asked_for_by_two_names_has_two_marks(office: Office) -> None:
    office.job("a", "head-of-product")
    before = marks(office)
    office.job("a", "cpo")
    assert changed(office, before) == {"a.md", "a.txt"}


def test_a_part_is_composed_when_it_is_wanted(office: Office) -> None:
    office.job("baker-oslo", more="  audiences: [external, internal]\n")
    yard = laid_out(office)
    titles = {each.key: compose_part(yard.workspace, each).posting for each in yard.parts}
    assert {key: bool(posting) for key, posting in titles.items()} == {
        "baker-oslo/external": True,
        "baker-oslo/internal": True,
        "chef-oslo": True,
    }


def test_a_row_is_told_when_it_is_wanted(office: Office) -> None:
    office.map_sheet("{id: Id, role: Role, posted: On}")
    office.write("jobs.csv", "Id,Role,On\na,baker,2026-11-02\nb,baker,soon\n")
    yard = laid_out(office)
    assert yard.findings == ()
    parts = {each.key: each for each in yard.parts}
    sound = compose_part(yard.workspace, parts["a"]).posting
    assert sound is not None
    assert sound.employer is not None
    assert sound.employer.name == "Tern"
    broken = compose_part(yard.workspace, parts["b"])
    assert broken.posting is None
    assert [each.origin.line for each in broken.findings] == [3]


def test_columns_that_say_what_is_open_are_read_at_once(office: Office) -> None:
    office.map_sheet("{id: Id, role: Role, status: Status, audiences: For}")
    rows = ["a,baker,open,internal", "b,baker,closed,external", "c,baker,opne,external"]
    office.write("jobs.csv", "\n".join(["Id,Role,Status,For", *rows, ""]))
    office.edit("jdgen.yaml", "text]", "jsonld]")
    yard = laid_out(office)
    assert {each.wanted.path for each in yard.parts if each.opening.sheet} == {"a.md"}
    assert [each.origin.line for each in yard.findings] == [4]
    assert yard.postings == 3


def test_what_has_the_name_of_something_else_is_left_out_and_told(office: Office) -> None:
    yard = laid_out(office).without({"chef-oslo.md"})
    assert {each.wanted.path for each in yard.parts} == {*BAKERS, "chef-oslo.txt"}
    (found,) = yard.findings
    assert found.message == "'chef-oslo.md' is the name of a feed, too"
    assert found.origin.file.endswith("jobs/chef-oslo.yaml")
