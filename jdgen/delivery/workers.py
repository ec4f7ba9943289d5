"""Spreads work over the cores by forking: workers inherit whatever is loaded already."""

import gc
import marshal
import os
import select
import signal
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from types import TracebackType
from typing import Any, NamedTuple, NoReturn

from jdgen.delivery.parcel import pack_fault, raise_fault
from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE

Part = Sequence[int]
Work = Callable[[Part], Any]
"""Does a part of the work; returns plain data."""

_WORTH_FORKING = 0.02
_NUMBER = 4
_AT_ONCE = 1 << 18
_FAULT = -1


class _Crew(NamedTuple):
    """Workers by the end of the pipe that their results come through."""

    processes: dict[int, int]
    arrived: dict[int, bytearray]


def spread(parts: Sequence[Part], work: Work) -> Iterator[Any]:
    """Yield what `work` returns for each part, in order, done on all cores if that pays.

    The first part is done here, so that what all share is loaded once and its time is known.
    A fault of a worker is raised here.
    """
    with _without_collector():
        before = time.monotonic()
        yield from map(work, parts[:1])
        rest = parts[1:]
        cores = min(_cores(), len(rest))
        if cores <= 1 or (time.monotonic() - before) * len(rest) < _WORTH_FORKING:
            yield from map(work, rest)
        else:
            yield from _spread(rest, work, cores)


@contextmanager
def _without_collector() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.disable()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        if was_on:
            gc.enable()


def _cores() -> int:
    if not hasattr(os, "fork"):
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _spread(parts: Sequence[Part], work: Work, cores: int) -> Iterator[Any]:
    queue = _queue(len(parts))
    crew = _Crew({}, {})
    try:
        for _ in range(cores):
            _hire(crew, queue, parts, work)
        yield from _gather(crew)
    finally:
        os.close(queue)
        for pipe, process in crew.processes.items():
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            os.close(pipe)


def _queue(many: int) -> int:
    """Return a pipe that holds the number of each part: whoever is free takes the next one."""
    queue, entrance = os.pipe()
    os.write(entrance, b"".join(number.to_bytes(_NUMBER, "big") for number in range(many)))
    os.close(entrance)
    return queue


def _hire(crew: _Crew, queue: int, parts: Sequence[Part], work: Work) -> None:
    results, entrance = os.pipe()
    # An interrupt must not find a worker that nobody knows, or one that takes itself for us.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process = _fork()
        if not process:
            _labour(entrance, queue, parts, work, (results, *crew.processes))
        crew.processes[results] = process
        crew.arrived[results] = bytearray()
    finally:
        os.close(entrance)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _fork() -> int:
    with warnings.catch_warnings():
        # Python warns of threads: those of a caller's progress bar hold nothing that workers need.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _labour(
    entrance: int, queue: int, parts: Sequence[Part], work: Work, others: Sequence[int]
) -> NoReturn:
    """Be a worker until there is nothing to do, or nobody to tell."""

    def leave(_: object, fault: BaseException | None, __: TracebackType | None) -> NoReturn:
        if fault:
            with suppress(OSError):
                _send(entrance, _FAULT, pack_fault(fault))
        os._exit(1 if fault else 0)

    with ExitStack() as stack:
        stack.push(leave)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        for pipe in others:
            os.close(pipe)
        while taken := os.read(queue, _NUMBER):
            number = int.from_bytes(taken, "big")
            _send(entrance, number, work(parts[number]))
    raise AssertionError


def _send(entrance: int, number: int, result: object) -> None:
    told = marshal.dumps((number, result))  # type: ignore[arg-type]
    left = memoryview(len(told).to_bytes(_NUMBER, "big") + told)
    while left:
        left = left[os.write(entrance, left) :]


def _gather(crew: _Crew) -> Iterator[Any]:
    waiting: dict[int, Any] = {}
    following = 0
    while crew.processes:
        for pipe in select.select(list(crew.processes), [], [])[0]:
            waiting.update(_receive(crew, pipe))
        while following in waiting:
            yield waiting.pop(following)
            following += 1


def _receive(crew: _Crew, pipe: int) -> Iterator[tuple[int, Any]]:
    arrived = crew.arrived[pipe]
    data = os.read(pipe, _AT_ONCE)
    if not data:
        _dismiss(crew, pipe)
    arrived += data
    while len(arrived) >= _NUMBER:
        end = _NUMBER + int.from_bytes(arrived[:_NUMBER], "big")
        if len(arrived) < end:
            return
        number, result = marshal.loads(arrived[_NUMBER:end])
        del arrived[:end]
        if number == _FAULT:
            raise_fault(result)
        yield number, result


def _dismiss(crew: _Crew, pipe: int) -> None:
    _, status = os.waitpid(crew.processes.pop(pipe), 0)
    os.close(pipe)
    if status:
        code = os.waitstatus_to_exitcode(status)
        how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        message = f"a worker of the build ended before its work was done ({how})"
        hint = "Memory may have run out; build again, or with fewer other programs running."
        raise DeliveryError(Finding(NOWHERE, "worker-ended", message, hint))
