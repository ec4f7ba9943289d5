"""What is stale is made in parts, and written where it is new."""

import resource
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from outputs import build, few, held, make, many, refused, right

from jdgen.delivery.batch import deliver
from jdgen.delivery.wanted import Wanted


def test_parts_are_longer_the_more_there_is(tmp_path: Path) -> None:
    told: list[int] = []
    for number in (4, 64):
        deliver(
            *(str(tmp_path / str(number)), many("a1", number), make),
            made_by="1",
            progress=lambda done, _: told.append(done),
        )
    assert told == [*range(5), *range(0, 65, 4)]


@pytest.mark.parametrize("surplus", [-1, 1])
def test_make_must_yield_one_result_for_each(tmp_path: Path, surplus: int) -> None:
    def miscount(asked: Sequence[Wanted]) -> Iterator[str]:
        yield from ["x"] * (len(asked) + surplus)

    with pytest.raises(ValueError, match="zip"):
        deliver(str(tmp_path / "dist"), few(), miscount, made_by="1")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_grows_too_long_is_refused_in_words(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    build(dist, few())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    try:
        finding = refused(
            lambda: deliver(str(dist), few("b2"), lambda _: iter(["x" * 60_000]), made_by="1")
        )
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "there is no room left on the disk" in finding.message
    assert held(dist) == right(few())


def test_a_file_keeps_what_make_says_of_line_ends(tmp_path: Path) -> None:
    deliver(str(tmp_path / "dist"), few()[:1], lambda _: iter(["a\r\nb\n"]), made_by="1")
    assert (tmp_path / "dist/one.md").read_bytes() == b"a\r\nb\n"


def test_an_error_of_the_system_in_make_is_not_taken_for_one_of_ours(tmp_path: Path) -> None:
    def fail(asked: Sequence[Wanted]) -> Iterator[str]:
        (tmp_path / "none").read_text()
        yield from make(asked)

    with pytest.raises(FileNotFoundError):
        deliver(str(tmp_path / "dist"), few(), fail, made_by="1")
