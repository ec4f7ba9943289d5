"""Work is spread over the cores; results come in order, and faults are told."""

import gc
import os
import signal
import time
from collections.abc import Sequence

import pytest
from outputs import only_where_processes_fork, refused

from jdgen.delivery.workers import spread
from jdgen.model.errors import RequestError, refusal

PARTS = [[number] for number in range(40)]


def double_slowly(part: Sequence[int]) -> list[int]:
    # The later half is done at once, so that its results arrive first.
    time.sleep(0.005 if part[0] % 2 else 0.001)
    return [2 * number for number in part]


def test_results_come_in_order() -> None:
    assert list(spread(PARTS, double_slowly)) == [[2 * number] for number in range(40)]


def test_nothing_to_do_is_done_at_once() -> None:
    assert list(spread([], double_slowly)) == []


def test_little_work_stays_in_the_process() -> None:
    assert set(spread(PARTS, lambda _: os.getpid())) == {os.getpid()}


@only_where_processes_fork
def test_much_work_is_done_by_all_cores() -> None:
    done = list(spread(PARTS, lambda part: (double_slowly(part), os.getpid())))
    processes = {process for _, process in done}
    assert done[0][1] == os.getpid()
    assert len(processes) == 1 + min(len(os.sched_getaffinity(0)), len(PARTS) - 1)


def test_long_results_arrive_whole() -> None:
    def say_much(part: Sequence[int]) -> str:
        time.sleep(0.002)
        return str(part[0]) * 300_000

    assert [len(each) for each in spread(PARTS, say_much)] == [300_000] * 10 + [600_000] * 30


@only_where_processes_fork
def test_an_error_of_ours_arrives_whole() -> None:
    here = os.getpid()

    def refuse(part: Sequence[int]) -> list[int]:
        if os.getpid() != here:
            raise refusal("no-role", "there is no such role", "look again")
        return double_slowly(part)

    with pytest.raises(RequestError) as caught:
        list(spread(PARTS, refuse))
    assert (
        caught.value.findings == refusal("no-role", "there is no such role", "look again").findings
    )


@only_where_processes_fork
def test_a_bug_arrives_with_its_traceback() -> None:
    here = os.getpid()

    def fail(part: Sequence[int]) -> list[int]:
        return double_slowly(part) if os.getpid() == here else [1 // 0]

    with pytest.raises(RuntimeError, match="a worker failed:\nTraceback") as caught:
        list(spread(PARTS, fail))
    assert "ZeroDivisionError" in str(caught.value)


@only_where_processes_fork
@pytest.mark.parametrize("how", ["exit code 3", "SIGTERM"])
def test_a_worker_that_ends_too_early_is_told(how: str) -> None:
    here = os.getpid()

    def end(part: Sequence[int]) -> list[int]:
        if os.getpid() != here and part[0] > 5:
            if how == "SIGTERM":
                os.kill(os.getpid(), signal.SIGTERM)
            os._exit(3)
        return double_slowly(part)

    finding = refused(lambda: list(spread(PARTS, end)))
    assert finding.message == f"a worker of the build ended before its work was done ({how})"


@only_where_processes_fork
def test_no_worker_is_left_when_the_rest_is_not_wanted() -> None:
    results = spread(PARTS, double_slowly)
    assert [next(results), next(results)] == [[0], [2]]
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_the_collector_is_as_it_was_afterwards() -> None:
    list(spread(PARTS, lambda _: gc.isenabled()))
    assert gc.isenabled()
    gc.disable()
    list(spread(PARTS, lambda _: 1))
    assert not gc.isenabled()
    gc.enable()
