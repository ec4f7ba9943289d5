"""Places are told apart by whose file it is, and paths are written as commits have them."""

import pytest

from jdgen.model.origin import NOWHERE, Origin
from jdgen.reports._place import Place, place_of


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("roles/a.yaml", "roles/a.yaml"),
        ("./roles//a.yaml", "roles/a.yaml"),
        ("../roles/a.yaml", "../roles/a.yaml"),
        ("/tmp/a.yaml", "/tmp/a.yaml"),
    ],
)
def test_a_path_has_no_needless_parts(file: str, path: str) -> None:
    assert place_of(Origin(file, 3, 4)) == Place(path, 3, 4)


def test_files_that_come_with_jdgen_are_not_of_the_repository() -> None:
    assert place_of(Origin("shipped:data/a.yaml", 3, 4)) == Place("data/a.yaml", 3, 4, shipped=True)


def test_what_nobody_wrote_has_no_place() -> None:
    assert place_of(NOWHERE) is None
