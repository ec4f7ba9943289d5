"""Trees: the bytes of a folder, a revision or the wheel. All else reads trees, never the disk."""

from collections.abc import Mapping
from typing import NamedTuple


class Tree(NamedTuple):
    """Path → bytes under a named root. Paths have forward slashes and stay below the root."""

    root: str
    files: Mapping[str, bytes]

    def paths(self) -> list[str]:
        """Return all paths, sorted."""
        return sorted(self.files)

    def named(self, path: str) -> str:
        """Return how findings name `path`: with the root, or bare where the root has no name.

        A root that ends in a colon, as that of a revision (``main:``), needs no slash.
        """
        return f"{self.root}{'' if self.root.endswith(':') else '/'}{path}" if self.root else path
