"""A posting is copied and shown instead of printed, or beside what was asked to be written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clipboard program that keeps what it is given."""
    program, pasted = tmp_path / "xclip", tmp_path / "pasted"
    program.write_text(f'#!/bin/sh\ncat > "{pasted}"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return pasted


def test_what_is_copied_is_not_printed(run: Callable[..., Any], clipboard: Path) -> None:
    ran = run("head-of-product", "--copy")
    assert (ran.code, ran.out) == (0, "")
    assert clipboard.read_text().startswith("<h2>The job</h2>")


def test_a_format_that_is_named_is_printed_as_well(
    run: Callable[..., Any], clipboard: Path
) -> None:
    assert run("head-of-product", "--copy", "-f", "markdown").out.startswith("# Head of Product")
    assert clipboard.exists()


def test_a_page_is_opened_in_the_browser(spawn: Callable[..., Any]) -> None:
    ran = spawn("registered-nurse", "--open", BROWSER="echo")
    assert ran.returncode == 0
    assert ran.stdout.decode().strip().endswith("/registered-nurse.html")
