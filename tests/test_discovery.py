"""Plugins are listed without being imported, and imported one at a time."""

import sys
from pathlib import Path

import pytest

from jdgen.discovery import find, names


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "parrots"
    (folder / "cages").mkdir(parents=True)
    for path, text in {
        "__init__": "",
        "_perch": "BIRD = 'none'",
        "grey": "BIRD = 'grey'",
        "ara": "BIRD = 'ara'",
        "blue_and_gold": "BIRD = 'blue-and-gold'",
        "broken": "import no_such_module",
        "cages/__init__": "BIRD = 'none'",
    }.items():
        (folder / f"{path}.py").write_text(text, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield "parrots"
    for module in [name for name in sys.modules if name.split(".")[0] == "parrots"]:
        del sys.modules[module]


def test_public_modules_are_listed_sorted_and_none_is_imported(package: str) -> None:
    assert names(package) == ("ara", "blue-and-gold", "broken", "grey")
    assert not [module for module in sys.modules if module.startswith("parrots.")]


def test_one_module_is_imported_to_find_what_it_offers(package: str) -> None:
    assert find(package, "grey", "BIRD") == "grey"
    assert [module for module in sys.modules if module.startswith("parrots.")] == ["parrots.grey"]


def test_a_name_has_hyphens_where_its_module_has_underscores(package: str) -> None:
    assert find(package, "blue-and-gold", "BIRD") == "blue-and-gold"
    with pytest.raises(KeyError):
        find(package, "blue_and_gold", "BIRD")


@pytest.mark.parametrize(
    "name", ["macaw", "_perch", "-perch", "cages", "cages.x", "", "../grey", "Grey"]
)
def test_what_is_no_public_module_is_not_found(package: str, name: str) -> None:
    with pytest.raises(KeyError):
        find(package, name, "BIRD")


def test_a_module_that_lacks_what_it_needs_says_so_itself(package: str) -> None:
    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        find(package, "broken", "BIRD")


def test_a_module_without_the_constant_is_a_mistake_in_the_module(package: str) -> None:
    with pytest.raises(AttributeError, match="CAGE"):
        find(package, "grey", "CAGE")
