"""One process at a time holds a lock, which ends with the process and survives an exchange."""

import os
import signal
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from outputs import build, few, held, in_child, make, make_slowly, many, outcome, refused, right

from jdgen.delivery.batch import deliver
from jdgen.delivery.lock import locked


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "work" / "lock")


def hold(path: str, entrance: int, seconds: float) -> None:
    with locked(path, "dist", 0):
        os.write(entrance, b"!")
        time.sleep(seconds)


@pytest.fixture
def started() -> Iterator[tuple[int, int]]:
    ready, entrance = os.pipe()
    yield ready, entrance
    os.close(ready)
    os.close(entrance)


def test_the_second_says_who_holds_it(path: str, started: tuple[int, int]) -> None:
    ready, entrance = started
    child = in_child(lambda: hold(path, entrance, 60))
    os.read(ready, 1)
    with pytest.raises(Exception, match="another jdgen is building it") as caught:
        hold(path, entrance, 0)
    assert f"(process {child})" in str(caught.value)
    os.kill(child, signal.SIGKILL)
    outcome(child)
    hold(path, entrance, 0)


def test_the_second_goes_on_when_the_first_has_ended(path: str, started: tuple[int, int]) -> None:
    ready, entrance = started
    child = in_child(lambda: hold(path, entrance, 0.1))
    os.read(ready, 1)
    with locked(path, "dist", 10):
        assert outcome(child) == 0
    assert not os.path.exists(path)


def test_a_lock_that_names_nobody_is_told_so(path: str, started: tuple[int, int]) -> None:
    ready, entrance = started

    def hold_silently() -> None:
        with locked(path, "dist", 0):
            os.truncate(path, 0)
            os.write(entrance, b"!")
            time.sleep(60)

    child = in_child(hold_silently)
    os.read(ready, 1)
    finding = refused(lambda: hold(path, entrance, 0))
    assert "(its process is not known)" in finding.message
    os.kill(child, signal.SIGKILL)
    outcome(child)


def test_many_processes_never_hold_it_together(path: str, tmp_path: Path) -> None:
    mark = tmp_path / "mark"

    def take_turns() -> None:
        for _ in range(30):
            with locked(path, "dist", 30):
                mark.touch(exist_ok=False)
                mark.unlink()

    children = [in_child(take_turns) for _ in range(4)]
    assert [outcome(child) for child in children] == [0, 0, 0, 0]


def test_a_link_in_its_place_is_not_followed(path: str, tmp_path: Path) -> None:
    os.mkdir(os.path.dirname(path))
    (tmp_path / "precious").write_text("x")
    os.symlink(tmp_path / "precious", path)
    refused(lambda: hold(path, 0, 0))
    assert (tmp_path / "precious").read_text() == "x"


def test_workers_that_outlive_their_build_keep_the_next_one_out(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    build(dist, many("a1"))
    here = os.getpid()

    def make_very_slowly(asked: Sequence[object]) -> Iterator[str]:
        if os.getppid() != here:
            time.sleep(0.4)
        yield from make_slowly(asked)  # type: ignore[arg-type]

    child = in_child(lambda: deliver(str(dist), many("b2"), make_very_slowly, made_by="1"))
    time.sleep(0.15)
    os.kill(child, signal.SIGKILL)
    outcome(child)
    deliver(str(dist), few("c3"), make, made_by="1")
    assert held(dist) == right(few("c3"))
    time.sleep(0.5)
    assert os.listdir(tmp_path) == ["dist"]
