"""The shipped library, and role files written for one test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.model.library import Library
from jdgen.sources.library import load_library
from jdgen.sources.own import Own, own_tree, understand_own


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture
def understand(library: Library, tmp_path: Path) -> Callable[[str], Own]:
    """Read a role file of these words beside the shipped library."""

    def read(text: str) -> Own:
        (tmp_path / "roles.yaml").write_text(text, "utf-8")
        return understand_own(library, own_tree(str(tmp_path / "roles.yaml")))

    return read
