"""One folder takes the place of another."""

import sys
from pathlib import Path

import pytest

from jdgen.delivery.exchange import exchange, put_in_place


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    for name in ("new", "dist"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    return tmp_path / "new", tmp_path / "dist", tmp_path / "old"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two names in one step")
def test_two_folders_swap_their_names(folders: tuple[Path, Path, Path]) -> None:
    new, dist, old = folders
    put_in_place(*map(str, folders))
    assert (dist / "new").exists()
    assert (new / "dist").exists()
    assert not old.exists()


@pytest.mark.parametrize("what", ["platform", "libc"])
def test_where_the_system_cannot_they_move_in_two_steps(
    folders: tuple[Path, Path, Path], what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    new, dist, old = folders
    if what == "platform":
        monkeypatch.setattr("sys.platform", "plan9")
    else:
        monkeypatch.setattr("ctypes.CDLL", lambda _: object())
    put_in_place(*map(str, folders))
    assert (dist / "new").exists()
    assert (old / "dist").exists()
    assert not new.exists()


def test_where_nothing_is_a_folder_gets_the_name(folders: tuple[Path, Path, Path]) -> None:
    new, dist, old = folders
    put_in_place(str(new), str(dist.with_name("other")), str(old))
    assert (dist.with_name("other") / "new").exists()


def test_what_is_not_there_cannot_be_swapped(tmp_path: Path) -> None:
    assert not exchange(str(tmp_path / "none"), str(tmp_path))
