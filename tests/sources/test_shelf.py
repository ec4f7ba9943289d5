"""The library comes from wherever it is quickest, and is the same from everywhere."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen import __version__, cache
from jdgen.shipped import PACKAGE
from jdgen.sources.library import library_of
from jdgen.sources.normal import thaw
from jdgen.sources.shelf import (
    Shelf,
    open_shelf,
    shipped_templates,
    texts_of,
    understand_shipped,
    write_normal_form,
)

NURSE = "registered-nurse"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder that holds the library, as this version left it."""
    monkeypatch.setenv("JDGEN_CACHE_DIR", str(tmp_path))
    open_shelf()
    return tmp_path / "jdgen" / __version__ / "library"


def content(read: Callable[[str], str | None]) -> list[object]:
    texts = ("common", "names", "entries", "packs", f"roles/{NURSE}", "industries/fintech")
    return [thaw(read(name) or "null") for name in texts]


def test_the_cache_holds_what_the_yaml_says(kept: Path) -> None:
    fresh = texts_of(understand_shipped())
    assert len(fresh) > 20
    assert {name: open_shelf().read(name) for name in fresh} == dict(fresh)
    assert open_shelf().findings == ()
    assert kept.is_dir()


def test_the_normal_form_of_a_wheel_is_what_the_yaml_says(tmp_path: Path) -> None:
    write_normal_form(str(tmp_path))
    files = {
        path.relative_to(tmp_path).with_suffix("").as_posix(): path.read_text("utf-8")
        for path in tmp_path.rglob("*.json")
    }
    assert len(files) > 20
    assert files == dict(texts_of(understand_shipped()))


def test_the_normal_form_thaws_to_the_same_values() -> None:
    understood = understand_shipped()
    texts = texts_of(understood)
    assert understood.roles
    for name, role in understood.roles.items():
        assert thaw(texts[f"roles/{name}"]) == role
    for name, industry in understood.industries.items():
        assert thaw(texts[f"industries/{name}"]) == industry
    assert thaw(texts["common"]) == understood.common


def test_a_wheel_reads_its_normal_form_alone(tmp_path: Path) -> None:
    package = tmp_path / "jdgen"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    write_normal_form(str(package / "normal"))
    code = (
        "from jdgen.sources.library import load_library\n"
        "library = load_library()\n"
        f"print(library.key, library.role('{NURSE}').name, library.role('nobody'), end='')\n"
    )
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert run.stdout == f"shipped {NURSE} None"


def test_without_a_cache_the_yaml_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDGEN_CACHE_DIR", "")
    assert library_of(open_shelf()).role(NURSE) is not None


def garbage(path: Path) -> None:
    path.write_bytes(b"\xff\x00 garbage")


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def another_key(path: Path) -> None:
    cache.write(f"library/{path.name}", "another", '{"": "os.system"}')


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def of_the_future(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"jdgen-cache 1", b"jdgen-cache 2", 1))


@pytest.mark.parametrize("breaks", [garbage, half, nothing, another_key, a_folder, of_the_future])
def test_a_broken_text_is_not_believed(breaks: Callable[[Path], None], kept: Path) -> None:
    breaks(kept / "common")
    assert content(open_shelf().read) == content(texts_of(understand_shipped()).get)


@pytest.mark.parametrize(
    "name", ["common", "names", "entries", "packs", f"roles/{NURSE}", "industries/fintech"]
)
def test_a_missing_text_costs_time_but_no_result(name: str, kept: Path) -> None:
    whole = library_of(Shelf(texts_of(understand_shipped()).get, "fresh"))
    (kept / name).write_bytes(b"")
    library = library_of(open_shelf())
    assert (library.common, library.names()) == (whole.common, whole.names())
    assert (library.entries(), library.packs()) == (whole.entries(), whole.packs())
    assert library.role(NURSE) == whole.role(NURSE)
    assert library.industry("fintech") == whole.industry("fintech")


def test_a_cache_that_cannot_be_written_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("JDGEN_CACHE_DIR", str(tmp_path / "file"))
    assert library_of(open_shelf()).role(NURSE) is not None


def test_templates_come_from_the_shelf_or_from_their_folder(kept: Path) -> None:
    kept_ones = shipped_templates()
    os.remove(kept / "templates")
    assert kept_ones.files
    assert shipped_templates() == kept_ones
