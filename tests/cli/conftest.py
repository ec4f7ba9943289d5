"""Runs the command line: in this process, in one of its own, on a terminal, in a workspace."""

import os
import pty
import subprocess
import sys
import threading
import tty
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from office import Office, open_office

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


def read_all(file: int, into: list[bytes]) -> None:
    try:
        while chunk := os.read(file, 65536):
            into.append(chunk)
    except OSError:
        # A terminal ends like this once its last user has closed it.
        return


@pytest.fixture
def on_terminal(spawn: Callable[..., Any]) -> Callable[..., bytes]:
    """Run these words with one stream, ``stdout`` or ``stderr``, on a terminal; what it shows."""

    def show(stream: str, *words: str) -> bytes:
        ours, theirs = pty.openpty()
        tty.setraw(theirs)
        shown: list[bytes] = []
        reader = threading.Thread(target=read_all, args=(ours, shown))
        reader.start()
        try:
            ran = spawn(*words, **{stream: theirs}, TERM="xterm-256color", FORCE_COLOR="1")
        finally:
            os.close(theirs)
            reader.join()
            os.close(ours)
        assert ran.returncode == 0
        return b"".join(shown)

    return show


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A workspace, and this process in its folder."""
    made = open_office(tmp_path / "office")
    monkeypatch.chdir(made.folder)
    return made
