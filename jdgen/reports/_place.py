"""Places as platforms know them: files of the repository, and files that come with jdgen."""

from pathlib import PurePath
from typing import NamedTuple

from jdgen.model.origin import Origin

SHIPPED = "shipped:"
WORKSPACE = "jdgen.yaml"
"""What stands for the whole where a platform refuses findings that have no file."""


class Place(NamedTuple):
    """Where a finding is: `path` is a file of the repository, or with `shipped` of jdgen's own."""

    path: str
    line: int
    column: int
    shipped: bool = False


def place_of(origin: Origin) -> Place | None:
    """Return where something was written, or None for what nobody wrote in a file.

    The path has slashes and no needless parts: platforms compare it with those of a commit.
    """
    if not origin.file:
        return None
    shipped = origin.file.startswith(SHIPPED)
    path = PurePath(origin.file.removeprefix(SHIPPED)).as_posix()
    return Place(path, origin.line, origin.column, shipped)
