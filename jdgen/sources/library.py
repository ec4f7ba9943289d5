"""The library as everyone else sees it: roles and industries, read one at a time."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, cast

from jdgen.model.errors import SourceError
from jdgen.model.library import Entry, Globals, Industry, Library
from jdgen.model.pack import Pack
from jdgen.model.role import Role
from jdgen.sources.normal import thaw
from jdgen.sources.shelf import Shelf, fill_shelf, open_shelf

_libraries: dict[str, Library] = {}
"""The library as it was last read, so that postings of one process share their sections."""

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


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

    @lru_cache
    def read(name: str) -> Any:
        text = shelf.read(name)
        return None if text is None else thaw(text)

    def names() -> Mapping[str, str]:
        return cast("Mapping[str, str]", read("names"))

    def role(name: str) -> Role | None:
        found = read(f"roles/{name}") if NAME.fullmatch(name) else None
        if found is None and name in names() and names()[name] == f"{name}@":
            # The cache lost this one text: everything is read again.
            return library_of(fill_shelf(shelf.key)).role(name)
        if found is None and shelf.findings and name not in names():
            raise SourceError(*shelf.findings)
        return cast("Role | None", found)

    def industry(name: str) -> Industry | None:
        return cast("Industry | None", read(f"industries/{name}"))

    def packs() -> Mapping[str, Pack]:
        return cast("Mapping[str, Pack]", read("packs"))

    def entries() -> tuple[Entry, ...]:
        return cast("tuple[Entry, ...]", read("entries"))

    return Library(cast(Globals, read("common")), role, industry, packs, names, entries, shelf.key)
