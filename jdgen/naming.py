"""Naming: the role, rung and other answers that a name means as people write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jdgen.model.library import Entry, Library


class Meaning(NamedTuple):
    """The role that a name means, and the seniority and other answers that it presets.

    As text it is ``role@seniority``, each other answer after a space: ``buyer@ stock=fresh``.
    """

    role: str
    seniority: str = ""
    options: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        answers = "".join(f" {option}={answer}" for option, answer in self.options)
        return f"{self.role}@{self.seniority}{answers}"


def read_meaning(text: str) -> Meaning:
    """Return the meaning that a text stands for."""
    first, *answers = text.split(" ")
    role, _, seniority = first.partition("@")
    pairs = (each.partition("=") for each in answers)
    return Meaning(role, seniority, tuple((option, answer) for option, _, answer in pairs))


def find_name(library: Library, name: str) -> Meaning | None:
    """Return what a name or title means, or None.

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


def _known(library: Library, slug: str) -> Meaning | None:
    leads = library.names().get(slug)
    return read_meaning(leads) if leads else _titled(library, slug)


def _titled(library: Library, slug: str) -> Meaning | None:
    """Return what a title means; one that two roles have means neither."""
    found = {
        Meaning(entry.name, rung)
        for entry in library.entries()
        for rung, title in (("", entry.title), *entry.titles.items())
        if slug_of(title) == slug
    }
    return found.pop() if len(found) == 1 else None


def _with_rung(library: Library, slug: str) -> Meaning | None:
    entries = {entry.name: entry for entry in library.entries()}
    for rung, rest in _split(library, slug):
        known = _known(library, rest)
        if known and not known.seniority and rung in _rungs(entries.get(known.role)):
            return known._replace(seniority=rung)
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
