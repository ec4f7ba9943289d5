"""Files appear whole or not at all, and a failure says why in words."""

import os
import resource
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jdgen.delivery.whole import remove, write_whole
from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding

NOBODY = 65534


@contextmanager
def without_privileges() -> Iterator[None]:
    """Root may write anywhere, so it steps down; everybody else already has."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def room_for(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def failure(write: Callable[[], None]) -> Finding:
    with pytest.raises(DeliveryError) as caught:
        write()
    (finding,) = caught.value.findings
    return finding


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_text_arrives_as_utf8_with_its_own_line_ends(folder: Path) -> None:
    write_whole("posting.md", "Größe\nzwei\r\n")
    assert (folder / "posting.md").read_bytes() == "Größe\nzwei\r\n".encode()
    assert os.listdir(folder) == ["posting.md"]


def test_an_absolute_path_with_a_name_of_full_length_works(folder: Path) -> None:
    path = folder / ("a" * 255)
    write_whole(str(path), "x")
    assert path.read_text(encoding="utf-8") == "x"


def test_an_existing_file_keeps_its_permissions(folder: Path) -> None:
    path = folder / "posting.md"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    write_whole("posting.md", "new")
    assert path.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_that_the_user_wants(folder: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole("posting.md", "x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "posting.md").stat().st_mode) == 0o640


def test_a_missing_folder_is_named_with_the_nearest_that_exists(folder: Path) -> None:
    (folder / "out").mkdir()
    finding = failure(lambda: write_whole("out/de/may/posting.md", "x"))
    assert str(finding.origin) == "out/de/may/posting.md"
    assert finding.rule == "not-written"
    assert finding.message == (
        "'out/de/may/posting.md' was not written: there is no folder 'out/de/may';"
        " the nearest that exists is 'out'"
    )
    assert "mkdir -p 'out/de/may'" in finding.hint


def test_the_nearest_folder_may_be_the_one_we_are_in() -> None:
    finding = failure(lambda: write_whole("out/posting.md", "x"))
    assert "the nearest that exists is '.'" in finding.message


def test_a_file_in_place_of_the_folder_is_named(folder: Path) -> None:
    (folder / "out").write_text("", encoding="utf-8")
    finding = failure(lambda: write_whole("out/de/posting.md", "x"))
    assert "'out' is a file, not a folder" in finding.message


def test_a_folder_in_place_of_the_file_is_refused(folder: Path) -> None:
    (folder / "out").mkdir()
    finding = failure(lambda: write_whole("out", "x"))
    assert finding.message == "'out' was not written: it is a folder"
    assert "'out/posting.md'" in finding.hint
    assert os.listdir(folder) == ["out"]


def test_a_link_is_neither_followed_nor_replaced(folder: Path) -> None:
    (folder / "secret").write_text("old", encoding="utf-8")
    (folder / "posting.md").symlink_to("secret")
    finding = failure(lambda: write_whole("posting.md", "x"))
    assert "it is a link to 'secret'" in finding.message
    assert (folder / "secret").read_text(encoding="utf-8") == "old"
    assert (folder / "posting.md").is_symlink()


def test_a_pipe_is_not_replaced(folder: Path) -> None:
    os.mkfifo("pipe")
    assert "device or a pipe" in failure(lambda: write_whole("pipe", "x")).message
    assert (folder / "pipe").is_fifo()


def test_a_folder_without_permission_is_named(folder: Path) -> None:
    folder.chmod(0o555)
    with without_privileges():
        finding = failure(lambda: write_whole("posting.md", "x"))
    folder.chmod(0o755)
    assert "no permission to write it in '.'" in finding.message
    assert os.listdir(folder) == []


def test_a_file_that_may_not_be_written_stays(folder: Path) -> None:
    path = folder / "posting.md"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o444)
    folder.chmod(0o777)
    with without_privileges():
        finding = failure(lambda: write_whole("posting.md", "new"))
    assert "no permission" in finding.message
    assert path.read_text(encoding="utf-8") == "old"


def test_a_full_disk_leaves_the_old_file_and_no_other(folder: Path) -> None:
    path = folder / "posting.md"
    path.write_text("old", encoding="utf-8")
    with room_for(4096):
        finding = failure(lambda: write_whole("posting.md", "x" * 100_000))
    assert "no room left" in finding.message
    assert path.read_text(encoding="utf-8") == "old"
    assert os.listdir(folder) == ["posting.md"]


@pytest.mark.parametrize(
    ("path", "text"), [("posting.md", "\ud800"), ("post\0ing.md", "x")], ids=["text", "path"]
)
def test_characters_that_cannot_be_written_are_refused(path: str, text: str, folder: Path) -> None:
    assert "Remove the characters" in failure(lambda: write_whole(path, text)).hint
    assert os.listdir(folder) == []


def test_any_other_failure_repeats_what_the_system_says(folder: Path) -> None:
    finding = failure(lambda: write_whole("a" * 256, "x"))
    assert "the system says: File name too long" in finding.message
    assert os.listdir(folder) == []


def test_a_file_is_removed_and_a_link_is_not(tmp_path: Path) -> None:
    file, link = tmp_path / "a.md", tmp_path / "b.md"
    file.write_text("a", "utf-8")
    link.symlink_to(file)
    with pytest.raises(DeliveryError, match=r"'.*b\.md' was not removed: it is a link to"):
        remove(str(link))
    remove(str(file))
    assert not file.exists()
    with pytest.raises(DeliveryError, match=r"'.*a\.md' was not removed: "):
        remove(str(file))
