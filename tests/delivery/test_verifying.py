"""What was built can be held against its manifest."""

import os
from pathlib import Path

import pytest
from outputs import build, few, killed_at, refused

from jdgen.delivery.manifest import MANIFEST
from jdgen.delivery.verifying import verify


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    build(tmp_path / "dist", few())
    return tmp_path / "dist"


def messages(dist: Path) -> list[str]:
    return [finding.message for finding in verify(str(dist))]


def test_what_was_just_built_is_as_built(dist: Path) -> None:
    assert verify(str(dist)) == ()


def test_every_difference_is_told(dist: Path) -> None:
    status = (dist / "one.md").stat()
    text = (dist / "one.md").read_text()
    (dist / "one.md").write_text(text.replace("zwölf", "elf!!"))
    os.utime(dist / "one.md", ns=(status.st_atime_ns, status.st_mtime_ns))
    (dist / "two.md").unlink()
    (dist / "in/three.md").unlink()
    (dist / "in/three.md").symlink_to("elsewhere")
    (dist / "in/more.md").write_text("mine")
    assert messages(dist) == [
        "'in/more.md' was not built: the manifest does not list it",
        "'in/three.md' is no longer a file",
        "'one.md' is not what was built",
        "'two.md' is missing",
    ]


def test_a_folder_without_a_manifest_was_not_built(tmp_path: Path) -> None:
    assert messages(tmp_path) == [
        f"'{tmp_path}' has no manifest, '.jdgen-manifest': nothing was built there"
    ]


def test_a_manifest_that_leads_elsewhere_is_told(dist: Path) -> None:
    path = dist / MANIFEST
    path.write_text(path.read_text().replace("one.md", "../one.md"))
    assert messages(dist) == [
        "the manifest lists '../one.md', which is no path of an output",
        "'one.md' was not built: the manifest does not list it",
    ]


def test_a_folder_that_can_be_read_only_can_be_verified(dist: Path) -> None:
    dist.chmod(0o555)
    assert verify(str(dist)) == ()


def test_an_interrupted_build_is_told(dist: Path) -> None:
    step = 0
    while not (dist.parent / ".dist.jdgen-work/journal").exists():
        build(dist, few("a1"))
        assert killed_at(step, lambda: build(dist, few("b2")))
        step += 1
    assert f"a build of '{dist}' was interrupted, or goes on just now" in messages(dist)


def test_a_link_is_no_folder_of_outputs(dist: Path) -> None:
    link = dist.with_name("link")
    link.symlink_to(dist)
    assert "it is a link" in refused(lambda: verify(str(link))).message
