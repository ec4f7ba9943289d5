"""Memories: what was made before, for as long as there is room for it."""

from __future__ import annotations

from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Memory(Generic[K, V]):
    """Values by key, of which those that were asked for last stay.

    It holds two generations of at most `most` values each. When the newer is full, the older
    goes; what is asked for moves to the newer. So a memory never loses everything at once.
    """

    __slots__ = ("_most", "_new", "_old")

    def __init__(self, most: int) -> None:
        self._most = most
        self._new: dict[K, V] = {}
        self._old: dict[K, V] = {}

    def get(self, key: K) -> V | None:
        """Return what is remembered under a key, or None."""
        known = self._new.get(key)
        if known is None and self._old and (known := self._old.get(key)) is not None:
            self.keep(key, known)
        return known

    def keep(self, key: K, value: V) -> V:
        """Remember a value, and return it."""
        if len(self._new) >= self._most:
            self._old, self._new = self._new, {}
        self._new[key] = value
        return value

    def forget(self) -> None:
        """Forget everything."""
        self._new, self._old = {}, {}
