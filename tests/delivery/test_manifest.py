"""A manifest says what was put into a folder, and which version wrote it."""

import os
from pathlib import Path

import pytest
from outputs import build, few, refused

from jdgen.delivery.manifest import (
    EMPTY,
    MANIFEST,
    Manifest,
    content_of,
    digest,
    digest_of,
    entry,
    has_inputs,
    is_of,
    read_manifest,
    seen_at,
    with_inputs,
    write_manifest,
)

LINE = entry("a1", digest(b"text"), 4, 1_700_000_000_000_000_001)


def test_a_manifest_is_a_line_a_file(tmp_path: Path) -> None:
    path = tmp_path / MANIFEST
    write_manifest(str(path), "jdgen 1.0", [("one.md", LINE)], 1)
    assert path.read_text() == (
        '{"format": 1, "made_by": "jdgen 1.0", "files": 1}\n'
        "one.md\ta1\t982d9e3eb996f559e633f4d194def376\t4\t1700000000000000001\n"
    )
    read = read_manifest(str(tmp_path), str(path))
    assert read == Manifest("jdgen 1.0", {"one.md": LINE})


def test_without_one_it_is_empty(tmp_path: Path) -> None:
    assert read_manifest(str(tmp_path), str(tmp_path / MANIFEST)) is EMPTY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON\n",
        "[1]\n",
        "{}\n",
        '{"format": "1", "made_by": "", "files": 0}\n',
        '{"format": 1, "made_by": "", "files": 2}\none.md\ta1\tb\t1\t1\n',
        '{"format": 1, "made_by": "", "files": 1}\none.md\ta1\tb\t1\t1',
        '{"format": 1, "made_by": "", "files": 1}\none.md\ta1\n',
    ],
)
def test_a_damaged_one_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / MANIFEST
    path.write_text(text)
    finding = refused(lambda: read_manifest(str(tmp_path), str(path)))
    assert f"its manifest '{path}' cannot be understood" in finding.message
    assert finding.hint.startswith("Delete the manifest")


def test_one_from_a_newer_version_is_refused(tmp_path: Path) -> None:
    build(tmp_path / "dist", few())
    path = tmp_path / "dist" / MANIFEST
    path.write_text('{"format": 2, "made_by": "jdgen 9.0", "rest": "unknown"}\n')
    finding = refused(lambda: build(tmp_path / "dist", few()))
    assert finding.message.endswith("was written by a newer version, jdgen 9.0")
    assert finding.hint == "Install that version, or build into another folder."
    assert path.read_text().startswith('{"format": 2')


def test_entries_know_their_inputs_and_their_content(tmp_path: Path) -> None:
    assert has_inputs(LINE, "a1")
    assert not has_inputs(LINE, "a")
    assert has_inputs(with_inputs(LINE, "b2"), "b2")
    (tmp_path / "one.md").write_text("text")
    assert content_of(LINE) == digest_of(str(tmp_path / "one.md")) == digest(b"text")


def test_entries_know_their_file_by_size_and_time(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text("text")
    assert not is_of(LINE, path.stat())
    assert is_of(seen_at(LINE, path.stat()), path.stat())
    os.utime(path, ns=(1, 1_700_000_000_000_000_001))
    assert is_of(LINE, path.stat())


def test_a_manifest_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    build(tmp_path / "dist", few())
    precious = tmp_path / "precious"
    precious.write_text("x")
    status = precious.stat()
    line = entry("a1", digest(b"x"), 1, status.st_mtime_ns)
    (tmp_path / "dist" / MANIFEST).unlink()
    write_manifest(str(tmp_path / "dist" / MANIFEST), "1", [("../precious", line)], 1)
    finding = refused(lambda: build(tmp_path / "dist", few()))
    assert "lists '../precious', which no version of jdgen would write" in finding.message
    assert precious.read_text() == "x"
