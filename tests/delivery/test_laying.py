"""Files are laid beside others, and nothing that is there is ever touched."""

import os
from pathlib import Path

import pytest

from jdgen.delivery.laying import Laid, lay
from jdgen.model.errors import DeliveryError

FILES = {"jdgen.yaml": "new\n", "jobs/a.yaml": "new\n", "jobs/b.yaml": "new\n"}


def test_every_file_is_written_with_the_folders_that_it_needs(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert lay(str(folder), FILES) == Laid(tuple(FILES), ())
    assert [(folder / path).read_text() for path in FILES] == ["new\n"] * 3


def test_a_file_that_is_there_is_told_and_left(tmp_path: Path) -> None:
    (tmp_path / "jobs").mkdir()
    (tmp_path / "jobs" / "a.yaml").write_text("mine")
    laid = lay(str(tmp_path), FILES)
    assert laid == Laid(("jdgen.yaml", "jobs/b.yaml"), ("jobs/a.yaml",))
    assert (tmp_path / "jobs" / "a.yaml").read_text() == "mine"


def test_a_link_that_leads_nowhere_counts_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "jdgen.yaml").symlink_to(tmp_path / "nowhere")
    assert lay(str(tmp_path), FILES).left == ("jdgen.yaml",)
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_is_a_link_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    elsewhere, here = tmp_path / "elsewhere", tmp_path / "here"
    elsewhere.mkdir()
    here.mkdir()
    (here / "jobs").symlink_to(elsewhere)
    with pytest.raises(DeliveryError, match="a link stands where a folder should be"):
        lay(str(here), FILES)
    assert list(elsewhere.iterdir()) == []
    assert [each.name for each in here.iterdir()] == ["jobs"]


def test_a_file_where_a_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "jobs").write_text("mine")
    with pytest.raises(DeliveryError, match="a file stands where a folder should be"):
        lay(str(tmp_path), FILES)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DeliveryError, match="the folder cannot be made"):
        lay(str(tmp_path / "file" / "inside"), FILES)


def test_the_folder_around_here_needs_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert lay(os.curdir, {"a": "1"}) == lay("", {"b": "1"})._replace(written=("a",))
