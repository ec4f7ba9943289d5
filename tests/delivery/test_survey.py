"""Before any work a caller can ask what is stale."""

import os
from pathlib import Path

from outputs import build, few, killed_at, refused

from jdgen.delivery.manifest import read_manifest
from jdgen.delivery.survey import stale, survey
from jdgen.delivery.wanted import Wanted


def test_everything_is_stale_before_the_first_build(tmp_path: Path) -> None:
    assert stale(str(tmp_path / "dist"), few()) == (0, 1, 2)
    assert os.listdir(tmp_path) == []


def test_stale_is_what_has_other_inputs_or_is_missing(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    build(dist, few())
    assert stale(str(dist), few()) == ()
    (dist / "in/three.md").unlink()
    assert stale(str(dist), [Wanted("one.md", "b2"), *few()[1:]]) == (0, 2)
    assert os.listdir(tmp_path) == ["dist"]


def test_an_edited_file_is_not_stale(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    build(dist, few())
    (dist / "one.md").write_text("mine")
    assert stale(str(dist), few("b2")) == (1, 2)


def test_a_build_that_was_killed_half_way_is_seen_through(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    seen = set()
    for step in range(60):
        build(dist, few("a1"))
        killed_at(step, lambda: build(dist, few("b2")))
        left = stale(str(dist), few("b2"))
        right = [few("b2")[place].path for place in range(3) if place not in left]
        assert all("b2" in (dist / path).read_text() for path in right)
        seen.add(len(left))
    assert seen == {0, 1, 2, 3}


def test_what_leaves_is_told_from_what_is_spared(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    build(dist, few())
    (dist / "one.md").write_text("mine")
    (dist / "two.md").unlink()
    before = read_manifest(str(dist), str(dist / ".jdgen-manifest"))
    plan = survey(str(dist), [], before)
    assert list(plan.leaving) == ["in/three.md"]
    assert list(plan.spared) == ["one.md"]
    assert plan.edited == ("one.md",)


def test_a_path_that_cannot_be_one_is_refused_at_once(tmp_path: Path) -> None:
    finding = refused(lambda: stale(str(tmp_path / "dist"), few(names=["../a.md"])))
    assert finding.rule == "bad-path"
