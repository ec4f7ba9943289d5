"""Folders and files become trees; links, pipes and what cannot be read are refused."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.model.errors import SourceError
from jdgen.model.tree import Tree
from jdgen.sources import folder
from jdgen.sources.door import MOST_BYTES
from jdgen.sources.folder import read_file, read_folder

NOBODY = 65534


def rules(error: SourceError) -> list[tuple[str, str]]:
    return [(os.path.basename(found.origin.file), found.rule) for found in error.findings]


def test_a_folder_holds_its_files_by_path(tmp_path: Path) -> None:
    (tmp_path / "roles").mkdir()
    for name in ("b.yaml", "roles/a.yaml", "notes.txt", ".hidden.yaml"):
        (tmp_path / name).write_text(name)
    tree = read_folder(str(tmp_path), (".yaml",), "here")
    assert tree.files == {"b.yaml": b"b.yaml", "roles/a.yaml": b"roles/a.yaml"}
    assert tree.named("b.yaml") == "here/b.yaml"


def test_hidden_folders_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.yaml").write_text("a")
    assert read_folder(str(tmp_path), (".yaml",)).files == {}


def test_a_folder_without_a_name_is_called_as_it_was_given(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a")
    tree = read_folder(f"{tmp_path}/", (".yaml",))
    assert tree.named("a.yaml") == f"{tmp_path.as_posix()}/a.yaml"


def test_a_file_is_called_as_it_was_given(tmp_path: Path) -> None:
    path = str(tmp_path / "a.yaml")
    Path(path).write_text("a")
    tree = read_file(path)
    assert (tree.named(path), tree.files[path]) == (path, b"a")


def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("s")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.yaml").symlink_to(tmp_path / "secret")
    (inside / "b").symlink_to(tmp_path)
    with pytest.raises(SourceError) as caught:
        read_folder(str(inside), (".yaml",))
    assert rules(caught.value) == [("a.yaml", "link"), ("b", "link")]


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "here").symlink_to(tmp_path / "there")
    with pytest.raises(SourceError) as caught:
        read_folder(str(tmp_path / "here"), (".yaml",))
    assert rules(caught.value) == [("here", "link")]


def test_a_folder_where_a_file_should_be_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_file(str(tmp_path))
    assert caught.value.findings[0].message == "a folder stands where a file should be"


@pytest.mark.parametrize("reads", [read_file, lambda path: read_folder(path, (".yaml",))])
def test_what_is_not_there_is_said(reads: Callable[[str], Tree], tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        reads(str(tmp_path / "none"))
    (finding,) = caught.value.findings
    assert (finding.rule, finding.message) == ("unreadable", "there is no such file or folder")


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    with pytest.raises(SourceError) as caught:
        read_file(str(tmp_path / "a.yaml"))
    assert caught.value.findings[0].message == "this is not a plain file"


def test_a_file_that_does_not_open_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("a.yaml")
        with pytest.raises(SourceError) as caught:
            read_folder(".", (".yaml",))
    (finding,) = caught.value.findings
    assert finding.rule == "unreadable"
    assert finding.message == "No such device or address"


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    with open(tmp_path / "a.yaml", "wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(SourceError) as caught:
        read_file(str(tmp_path / "a.yaml"))
    message = "the file has 200,000,000 bytes; at most 5,000,000 are read"
    assert caught.value.findings[0].message == message


def test_a_file_of_exactly_the_most_bytes_is_read(tmp_path: Path) -> None:
    path = str(tmp_path / "a.yaml")
    Path(path).write_bytes(b"x" * MOST_BYTES)
    assert len(read_file(path).files[path]) == MOST_BYTES


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "MOST_FILES", 2)
    for n in range(3):
        (tmp_path / f"{n}.yaml").touch()
    with pytest.raises(SourceError) as caught:
        read_folder(str(tmp_path), (".yaml",))
    assert caught.value.findings[0].rule == "too-large"


def test_without_permission_the_file_is_said_to_be_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a")
    path.chmod(0)
    try:
        said = read_as_nobody(path)
    finally:
        path.chmod(0o600)
    assert said == "unreadable: no permission to read"


def read_as_nobody(path: Path) -> str:
    """Return what a process without privileges says of a file in the folder where it runs."""
    code = (
        "import os, sys\n"
        "from jdgen.model.errors import SourceError\n"
        "from jdgen.sources.folder import read_file\n"
        f"if os.getuid() == 0: os.setuid({NOBODY})\n"
        "try: read_file(sys.argv[1])\n"
        "except SourceError as error:\n"
        "    print(f'{error.findings[0].rule}: {error.findings[0].message}', end='')\n"
    )
    command = [sys.executable, "-c", code, path.name]
    run = subprocess.run(command, check=True, cwd=path.parent, capture_output=True, text=True)
    return run.stdout
