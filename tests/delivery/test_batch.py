"""A folder of outputs: only what changed is made, people's edits stay, any kill is mended."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from outputs import (
    MANY,
    build,
    content,
    few,
    held,
    in_child,
    killed_at,
    make,
    make_slowly,
    many,
    only_where_processes_fork,
    outcome,
    refused,
    right,
)

from jdgen.delivery.batch import carry_out, deliver, opened_for
from jdgen.delivery.manifest import MANIFEST
from jdgen.delivery.survey import Care
from jdgen.delivery.verifying import verify
from jdgen.delivery.wanted import Wanted
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    return tmp_path / "dist"


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """Return a folder in memory if there is one: hundreds of builds are slow on a busy disk."""
    where = "/dev/shm" if os.access("/dev/shm", os.W_OK) else tmp_path
    with TemporaryDirectory(dir=where, prefix="jdgen-tests-") as folder:
        yield Path(folder)


def is_clean(dist: Path) -> bool:
    """Say whether nothing but the folder is left, and that it is as its manifest says."""
    return os.listdir(dist.parent) == ["dist"] and verify(str(dist)) == ()


@pytest.mark.parametrize("wanted", [few(), many()], ids=["few", "many"])
def test_a_first_build_writes_everything(dist: Path, wanted: list[Wanted]) -> None:
    done = build(dist, wanted)
    assert done == (len(wanted), 0, (), (), (), ())
    assert held(dist) == right(wanted)
    assert is_clean(dist)


@pytest.mark.parametrize("wanted", [few(), many()], ids=["few", "many"])
def test_a_second_build_makes_nothing_and_touches_nothing(dist: Path, wanted: list[Wanted]) -> None:
    build(dist, wanted)
    before = stamps(dist)
    done = deliver(str(dist), wanted, never, made_by="jdgen 2.0")
    assert done == (0, len(wanted), (), (), (), ())
    assert stamps(dist) == before


def stamps(dist: Path, names: str = "*") -> dict[Path, tuple[int, int]]:
    """Return which file each path is, and when it was changed."""
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in dist.rglob(names)}


def never(asked: Sequence[Wanted]) -> Iterator[str]:
    raise AssertionError(asked)
    yield ""


def test_only_what_changed_is_made(dist: Path) -> None:
    build(dist, few())
    asked_for: list[str] = []

    def make_and_tell(asked: Sequence[Wanted]) -> Iterator[str]:
        asked_for.extend(each.path for each in asked)
        yield from make(asked)

    wanted = [*few()[:2], Wanted("in/three.md", "b2")]
    done = deliver(str(dist), wanted, make_and_tell, made_by="jdgen 1.0")
    assert asked_for == ["in/three.md"]
    assert done == (1, 2, (), (), (), ())
    assert held(dist) == right(wanted)
    assert is_clean(dist)


def test_bytes_are_written_as_they_are(dist: Path) -> None:
    deliver(str(dist), few(names=["a.pdf"]), lambda _: iter([b"\xff\x00"]), made_by="jdgen")
    assert (dist / "a.pdf").read_bytes() == b"\xff\x00"


@pytest.mark.parametrize(("before", "after"), [(few("a1"), few("b2")), (many("a1"), many("b2"))])
def test_when_all_changed_all_is_new(dist: Path, before: list[Wanted], after: list[Wanted]) -> None:
    build(dist, before)
    assert build(dist, after).written == len(after)
    assert held(dist) == right(after)
    assert is_clean(dist)


def test_content_that_comes_out_equal_is_left_alone(dist: Path) -> None:
    def make_the_same(asked: Sequence[Wanted]) -> Iterator[str]:
        yield from ("the same\n" for _ in asked)

    deliver(str(dist), many("a1"), make_the_same, made_by="jdgen 1.0")
    before = stamps(dist, "*.md")
    done = deliver(str(dist), many("b2"), make_the_same, made_by="jdgen 1.0")
    assert done == (0, MANY, (), (), (), ())
    assert stamps(dist, "*.md") == before
    assert build(dist, many("b2")).unchanged == MANY


def test_a_missing_file_is_made_again(dist: Path) -> None:
    build(dist, few())
    (dist / "two.md").unlink()
    assert build(dist, few()) == (1, 2, (), (), (), ())
    assert held(dist) == right(few())


def test_what_is_no_longer_wanted_is_removed_with_its_folder(dist: Path) -> None:
    build(dist, few())
    done = build(dist, few()[:1])
    assert done == (0, 1, ("in/three.md", "two.md"), (), (), ())
    assert sorted(os.listdir(dist)) == [MANIFEST, "one.md"]
    assert is_clean(dist)


def test_what_is_no_longer_wanted_is_removed_by_an_exchange_too(dist: Path) -> None:
    build(dist, [*many("a1"), *few()])
    done = build(dist, many("b2"))
    assert done == (MANY, 0, ("in/three.md", "one.md", "two.md"), (), (), ())
    assert sorted(os.listdir(dist)) == [MANIFEST, "tern"]
    assert is_clean(dist)


@pytest.mark.parametrize("others", [[], many("a1")], ids=["few", "many"])
def test_a_file_that_a_person_edited_is_never_overwritten(dist: Path, others: list[Wanted]) -> None:
    build(dist, [*few("a1"), *others])
    (dist / "one.md").write_text("mine\n")
    after = [*few("b2"), *(each._replace(inputs="b2") for each in others)]
    done = build(dist, after)
    assert done == (len(after) - 1, 0, (), ("one.md",), (), ())
    assert held(dist) == {**right(after), "one.md": "mine\n"}
    assert build(dist, after).edited == ("one.md",)


def test_an_edit_is_overwritten_when_forced(dist: Path) -> None:
    build(dist, few("a1"))
    (dist / "one.md").write_text("mine\n")
    assert build(dist, few("a1"), care=Care(force=True)) == (1, 2, (), (), (), ())
    assert held(dist) == right(few("a1"))
    assert is_clean(dist)


def test_an_edit_that_is_taken_back_is_no_edit(dist: Path) -> None:
    build(dist, few("a1"))
    (dist / "one.md").write_text("mine\n")
    assert build(dist, few("b2")).edited == ("one.md",)
    (dist / "one.md").write_text(content(few("a1")[0]))
    assert build(dist, few("b2")) == (1, 2, (), (), (), ())
    assert held(dist) == right(few("b2"))


@pytest.mark.parametrize("others", [[], many("b2")])
def test_what_is_no_longer_wanted_can_be_kept(dist: Path, others: list[Wanted]) -> None:
    build(dist, few())
    kept = build(dist, others, care=Care(keep=True))
    assert (kept.removed, kept.edited, kept.kept) == ((), (), ("in/three.md", "one.md", "two.md"))
    assert right(few()).items() <= held(dist).items()
    assert build(dist, others).removed == tuple(sorted(each.path for each in few()))


def test_an_edited_file_that_is_no_longer_wanted_stays_until_forced(dist: Path) -> None:
    build(dist, few())
    (dist / "in/three.md").write_text("mine\n")
    for _ in range(2):
        assert build(dist, few()[:2]) == (0, 2, (), ("in/three.md",), (), ())
    assert build(dist, few()[:2], care=Care(force=True)).removed == ("in/three.md",)
    assert held(dist) == right(few()[:2])


def test_a_file_that_nobody_recorded_is_a_persons(dist: Path) -> None:
    dist.mkdir()
    (dist / "one.md").write_text("mine\n")
    assert build(dist, few()) == (2, 0, (), ("one.md",), (), ())
    assert (dist / "one.md").read_text() == "mine\n"
    assert build(dist, few(), care=Care(force=True)) == (1, 2, (), (), (), ())
    assert is_clean(dist)


def test_without_its_manifest_a_folder_is_taken_over_where_it_is_the_same(dist: Path) -> None:
    build(dist, few())
    (dist / MANIFEST).unlink()
    assert build(dist, few()) == (0, 3, (), (), (), ())
    assert is_clean(dist)


@pytest.mark.parametrize("number", [6, MANY], ids=["few", "many"])
def test_peoples_own_files_stay(dist: Path, number: int) -> None:
    build(dist, many("a1", number))
    (dist / "CNAME").write_text("jobs.tern.example")
    (dist / "tern/0/notes").mkdir()
    (dist / "tern/0/notes/mine.txt").write_text("mine")
    (dist / "empty").mkdir()
    (dist / "link").symlink_to("CNAME")
    dist.chmod(0o750)
    build(dist, many("b2", number))
    own = {"CNAME": "jobs.tern.example", "tern/0/notes/mine.txt": "mine"}
    assert held(dist) == {**right(many("b2", number)), **own, "link": own["CNAME"]}
    assert (dist / "link").readlink() == Path("CNAME")
    assert (dist / "empty").is_dir()
    assert dist.stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize("number", [3, MANY], ids=["few", "many"])
def test_what_a_person_writes_while_files_are_made_stays(dist: Path, number: int) -> None:
    build(dist, many("a1", number))
    edited = dist / many()[0].path

    def make_and_edit(asked: Sequence[Wanted]) -> Iterator[str]:
        edited.write_text("mine\n")
        yield from make(asked)

    done = deliver(str(dist), many("b2", number), make_and_edit, made_by="jdgen 1.0")
    assert done == (number - 1, 0, (), (many()[0].path,), (), ())
    assert held(dist) == {**right(many("b2", number)), many()[0].path: "mine\n"}
    assert build(dist, many("b2", number)).edited == (many()[0].path,)


def test_what_a_person_edits_just_before_it_leaves_stays(dist: Path) -> None:
    build(dist, few("a1"))

    def make_and_edit(asked: Sequence[Wanted]) -> Iterator[str]:
        (dist / "two.md").write_text("mine\n")
        yield from make(asked)

    done = deliver(str(dist), few("b2")[:1], make_and_edit, made_by="jdgen 1.0")
    assert done == (1, 0, ("in/three.md",), ("two.md",), (), ())
    assert build(dist, few("b2")[:1]).edited == ("two.md",)


def test_one_that_cannot_be_made_is_told_and_all_others_are(dist: Path) -> None:
    broken = Finding(Origin("jobs/two.yaml", 3, 1), "no-role", "there is no such role")

    def make_but_one(asked: Sequence[Wanted]) -> Iterator[str | tuple[Finding, ...]]:
        for each in asked:
            yield (broken,) if each == ("two.md", "b2") else content(each)

    build(dist, few("a1"))
    for written in (2, 0):
        done = deliver(str(dist), few("b2"), make_but_one, made_by="jdgen 1.0")
        assert done == (written, 2 - written, (), (), (broken,), ())
    assert held(dist) == {**right(few("b2")), "two.md": content(Wanted("two.md", "a1"))}
    assert build(dist, few("b2")).written == 1


def test_text_that_is_no_unicode_is_a_finding(dist: Path) -> None:
    done = deliver(str(dist), few()[:1], lambda _: iter(["\ud800"]), made_by="jdgen 1.0")
    assert done.written == 0
    assert "surrogates not allowed" in done.findings[0].message


def test_a_folder_in_the_place_of_a_file_is_told(dist: Path) -> None:
    (dist / "one.md").mkdir(parents=True)
    done = build(dist, few())
    assert done.written == 2
    assert "'one.md' was not written: a folder" in done.findings[0].message


def test_an_empty_file_is_the_mark_of_a_power_failure(dist: Path) -> None:
    build(dist, few())
    (dist / "one.md").write_text("")
    assert build(dist, few()) == (1, 2, (), (), (), ())


def test_a_touched_file_is_not_read_twice(dist: Path) -> None:
    build(dist, few())
    before = (dist / MANIFEST).read_text()
    os.utime(dist / "one.md", (1, 1))
    assert build(dist, few()) == (0, 3, (), (), (), ())
    assert (dist / MANIFEST).read_text() != before
    assert "\t1000000000\n" in (dist / MANIFEST).read_text()


def test_progress_counts_up_to_what_is_stale(dist: Path) -> None:
    build(dist, few())
    told: list[tuple[int, int]] = []
    deliver(str(dist), few("b2"), make, made_by="1", progress=lambda *at: told.append(at))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_caller_can_ask_what_is_stale_before_the_work(dist: Path) -> None:
    build(dist, few())
    wanted = [*few()[:2], Wanted("in/three.md", "b2")]
    with opened_for(str(dist), wanted) as ready:
        assert ready.stale == (2,)
        assert carry_out(ready, make, made_by="jdgen 1.0").written == 1


def test_a_fault_in_make_is_raised_and_leaves_all_as_it_was(dist: Path) -> None:
    build(dist, few("a1"))

    def fail(asked: Sequence[Wanted]) -> Iterator[str]:
        yield from make(asked[:1])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        deliver(str(dist), few("b2"), fail, made_by="jdgen 1.0")
    assert held(dist) == right(few("a1"))
    assert is_clean(dist)


def test_on_all_cores_the_files_are_the_same(dist: Path) -> None:
    told: list[int] = []
    wanted = many()
    done = deliver(
        str(dist), wanted, make_slowly, made_by="1", progress=lambda at, _: told.append(at)
    )
    assert done == (MANY, 0, (), (), (), ())
    assert told == sorted(told)
    assert told[-1] == MANY
    assert held(dist) == right(wanted)
    assert is_clean(dist)


@only_where_processes_fork
def test_a_worker_that_is_killed_is_told(dist: Path) -> None:
    build(dist, many("a1"))
    here = os.getpid()

    def die(asked: Sequence[Wanted]) -> Iterator[str]:
        yield from make_slowly(asked)
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)

    finding = refused(lambda: deliver(str(dist), many("b2"), die, made_by="jdgen 1.0"))
    assert finding.message == "a worker of the build ended before its work was done (SIGKILL)"
    assert held(dist) == right(many("a1"))
    assert is_clean(dist)


@pytest.mark.parametrize("edit", [False, True], ids=["untouched", "edited"])
def test_killed_before_any_change_the_next_run_ends_right(memory: Path, edit: bool) -> None:
    after = [*few("b2")[1:], Wanted("new/four.md", "b2"), Wanted("five.md", "b2")]
    for step in count():
        dist = memory / f"{step}" / "dist"
        dist.parent.mkdir()
        build(dist, few("a1"))
        was_killed = killed_at(step, lambda dist=dist: build(dist, after))  # type: ignore[misc]
        if edit:
            (dist / "two.md").write_text("mine\n")
        done = build(dist, after)
        mine = {"two.md": "mine\n"} if edit else {}
        assert held(dist) == {**right(after), **mine}, step
        assert done.edited == tuple(mine), step
        assert os.listdir(dist.parent) == ["dist"], step
        if not was_killed:
            break
    assert step > 20


@pytest.mark.parametrize("can_exchange", [True, False])
@pytest.mark.parametrize("exists", [True, False], ids=["over existing", "first"])
def test_killed_while_all_is_exchanged_the_next_run_ends_right(
    memory: Path, can_exchange: bool, exists: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_exchange:
        monkeypatch.setattr("sys.platform", "plan9")
    after = [*many("b2"), *few("a1")[:1]]
    for step in _steps():
        dist = memory / f"{step}" / "dist"
        dist.parent.mkdir()
        if exists:
            build(dist, [*many("a1"), *few("a1")])
            (dist / "CNAME").write_text("mine")
        was_killed = killed_at(step, lambda dist=dist: build(dist, after))  # type: ignore[misc]
        done = build(dist, after)
        assert held(dist) == right(after) | ({"CNAME": "mine"} if exists else {}), step
        assert done.edited == (), step
        assert os.listdir(dist.parent) == ["dist"], step
        if not was_killed:
            break
    assert step > MANY


def _steps() -> Iterator[int]:
    """Yield every step before and after the files are made, and some of those meanwhile."""
    yield from range(12)
    yield from range(12, MANY, 40)
    yield from range(MANY, MANY + 30)
    yield from count(MANY + 30, 40)


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2])
def test_killed_at_any_time_with_workers_the_next_run_ends_right(dist: Path, delay: float) -> None:
    build(dist, many("a1"))
    child = in_child(lambda: deliver(str(dist), many("b2"), make_slowly, made_by="jdgen 1.0"))
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    outcome(child)
    done = build(dist, many("c3"))
    assert held(dist) == right(many("c3"))
    assert done.edited == ()
    assert is_clean(dist)


def test_an_interrupt_ends_the_workers_and_leaves_all_as_it_was(dist: Path) -> None:
    build(dist, many("a1"))
    ready, entrance = os.pipe()

    def build_until_interrupted() -> None:
        os.setsid()
        with pytest.raises(KeyboardInterrupt):
            deliver(
                str(dist),
                many("b2"),
                make_slowly,
                made_by="jdgen 1.0",
                progress=lambda at, _: at > MANY // 4 and os.write(entrance, b"!"),  # type: ignore[arg-type, return-value]
            )

    child = in_child(build_until_interrupted)
    os.read(ready, 1)
    os.killpg(child, signal.SIGINT)
    assert outcome(child) == 0
    with pytest.raises(ProcessLookupError):
        os.killpg(child, 0)
    os.close(ready)
    os.close(entrance)
    assert held(dist) == right(many("a1"))
    assert is_clean(dist)


def test_interrupted_while_files_are_put_in_place_the_manifest_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for step in count():
        dist = tmp_path / str(step) / "dist"
        dist.parent.mkdir()
        build(dist, few("a1"))
        with monkeypatch.context() as patch:
            patch.setattr("os.replace", interrupted_at(step))
            try:
                build(dist, few("b2"))
                break
            except KeyboardInterrupt:
                pass
        assert is_clean(dist)
        assert build(dist, few("b2")).edited == ()
        assert held(dist) == right(few("b2"))
    assert step == 5


def interrupted_at(step: int) -> Callable[[str, str], None]:
    """Return what renames so many times, and is then interrupted once."""
    replace = os.replace
    left = step

    def replace_or_be_interrupted(source: str, target: str) -> None:
        nonlocal left
        left -= 1
        if left == -1:
            raise KeyboardInterrupt
        replace(source, target)

    return replace_or_be_interrupted


def test_two_builds_at_once_do_not_mix(dist: Path) -> None:
    def build_often(inputs: str) -> None:
        for _ in range(5):
            deliver(str(dist), many(inputs), make, made_by="jdgen 1.0")

    children = [in_child(lambda each=each: build_often(each)) for each in ("a1", "b2", "c3")]  # type: ignore[misc]
    assert [outcome(child) for child in children] == [0, 0, 0]
    assert held(dist) in [right(many(each)) for each in ("a1", "b2", "c3")]
    assert is_clean(dist)
