"""Bytes go to standard output, notes to standard error, whatever these are."""

import io
import os
import sys
from pathlib import Path

import pytest

from jdgen.cli.output import is_for_people, note, put
from jdgen.model.errors import DeliveryError


def test_text_goes_out_as_utf_8_unchanged(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    put("Zürich\r\n\x00職\n")
    assert capsysbinary.readouterr() == ("Zürich\r\n\x00職\n".encode(), b"")


def test_half_a_character_goes_out_spelt(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    put("a\ud800b")
    assert capsysbinary.readouterr().out == b"a\\ud800b"


def test_a_closed_standard_output_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(DeliveryError, match="standard output cannot be written: it is closed"):
        put("text")


def test_a_full_disk_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs a device that is always full")
    with open("/dev/full", "wb", buffering=0) as full:
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(full))
        with pytest.raises(DeliveryError, match="No space left on device"):
            put("text")


def test_a_reader_that_has_gone_is_for_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb", buffering=0) as pipe:
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe))
        with pytest.raises(BrokenPipeError):
            put("text")


def test_notes_are_spelt_as_the_terminal_can(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(paper, "ascii", write_through=True))
    note(["Zürich", "Bern"])
    assert paper.getvalue() == b"Z\\xfcrich\nBern\n"
    assert not is_for_people()


def test_notes_that_nobody_can_read_are_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb", buffering=0) as pipe:
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(pipe, write_through=True))
        note(["lost"])
    monkeypatch.setattr(sys, "stderr", None)
    note(["lost"])
    assert not is_for_people()
