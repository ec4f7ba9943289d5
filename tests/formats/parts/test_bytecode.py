"""Compiled templates are kept for the next run; whatever is wrong with them costs only time."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.formats import Templates
from jdgen.formats.markdown import render
from jdgen.formats.parts.environment import WalledEnvironment
from jdgen.model.posting import Posting, Section

Markdown = Callable[..., str]
MARKED = "{{ posting.lang }} as compiled"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "bytecode"
    made.mkdir(mode=0o700)
    return made


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*/*.bytecode"))


def test_templates_are_compiled_once_for_all_runs(
    markdown: Markdown, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = markdown({}, bytecode=folder)
    assert len(files(folder)) == 2
    monkeypatch.delattr(WalledEnvironment, "compile")
    monkeypatch.delattr("jinja2.Environment.compile")
    assert markdown({}, bytecode=folder) == first


def test_any_change_of_any_template_compiles_all_anew(markdown: Markdown, folder: Path) -> None:
    markdown({"posting": MARKED}, bytecode=folder)
    before = [file.read_bytes() for file in files(folder)]
    markdown({"posting": MARKED, "section-legal": "x"}, bytecode=folder)
    assert len(before) == len(files(folder))
    assert all(file.read_bytes() not in before for file in files(folder))


def test_a_circle_closed_by_a_later_change_is_found(
    problems: Callable[..., list[str]], markdown: Markdown, folder: Path
) -> None:
    markdown({"posting": "{% include 'a.md.j2' %}", "a": "x"}, bytecode=folder)
    assert problems({"posting": "{% include 'a.md.j2' %}", "a": "{% include 'posting.md.j2' %}"})


def test_the_folder_is_the_user_s_alone(markdown: Markdown, tmp_path: Path) -> None:
    markdown({}, bytecode=tmp_path / "deep" / "down")
    for made in (tmp_path / "deep" / "down").iterdir():
        assert made.stat().st_mode & 0o777 == 0o700
        assert made.name.startswith("markdown-")


@pytest.mark.parametrize("content", [b"", b"x", b"\0" * 500])
def test_broken_files_are_compiled_anew(markdown: Markdown, folder: Path, content: bytes) -> None:
    whole = markdown({}, bytecode=folder)
    for file in files(folder):
        file.write_bytes(content)
    assert markdown({}, bytecode=folder) == whole
    assert all(len(file.read_bytes()) > 500 for file in files(folder))


def test_a_file_that_was_tampered_with_is_not_run(markdown: Markdown, folder: Path) -> None:
    markdown({"posting": MARKED}, bytecode=folder)
    for file in files(folder):
        file.write_bytes(file.read_bytes().replace(b"as compiled", b"as tampered"))
    assert markdown({"posting": MARKED}, bytecode=folder) == "en as compiled\n"


@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_a_folder_where_others_may_write_is_not_used(
    markdown: Markdown, folder: Path, mode: int
) -> None:
    folder.chmod(mode)
    assert markdown({}, bytecode=folder).startswith("# ")
    assert not files(folder)


def test_a_folder_of_somebody_else_is_not_used(
    markdown: Markdown, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = folder.stat().st_uid
    monkeypatch.setattr(os, "getuid", lambda: owner + 1)
    assert markdown({}, bytecode=folder).startswith("# ")
    assert not files(folder)


def test_a_file_in_place_of_the_folder_does_no_harm(markdown: Markdown, folder: Path) -> None:
    (folder / "file").touch()
    assert markdown({}, bytecode=folder / "file").startswith("# ")


def test_files_that_cannot_be_read_or_written_do_no_harm(markdown: Markdown, folder: Path) -> None:
    whole = markdown({}, bytecode=folder)
    for file in files(folder):
        file.unlink()
        file.mkdir()
    assert markdown({}, bytecode=folder) == whole
    assert not list(folder.glob("*/*~"))


def test_a_folder_that_vanishes_does_no_harm(
    posting: Callable[..., Posting],
    section: Callable[..., Section],
    templates: Callable[..., Templates],
    folder: Path,
) -> None:
    kept = templates({}, folder)
    render(posting(), kept)
    for file in files(folder):
        file.unlink()
    next(folder.iterdir()).rmdir()
    assert render(posting(section("duties", "A", "B.")), kept).endswith("- B.\n")


def test_on_windows_permissions_are_not_asked(
    markdown: Markdown, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.chmod(0o777)
    monkeypatch.setattr("sys.platform", "win32")
    markdown({}, bytecode=folder)
    assert files(folder)
