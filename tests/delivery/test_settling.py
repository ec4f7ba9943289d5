"""Much is put in place at once, little file by file."""

import errno
import os
from pathlib import Path

import pytest
from outputs import MANY, build, few, held, many, right

from jdgen.delivery.verifying import verify


def changed(number: int) -> list[tuple[str, str]]:
    return [each._replace(inputs="b2") for each in many()[:number]] + many()[number:]  # type: ignore[return-value]


@pytest.mark.parametrize(("number", "is_exchanged"), [(3, False), (199, False), (200, True)])
def test_the_folder_is_exchanged_when_much_changed(
    tmp_path: Path, number: int, is_exchanged: bool
) -> None:
    dist = tmp_path / "dist"
    build(dist, many())
    before = dist.stat().st_ino
    unchanged = (dist / many()[-1].path).stat().st_ino
    wanted = changed(number)
    build(dist, wanted)  # type: ignore[arg-type]
    assert (dist.stat().st_ino != before) == is_exchanged
    assert (dist / many()[-1].path).stat().st_ino == unchanged
    assert held(dist) == right(wanted)  # type: ignore[arg-type]


def test_a_few_among_many_are_not_worth_an_exchange(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    everything = many("a1", 5 * MANY)
    build(dist, everything)
    before = dist.stat().st_ino
    build(dist, [*many("b2", MANY), *everything[MANY:]])
    assert dist.stat().st_ino == before


def test_a_disk_without_links_gets_each_file_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    dist = tmp_path / "dist"
    build(dist, [*many(), *few()])
    before = dist.stat().st_ino
    monkeypatch.setattr("os.link", refuse)
    wanted = [*many("b2"), *few()]
    assert build(dist, wanted).written == MANY
    assert dist.stat().st_ino == before
    assert held(dist) == right(wanted)
    assert verify(str(dist)) == ()
