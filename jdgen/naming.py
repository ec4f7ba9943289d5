"""Naming: the role, and the rung if there is one, that a name means as people write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jdgen.model.library import Entry, Library


def find_name(library: Library, name: str) -> str | None:
    """Return the ``role@seniority`` that a name or title means, or None.

    A role is known by its name and its aliases, by its titles (``Sous Chef``), and by any of
    these with the word for one of its rungs before or after it (``Sr. Chef``, ``chef-iii``).
    Capitals, points and spaces make no difference.
    """
    slug = slug_of(name)
    return _known(library, slug) or _with_rung(library, slug)


def slug_of(name: str) -> str:
    """Return a name or title as a role would be called: in small letters, joined by hyphens."""
    joined = re.sub(r"(?<=\w)&(?=\w)", "", name).replace("&", " and ")
    return "-".join(re.findall(r"\w+", joined.casefold().replace("_", " ")))


def _known(library: Library, slug: str) -> str | None:
    return library.names().get(slug) or _titled(library, slug)


def _titled(library: Library, slug: str) -> str | None:
    """Return what a title means; one that two roles have means neither."""
    found = {
        f"{entry.name}@{rung}"
        for entry in library.entries()
        for rung, title in (("", entry.title), *entry.titles.items())
        if slug_of(title) == slug
    }
    return found.pop() if len(found) == 1 else None


def _with_rung(library: Library, slug: str) -> str | None:
    entries = {entry.name: entry for entry in library.entries()}
    for rung, rest in _split(library, slug):
        role, _, preset = (_known(library, rest) or "").partition("@")
        if role and not preset and rung in _rungs(entries.get(role)):
            return f"{role}@{rung}"
    return None


def _rungs(entry: Entry | None) -> tuple[str, ...]:
    return entry.seniorities if entry else ()


def _split(library: Library, slug: str) -> Iterator[tuple[str, str]]:
    """Yield every rung whose name or alias begins or ends the slug, and what is left of it."""
    for rung in library.common.seniorities.values():
        for word in (rung.name, *rung.aliases):
            if slug.startswith(f"{word}-"):
                yield rung.name, slug.removeprefix(f"{word}-")
            if slug.endswith(f"-{word}"):
                yield rung.name, slug.removesuffix(f"-{word}")
