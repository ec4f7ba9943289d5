"""Processes to measure: how long one takes, and how much memory it and its children hold."""

import contextlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping

POLL_SECONDS = 0.005
HELD = re.compile(rb"^Pss: +(\d+) kB", re.MULTILINE)


def time_run(command: tuple[str, ...], folder: str, environment: Mapping[str, str]) -> float:
    """Run `command` in `folder` and return its seconds."""
    started = time.perf_counter()
    child = _start(command, folder, environment)
    status = child.wait()
    seconds = time.perf_counter() - started
    _refuse_failure(status, command)
    return seconds


def watch_run(command: tuple[str, ...], folder: str, environment: Mapping[str, str]) -> float:
    """Run `command` in `folder` and return the most megabytes that all of its processes held.

    What processes share counts once. Looking slows a process down, so this is no run to time.
    """
    child = _start(command, folder, environment)
    most = 0
    while child.poll() is None:
        most = max(most, sum(map(_held_by, _tree(str(child.pid)))))
        time.sleep(POLL_SECONDS)
    _refuse_failure(child.returncode, command)
    return most / 1024


def _start(
    command: tuple[str, ...], folder: str, environment: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)


def _refuse_failure(status: int, command: tuple[str, ...]) -> None:
    if status:
        sys.exit(f"exit code {status}, so there is nothing to measure: {' '.join(command)}")


def _tree(process: str) -> Iterator[str]:
    """Return the process and all below it, as far as they still live."""
    yield process
    with contextlib.suppress(OSError):
        for thread in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{thread}/children", encoding="ascii") as file:
                for child in file.read().split():
                    yield from _tree(child)


def _held_by(process: str) -> int:
    """Return the kilobytes that a process holds, and its share of what it shares."""
    with contextlib.suppress(OSError), open(f"/proc/{process}/smaps_rollup", "rb") as file:
        if found := HELD.search(file.read()):
            return int(found[1])
    return 0
