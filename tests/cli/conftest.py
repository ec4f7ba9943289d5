"""Runs the command line: in this process with its streams captured, or in one of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from jdgen.cli.main import main

PROGRAM = (sys.executable, "-P", "-c", "from jdgen.cli.main import script; script()")


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    """Run these words in this process."""

    def run_words(*words: str) -> Ran:
        code = main(list(words))
        out, err = capsysbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return run_words


@pytest.fixture
def spawn() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run these words in a process of their own; keywords are variables of its environment."""

    def spawn_words(
        *words: str, stdout: int | None = None, stderr: int | None = None, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*PROGRAM, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if stdout is None else stdout,
            stderr=subprocess.PIPE if stderr is None else stderr,
            env={**os.environ, **environment},
            check=False,
        )

    return spawn_words
