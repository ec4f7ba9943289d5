"""Rich text goes to the system's own clipboard program, or an error says that there is none."""

import stat
from pathlib import Path

import pytest

from jdgen.delivery.clipboard import copy_html
from jdgen.model.errors import DeliveryError


def _program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_the_program_gets_the_html(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(tmp_path, "xclip", f'echo "$@" > "{tmp_path}/words"; cat > "{tmp_path}/pasted"')
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    copy_html("<p>Zoë &amp; 名前</p>")
    assert (tmp_path / "pasted").read_text(encoding="utf-8") == "<p>Zoë &amp; 名前</p>"
    assert (tmp_path / "words").read_text().split() == [
        "-selection",
        "clipboard",
        "-t",
        "text/html",
    ]


def test_without_a_program_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DeliveryError) as caught:
        copy_html("<p>Hello</p>")
    assert "xclip" in caught.value.findings[0].hint


def test_a_program_that_fails_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(tmp_path, "xclip", "cat > /dev/null; echo no display >&2; exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(DeliveryError, match="xclip could not take the posting: no display"):
        copy_html("<p>Hello</p>")


def test_a_program_that_fails_without_a_word_has_its_code_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(tmp_path, "xclip", "cat > /dev/null; exit 3")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(DeliveryError, match="it ended with 3"):
        copy_html("<p>Hello</p>")
