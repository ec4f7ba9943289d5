"""Shipped folders are found inside the package first, beside it second."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.model.errors import JdgenError
from jdgen.shipped import data_folder, normal_form, templates_folder


def make(*folders: Path) -> None:
    for folder in folders:
        folder.mkdir(parents=True)


def test_folders_inside_the_package_come_first(tmp_path: Path) -> None:
    package = tmp_path / "jdgen"
    make(package / "data", tmp_path / "data", package / "templates", tmp_path / "templates")
    assert data_folder(str(package)) == str(package / "data")
    assert templates_folder(str(package)) == str(package / "templates")


def test_folders_beside_the_package_serve_a_checkout(tmp_path: Path) -> None:
    make(tmp_path / "data", tmp_path / "templates")
    package = str(tmp_path / "jdgen")
    assert data_folder(package) == str(tmp_path / "data")
    assert templates_folder(package) == str(tmp_path / "templates")


@pytest.mark.parametrize(("find", "name"), [(data_folder, "data"), (templates_folder, "templates")])
def test_a_missing_folder_is_a_broken_installation(
    find: Callable[[str], str], name: str, tmp_path: Path
) -> None:
    with pytest.raises(JdgenError) as caught:
        find(str(tmp_path / "jdgen"))
    (finding,) = caught.value.findings
    assert finding.rule == "broken-installation"
    assert str(tmp_path / "jdgen" / name) in finding.message
    assert str(tmp_path / name) in finding.message
    assert "Install jdgen again" in finding.hint


def test_this_installation_is_whole() -> None:
    assert "roles.yaml" in os.listdir(data_folder())
    assert "posting.md.j2" in os.listdir(templates_folder())


def test_a_checkout_has_no_normal_form(tmp_path: Path) -> None:
    assert normal_form(str(tmp_path)) is None


def test_the_wheel_has_a_normal_form(tmp_path: Path) -> None:
    make(tmp_path / "normal")
    assert normal_form(str(tmp_path)) == str(tmp_path / "normal")
