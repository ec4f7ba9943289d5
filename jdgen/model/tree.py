"""Trees: the bytes of a folder, a revision or the wheel. All else reads trees, never the disk."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tree:
    """Path → bytes under a named root. Paths have forward slashes and stay below the root."""

    root: str
    files: Mapping[str, bytes]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self.files))

    def under(self, folder: str, suffix: str = "") -> Iterator[str]:
        """Yield the paths below `folder` that end in `suffix`, sorted."""
        return (path for path in self if path.startswith(f"{folder}/") and path.endswith(suffix))

    def named(self, path: str) -> str:
        """Return how findings name `path`: with the root, or bare where the root has no name."""
        return f"{self.root}/{path}" if self.root else path
