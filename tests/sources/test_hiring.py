"""A company is read again only when its file changed."""

from pathlib import Path

import pytest

from jdgen.model.errors import SourceError
from jdgen.model.library import Library
from jdgen.sources import hiring
from jdgen.sources.hiring import load_company


def written(tmp_path: Path, name: str) -> str:
    (tmp_path / "acme.yaml").write_text(f"company: {{name: {name}, benefits: Lunch.}}")
    return str(tmp_path / "acme.yaml")


def test_the_same_company_is_given_again(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path, "Acme")
    assert load_company(path, library) is load_company(path, library)


def test_a_changed_file_is_read_again(library: Library, tmp_path: Path) -> None:
    load_company(written(tmp_path, "Acme"), library)
    assert load_company(written(tmp_path, "Umbrella"), library).name == "Umbrella"


def test_another_process_takes_the_company_from_the_cache(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path, "Acme")
    first = load_company(path, library)
    hiring._kept.clear()
    second = load_company(path, library)
    assert second == first
    assert second is not first


def test_mistakes_are_an_error_and_not_kept(library: Library, tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text("company: {nmae: Acme}")
    for _ in range(2):
        with pytest.raises(SourceError) as caught:
            load_company(str(tmp_path / "acme.yaml"), library)
        assert [found.rule for found in caught.value.findings] == ["missing-key", "unknown-key"]
