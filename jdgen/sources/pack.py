"""Packs of kept values: what the files of a folder said, together in one text of the cache."""

from collections.abc import Callable
from typing import Any

from jdgen import cache
from jdgen.model.finding import Finding
from jdgen.sources.digest import digest_of
from jdgen.sources.normal import thaw

Outcome = tuple[Any, tuple[Finding, ...]]


class KeptFiles:
    """Values by the path and content of the file that each was read from.

    `key` changes whenever all of them have to be read again. Only what was without fault is kept.
    """

    def __init__(self, name: str, key: str) -> None:
        self._name = cache.plain_name("packs", name)
        # Two names may come to be kept in one place.
        self._key = f"{name}\0{key}"
        lines = (cache.read(self._name, self._key) or "").split("\n")
        parts = (line.split("\t", 2) for line in lines if line)
        self._kept = {(path, digest): frozen for path, digest, frozen in parts}
        self._used: dict[tuple[str, str], str] = {}

    def value_of(self, path: str, content: bytes, read: Callable[[], Outcome]) -> Outcome:
        """Return what a file says, as it was kept or else as `read` reads it."""
        at = (path, digest_of(content))
        if (frozen := self._kept.get(at)) is not None:
            self._used[at] = frozen
            return thaw(frozen), ()
        value, findings = read()
        if value is not None and not findings and path.isprintable():
            from jdgen.sources.freezing import freeze  # noqa: PLC0415 (only when it changed)

            self._used[at] = freeze(value)
        return value, findings

    def keep(self) -> None:
        """Keep what was used for next time, unless nothing changed."""
        if self._used != self._kept:
            lines = (f"{path}\t{digest}\t{text}\n" for (path, digest), text in self._used.items())
            cache.write(self._name, self._key, "".join(lines))
