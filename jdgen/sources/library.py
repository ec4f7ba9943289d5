"""The library as everyone else sees it: roles and industries, read one at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, cast

from jdgen.model.errors import SourceError
from jdgen.model.library import Entry, Globals, Industry, Library
from jdgen.model.role import Role
from jdgen.sources.normal import thaw
from jdgen.sources.shelf import Shelf, fill_shelf, open_shelf

if TYPE_CHECKING:
    from jdgen.model.pack import Pack


_libraries: dict[str, Library] = {}
"""The library as it was last read, so that postings of one process share their sections."""

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


SHARED = ("common", "names", "entries", "packs")
"""The texts that every library has."""


def load_library(own: str = "") -> Library:
    """Return the shipped library, with the role files at the path `own` beside it if there are any.

    Raises SourceError if one of the files that every posting needs, or any of `own`, is broken.
    """
    shelf = open_shelf()
    if (library := _libraries.get(shelf.key)) is None:
        library = library_of(shelf)
        if not shelf.findings:
            _libraries.clear()
            _libraries[shelf.key] = library
    if not own:
        return library
    from jdgen.sources.own import add_own  # noqa: PLC0415 (only for users with roles of their own)

    return add_own(library, own)


def library_of(shelf: Shelf) -> Library:
    """Return the library that stands on a shelf."""
    read = lru_cache(None)(partial(_read, shelf))
    return Library(
        common=cast("Globals", read("common")),
        role=partial(_role, shelf, read),
        industry=partial(_industry, shelf, read),
        packs=lambda: cast("Mapping[str, Pack]", read("packs")),
        names=lambda: cast("Mapping[str, str]", read("names")),
        entries=lambda: cast("tuple[Entry, ...]", read("entries")),
        mark=lambda _: shelf.key,
        key=shelf.key,
    )


def _read(shelf: Shelf, name: str) -> Any:
    text = shelf.read(name)
    if text is None and name in SHARED:
        # The cache lost this one text: everything is read again.
        text = fill_shelf(shelf.key).read(name)
    return None if text is None else thaw(text)


def _industry(shelf: Shelf, read: Callable[[str], Any], name: str) -> Industry | None:
    known = name in read("common").industries.values()
    found = read(f"industries/{name}") if known else None
    if found is None and known:
        return library_of(fill_shelf(shelf.key)).industry(name)
    return cast("Industry | None", found)


def _role(shelf: Shelf, read: Callable[[str], Any], name: str) -> Role | None:
    found = read(f"roles/{name}") if NAME.fullmatch(name) else None
    if found is None and read("names").get(name) == f"{name}@":
        return library_of(fill_shelf(shelf.key)).role(name)
    if found is None and shelf.findings and name not in read("names"):
        raise SourceError(*shelf.findings)
    return cast("Role | None", found)
