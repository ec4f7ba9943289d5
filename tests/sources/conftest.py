"""The shipped library, and role files written for one test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.model.library import Library
from jdgen.sources.library import load_library
from jdgen.sources.own import understand_own
from jdgen.sources.reading import Understood


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture
def understand(library: Library, tmp_path: Path) -> Callable[[str], Understood]:
    """Read a role file of these words beside the shipped library."""

    def read(text: str) -> Understood:
        (tmp_path / "roles.yaml").write_text(text, "utf-8")
        return understand_own(library, str(tmp_path / "roles.yaml"))

    return read
