"""A command knows the workspace around it, unless nobody wants it to."""

from pathlib import Path

import pytest
from workspaces import SMALL, write

from jdgen.model.errors import RequestError
from jdgen.pipeline.home import NOWHERE, find_home, home_in, require_home


def test_home_is_the_workspace_around_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {**SMALL, "templates/a.md.j2": ""})
    monkeypatch.chdir(tmp_path / "jobs")
    assert find_home() == ("..", "../roles", "../templates")
    assert require_home() == find_home()
    assert find_home(wanted=False) == NOWHERE


def test_a_workspace_need_not_have_every_folder(tmp_path: Path) -> None:
    write(tmp_path, {"jdgen.yaml": ""})
    assert find_home(start=str(tmp_path)) == home_in(str(tmp_path)) == (str(tmp_path), "", "")


def test_there_may_be_no_workspace(tmp_path: Path) -> None:
    write(tmp_path, {".git/x": ""})
    assert find_home(start=str(tmp_path)) == NOWHERE
    with pytest.raises(RequestError, match="there is no workspace here") as caught:
        require_home(str(tmp_path))
    assert caught.value.findings[0].hint == "begin one with: jdgen init"
