"""A command is a function with typed options, called with words."""

import os
import sys
from collections.abc import Callable
from types import SimpleNamespace

import pytest
import typer

from jdgen.cli.command import Command, invoke


def make(command: Callable[..., None], *, helps_itself: bool = False) -> Command:
    return SimpleNamespace(NAME="sing", HELPS_ITSELF=helps_itself, command=command)


def sing(song: str, loud: bool = False) -> None:
    """Sing a song."""
    if loud:
        raise typer.Exit(1)
    print(song)  # noqa: T201 (what a command prints)


def test_a_command_that_returns_has_nothing_to_say(capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(make(sing), ["lullaby"]) == 0
    assert capsys.readouterr() == ("lullaby\n", "")


def test_a_command_may_choose_its_exit_code() -> None:
    assert invoke(make(sing), ["march", "--loud"]) == 1


def test_words_that_do_not_fit_exit_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert invoke(make(sing), []) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Usage: jdgen sing ")


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_help_is_given_unless_the_command_helps_itself(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert invoke(make(sing), [word]) == 0
    assert "Sing a song." in capsys.readouterr().out
    assert invoke(make(sing, helps_itself=True), [word]) == 2


def test_what_a_command_raises_comes_through() -> None:
    def fail() -> None:
        raise LookupError("no song")

    with pytest.raises(LookupError, match="no song"):
        invoke(make(fail), [])


def test_a_reader_that_has_gone_comes_through_too(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb", buffering=0) as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)

        def write() -> None:
            pipe.write(b"la la la")

        with pytest.raises(BrokenPipeError):
            invoke(make(write), [])
