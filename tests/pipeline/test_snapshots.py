"""What roles say is kept in files, and every difference from them is told."""

from pathlib import Path

import pytest

from jdgen.comparison.snapshot import HEAD
from jdgen.model.errors import DeliveryError, RequestError, SourceError
from jdgen.pipeline.snapshots import compare, hold, take, write
from jdgen.sources.library import load_library

BAKER = """\
baker:
  title: Baker
  family: baking
  seniority: {allowed: [mid, senior], default: mid}
  duties:
    - {id: bake, text: Bake bread.}
    - {id: teach, when: {seniority: senior}, text: Teach others to bake.}
miller:
  title: Miller
  family: baking
  seniority: mid
  duties:
    - {id: mill, text: Mill flour.}
"""


@pytest.fixture
def roles(tmp_path: Path) -> Path:
    path = tmp_path / "roles.yaml"
    path.write_text(BAKER, "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "snapshot"


def said(folder: Path, roles: Path) -> list[str]:
    found = hold(str(folder), str(roles)).findings
    return [f"{each.origin}: {each.message}".replace(f"{folder}/", "") for each in found]


def test_roles_of_ones_own_are_taken_and_no_others(roles: Path) -> None:
    assert [*take(str(roles))] == ["roles/baker.md", "roles/miller.md"]
    assert [*take(str(roles), only=["baker", "cpo"])] == [
        "roles/baker.md",
        "roles/head-of-product.md",
    ]
    with pytest.raises(RequestError):
        take(only=["beker"])


def test_all_that_ships_is_taken_where_nothing_is_ones_own() -> None:
    assert len(take()) == len(load_library().entries())


def test_a_snapshot_is_written_once_and_then_agrees(folder: Path, roles: Path) -> None:
    assert len(said(folder, roles)) == 2
    assert hold(str(folder), str(roles), update=True) == (2, ())
    assert said(folder, roles) == []
    assert hold(str(folder), str(roles), update=True) == (0, ())
    text = (folder / "roles" / "baker.md").read_text("utf-8")
    assert "\n- Bake bread.  [bake]\n" in text
    assert "\n- Teach others to bake.  [duties: teach]\n" in text


def test_a_change_is_told_in_the_sentence_that_changed(folder: Path, roles: Path) -> None:
    hold(str(folder), str(roles), update=True)
    roles.write_text(BAKER.replace("Bake bread.", "Bake good bread."), "utf-8")
    assert said(folder, roles) == ["roles/baker.md:7:1: 'Bake bread.' is now 'Bake good bread.'"]
    assert hold(str(folder), str(roles), update=True) == (1, ())


def test_what_a_company_says_is_in_the_snapshot(folder: Path, roles: Path) -> None:
    company = folder.with_suffix(".yaml")
    company.write_text("company: {name: Crumb, about: [{id: us, text: We bake.}]}\n", "utf-8")
    taken = take(str(roles), str(company))
    assert "\n- We bake.  [us]\n" in taken["roles/baker.md"]


def test_the_file_of_a_role_that_is_gone_is_told_and_removed(folder: Path, roles: Path) -> None:
    hold(str(folder), str(roles), update=True)
    roles.write_text(BAKER.partition("miller")[0], "utf-8")
    assert said(folder, roles) == [
        "roles/miller.md: the snapshot has this file of something that is gone"
    ]
    assert hold(str(folder), str(roles), only=["baker"]).findings == ()
    assert hold(str(folder), str(roles), update=True) == (1, ())
    assert [each.name for each in folder.rglob("*.md")] == ["baker.md"]


def test_files_that_no_snapshot_wrote_are_left_alone(folder: Path, roles: Path) -> None:
    (folder / "roles").mkdir(parents=True)
    (folder / "README.md").write_text(f"{HEAD}\n", "utf-8")
    (folder / "roles" / "notes.md").write_text("Mine.\n", "utf-8")
    assert hold(str(folder), str(roles), update=True) == (2, ())
    (folder / "roles" / "baker.md").write_text("Mine too.\n", "utf-8")
    with pytest.raises(DeliveryError) as caught:
        hold(str(folder), str(roles), update=True)
    (finding,) = caught.value.findings
    assert finding.origin.file == f"{folder}/roles/baker.md"
    assert (folder / "roles" / "baker.md").read_text("utf-8") == "Mine too.\n"
    assert (folder / "roles" / "notes.md").is_file()


def test_only_folders_that_were_taken_whole_are_cleared(folder: Path) -> None:
    text = f"{HEAD}\n"
    taken = {"roles/a.md": text, "jobs/b.md": text}
    assert write(str(folder), taken) == 2
    assert compare(str(folder), {}, ["jobs"])[0].origin.file == f"{folder}/jobs/b.md"
    assert write(str(folder), {}, ["jobs"]) == 1
    assert compare(str(folder), {}, ["roles"])[0].origin.file == f"{folder}/roles/a.md"


def test_roles_that_contradict_themselves_are_findings(folder: Path, roles: Path) -> None:
    roles.write_text(
        BAKER.replace("id: teach,", "id: teach, replaces: bake,")
        + "    - {id: a, replaces: mill, text: A.}\n"
        + "    - {id: b, replaces: mill, text: B.}\n",
        "utf-8",
    )
    held = hold(str(folder), str(roles))
    assert {each.rule for each in held.findings} == {"two-replacements"}


def test_links_and_files_in_the_way_are_refused(folder: Path, roles: Path) -> None:
    folder.symlink_to(folder.parent)
    with pytest.raises(SourceError):
        hold(str(folder), str(roles))
    folder.unlink()
    folder.mkdir()
    (folder / "roles").write_text("", "utf-8")
    with pytest.raises(DeliveryError):
        hold(str(folder), str(roles), update=True)
