"""The cache gives back what was stored, or nothing; it never stops anybody."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jdgen
from jdgen import __version__
from jdgen.cache import bytecode_folder, cache_folder, choose_base, read, signature, write

NOBODY = 65534
ANY_TEXT = st.text(st.characters())


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder of this test, not made yet."""
    monkeypatch.setenv("JDGEN_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "jdgen" / __version__


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(
    ("environ", "platform", "base"),
    [
        ({"JDGEN_CACHE_DIR": "/c", "XDG_CACHE_HOME": "/x", "HOME": "/h"}, "linux", "/c"),
        ({"JDGEN_CACHE_DIR": "", "XDG_CACHE_HOME": "/x", "HOME": "/h"}, "linux", ""),
        ({"XDG_CACHE_HOME": "/x", "HOME": "/h"}, "linux", "/x"),
        ({"XDG_CACHE_HOME": "/x", "HOME": "/h"}, "darwin", "/x"),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/h"}, "linux", "/h/.cache"),
        ({"HOME": "/h"}, "linux", "/h/.cache"),
        ({"HOME": "/h"}, "darwin", "/h/Library/Caches"),
        ({"LOCALAPPDATA": "/local", "HOME": "/h"}, "win32", "/local"),
        ({"HOME": "/h"}, "win32", "/h/.cache"),
        ({"LOCALAPPDATA": "/local", "HOME": "/h"}, "linux", "/h/.cache"),
    ],
)
def test_the_base_follows_the_customs_of_each_system(
    environ: dict[str, str], platform: str, base: str
) -> None:
    assert choose_base(environ, platform) == base


def test_a_relative_base_is_meant_from_here() -> None:
    assert choose_base({"JDGEN_CACHE_DIR": "here"}, "linux") == os.path.abspath("here")


def test_without_any_home_there_is_still_one() -> None:
    assert choose_base({}, "linux") == os.path.join(os.path.expanduser("~"), ".cache")


def test_the_folder_is_named_by_version(folder: Path) -> None:
    assert cache_folder() == str(folder)
    assert not folder.exists()


def test_an_empty_variable_means_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDGEN_CACHE_DIR", "")
    write("index", "key", "text")
    assert cache_folder() is None
    assert read("index", "key") is None
    assert bytecode_folder("md") is None


def test_what_was_written_is_read(folder: Path) -> None:
    write("library/roles/x", "key", "one\ntwo\r\n")
    assert read("library/roles/x", "key") == "one\ntwo\r\n"
    assert os.listdir(folder / "library" / "roles") == ["x"]


def test_every_new_folder_is_private(folder: Path) -> None:
    write("library/x", "key", "text")
    made = (folder.parents[1], folder.parent, folder, folder / "library")
    assert {mode(path) for path in made} == {0o700}


def test_a_later_text_replaces_an_earlier_one() -> None:
    write("x", "key", "old")
    write("x", "other", "new")
    assert read("x", "other") == "new"
    assert read("x", "key") is None


@given(key=ANY_TEXT, text=ANY_TEXT)
def test_any_text_comes_back_under_any_key(key: str, text: str) -> None:
    write("any", key, text)
    assert read("any", key) == text


@given(name=ANY_TEXT)
def test_any_name_is_kept_below_the_folder_or_refused(name: str) -> None:
    write(name, "key", name)
    assert read(name, "key") in {name, None}


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../x", "a/../x", "a//x", "/etc/x", "a/", "C:x", "a\\..\\x", "a\0", "a\n"],
)
def test_names_that_lead_elsewhere_are_refused(name: str, tmp_path: Path) -> None:
    write(name, "key", "text")
    assert read(name, "key") is None
    assert not (tmp_path / "cache").exists()


def test_names_beyond_ascii_are_kept_apart(folder: Path) -> None:
    write("rôle", "key", "French")
    write("role", "key", "English")
    assert read("rôle", "key") == "French"
    assert all(name.isascii() for name in os.listdir(folder))


def test_a_header_line_says_form_checksum_length_and_key(folder: Path) -> None:
    write("x", "key", "text")
    assert (folder / "x").read_bytes() == b"jdgen-cache 1 3b8ba7c7 4 'key'\ntext"


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\n",
        b"text",
        os.urandom(200),
        b"jdgen-cache 2 3b8ba7c7 4 'key'\ntext",
        b"jdgen-cache 1 3b8ba7c7 4 'other'\ntext",
        b"jdgen-cache 1 3b8ba7c7 5 'key'\ntext",
        b"jdgen-cache 1 3b8ba7c7 4 'key'\ntex",
        b"jdgen-cache 1 3b8ba7c7 4 'key'\nTEXT",
        b"jdgen-cache 1 3b8ba7c7 4 'key'\ntext\n",
        b"jdgen-cache 1 3b8ba7c7 4 'key'",
    ],
    ids=[
        "empty", "a line end", "no header", "noise", "a future form", "another key",
        "another length", "cut short", "one bit off", "too long", "header alone",
    ],
)  # fmt: skip
def test_what_is_not_whole_is_not_read(broken: bytes, folder: Path) -> None:
    write("x", "key", "text")
    (folder / "x").write_bytes(broken)
    assert read("x", "key") is None


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_no_flipped_bit_goes_unnoticed(place: int, bit: int) -> None:
    write("x", "key", "a text of some length")
    path = os.path.join(str(cache_folder()), "x")
    stored = bytearray(Path(path).read_bytes())
    stored[place % len(stored)] ^= 1 << bit
    Path(path).write_bytes(stored)
    assert read("x", "key") is None


def test_a_folder_in_place_of_a_file_is_left_alone(folder: Path) -> None:
    (folder / "x").mkdir(parents=True)
    write("x", "key", "text")
    assert read("x", "key") is None
    assert os.listdir(folder) == ["x"]


def test_a_file_in_place_of_the_folder_is_left_alone(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("mine", encoding="utf-8")
    write("x", "key", "text")
    assert read("x", "key") is None
    assert bytecode_folder("md") is None
    assert folder.read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs a place where nobody may write")
def test_a_home_that_cannot_be_written_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDGEN_CACHE_DIR", "/proc/no-such-folder")
    write("x", "key", "text")
    assert read("x", "key") is None
    assert bytecode_folder("md") is None


def test_a_full_disk_is_no_error_and_leaves_nothing(folder: Path) -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
    try:
        write("x", "key", "x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert os.listdir(folder) == []


def test_a_folder_of_somebody_else_is_refused(folder: Path) -> None:
    folder.parents[1].mkdir(parents=True)
    if os.geteuid():
        folder.parent.symlink_to("/")
    else:
        folder.parent.mkdir()
        os.chown(folder.parent, NOBODY, NOBODY)
    assert cache_folder() is None


def test_a_folder_that_others_may_write_is_refused(folder: Path) -> None:
    write("x", "key", "text")
    folder.chmod(0o777)
    assert cache_folder() is None
    assert read("x", "key") is None


def test_a_signature_changes_with_the_file_and_with_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "company.yaml"
    signatures = [signature([str(path)])]
    for text in ("one", "two", "three"):
        # A new file in its place, as editors save: size and time may be the same, the inode is not.
        fresh = tmp_path / "fresh"
        fresh.write_text(text, encoding="utf-8")
        os.utime(fresh, (0, 0))
        fresh.replace(path)
        signatures.append(signature([str(path)]))
    os.utime(path, ns=(1, 1))
    signatures.append(signature([str(path)]))
    assert len(set(signatures)) == 5
    assert signature([str(path)]) == signatures[-1]


def test_a_signature_tells_files_and_their_order_apart(tmp_path: Path) -> None:
    one, two = str(tmp_path / "1"), str(tmp_path / "2")
    assert len({signature(paths) for paths in ([], [one], [two], [one, two], [two, one])}) == 5


def test_the_bytecode_folder_is_there_and_private(folder: Path) -> None:
    found = bytecode_folder("md")
    assert found == str(folder / "bytecode" / "md")
    assert mode(Path(found)) == 0o700
    assert bytecode_folder("md") == found
    assert bytecode_folder("html") != found


@pytest.mark.parametrize("format_name", ["..", "../../x", ""])
def test_a_bytecode_folder_elsewhere_is_refused(format_name: str) -> None:
    assert bytecode_folder(format_name) is None


def test_a_bytecode_folder_that_others_may_write_is_refused() -> None:
    found = bytecode_folder("md")
    assert found is not None
    Path(found).chmod(0o770)
    assert bytecode_folder("md") is None


def test_importing_the_cache_costs_next_to_nothing() -> None:
    root = os.path.dirname(os.path.dirname(jdgen.__file__))
    probe = (
        f"import sys; sys.path.insert(0, {root!r}); import jdgen.cache;"
        "print({'hashlib', 'json', 'pathlib', 'tempfile'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", probe], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
