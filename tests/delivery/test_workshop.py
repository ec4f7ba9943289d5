"""Unfinished things lie in the workshop alone, and it is no door to elsewhere."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from outputs import build, few, held, in_child, make, outcome, refused, right

from jdgen.delivery.batch import deliver
from jdgen.delivery.wanted import Wanted
from jdgen.delivery.workshop import clear, workshop_of

NOBODY = 65534


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    return tmp_path / "dist"


def become_nobody(dist: Path) -> None:
    """Root may write anywhere, so it steps down for good; everybody else already has."""
    if not os.geteuid():
        # pytest makes its folders for one user alone, up to four of them.
        for parent in dist.parents:
            if not parent.stat().st_mode & 0o005:
                parent.chmod(0o755)
        os.setuid(NOBODY)


def test_it_stands_beside_the_folder(dist: Path) -> None:
    assert workshop_of(str(dist)).path == str(dist.parent / ".dist.jdgen-work")
    assert workshop_of(str(dist)).is_beside


def test_it_stands_in_a_folder_on_a_disk_of_its_own() -> None:
    if not os.path.ismount("/dev/shm"):
        pytest.skip("there is no disk of its own at /dev/shm")
    shop = workshop_of("/dev/shm")
    assert shop.path == "/dev/shm/.jdgen-work"
    assert not shop.is_beside


def test_it_stands_in_a_folder_whose_own_folder_may_not_be_written(dist: Path) -> None:
    dist.mkdir()
    dist.chmod(0o777)

    def build_as_nobody() -> None:
        if os.geteuid():
            dist.parent.chmod(0o555)
        become_nobody(dist)
        assert not workshop_of(str(dist)).is_beside
        wanted = [Wanted(f"job-{place}.md", "a1") for place in range(300)]
        build(dist, wanted)
        build(dist, [each._replace(inputs="b2") for each in wanted])
        assert ".jdgen-work" not in os.listdir(dist)

    assert outcome(in_child(build_as_nobody)) == 0
    assert len(held(dist)) == 300


def test_meanwhile_git_does_not_see_it(dist: Path) -> None:
    subprocess.run(["git", "init", "-q", str(dist.parent)], check=True)
    (dist.parent / ".git/info/exclude").write_text("dist\n")
    seen: list[str] = []

    def make_and_look(asked: Sequence[Wanted]) -> Iterator[str]:
        assert (dist.parent / ".dist.jdgen-work").is_dir()
        status = ["git", "-C", str(dist.parent), "status", "--porcelain"]
        seen.append(subprocess.run(status, capture_output=True, text=True, check=True).stdout)
        yield from make(asked)

    deliver(str(dist), few()[:1], make_and_look, made_by="jdgen 1.0")
    assert seen == [""]


def test_a_link_for_a_folder_is_refused(dist: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    dist.symlink_to("elsewhere")
    finding = refused(lambda: build(dist, few()))
    assert finding.message == f"'{dist}' was not brought up to date: it is a link to 'elsewhere'"
    assert os.listdir(tmp_path / "elsewhere") == []


def test_a_link_inside_is_refused(dist: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    dist.mkdir()
    (dist / "in").symlink_to("../elsewhere")
    finding = refused(lambda: build(dist, few()))
    assert "is a link to '../elsewhere'" in finding.message
    assert os.listdir(tmp_path / "elsewhere") == []


def test_nothing_is_removed_through_a_link(dist: Path, tmp_path: Path) -> None:
    build(dist, few())
    (dist / "in").rename(tmp_path / "elsewhere")
    (dist / "in").symlink_to("../elsewhere")
    refused(lambda: build(dist, few()[:2]))
    assert os.listdir(tmp_path / "elsewhere") == ["three.md"]


def test_a_link_for_the_workshop_is_refused(dist: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere/new").mkdir(parents=True)
    (tmp_path / ".dist.jdgen-work").symlink_to("elsewhere")
    assert "is a link" in refused(lambda: build(dist, few())).message
    assert os.listdir(tmp_path / "elsewhere") == ["new"]


def test_links_in_the_workshop_are_removed_and_not_followed(dist: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/precious").write_text("x")
    (tmp_path / ".dist.jdgen-work").mkdir()
    (tmp_path / ".dist.jdgen-work/new").symlink_to("../elsewhere")
    build(dist, few())
    assert held(dist) == right(few())
    assert os.listdir(tmp_path / "elsewhere") == ["precious"]


def test_clearing_removes_what_is_below_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/c").write_text("")
    (tmp_path / "a/link").symlink_to("..")
    (tmp_path / "stays").write_text("")
    clear(str(tmp_path / "a"))
    clear(str(tmp_path / "none"))
    assert os.listdir(tmp_path) == ["stays"]


def test_a_file_for_a_folder_is_refused(dist: Path) -> None:
    dist.write_text("mine")
    assert "it is a file, not a folder" in refused(lambda: build(dist, few())).message
    assert dist.read_text() == "mine"


def test_a_folder_in_no_folder_is_refused(tmp_path: Path) -> None:
    finding = refused(lambda: build(tmp_path / "none" / "dist", few()))
    assert f"there is no folder '{tmp_path / 'none'}'" in finding.message


def test_a_read_only_folder_is_refused_and_stays_as_it_is(dist: Path) -> None:
    build(dist, few("a1"))
    dist.chmod(0o555)

    def build_as_nobody() -> None:
        become_nobody(dist)
        finding = refused(lambda: build(dist, few("b2")))
        assert "you have no permission to write there" in finding.message
        assert finding.hint == "Ask whoever owns the folder, or build into another one."

    assert outcome(in_child(build_as_nobody)) == 0
    dist.chmod(0o755)
    assert held(dist) == right(few("a1"))
