"""Listing: what there is to choose from, of each kind."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from jdgen.formats import find_format, format_names
from jdgen.model.errors import refusal
from jdgen.model.library import Library
from jdgen.nearest import suggestion
from jdgen.sources.library import load_library


class Row(NamedTuple):
    """One thing of a list: its name, what it is, and what else leads to it."""

    name: str
    label: str
    also: tuple[str, ...] = ()


def list_kind(kind: str = "roles", words: tuple[str, ...] = (), roles: str = "") -> tuple[Row, ...]:
    """Return all of a kind (``roles``, ``industries`` and so on) in which every word occurs.

    A first word that is no kind is one to look for among the roles. Raises RequestError if
    nothing is found there either.
    """
    if kind not in KINDS:
        found = list_kind("roles", (kind, *words), roles)
        if not found:
            message = f"there is no list of '{kind}', and no role with that word"
            raise refusal("unknown-kind", message, suggestion(kind, KINDS))
        return found
    rows = KINDS[kind](load_library(roles))
    wanted = [word.casefold() for word in words]
    return tuple(row for row in rows if all(word in _said(row) for word in wanted))


def _said(row: Row) -> str:
    return " ".join((row.name, row.label, *row.also)).casefold()


def _roles(library: Library) -> list[Row]:
    return [
        Row(each.name, f"{each.title} ({each.family})", tuple(alias.name for alias in each.aliases))
        for each in library.entries()
    ]


def _industries(library: Library) -> list[Row]:
    labels = library.common.questions["industry"].answers
    return [Row(name, label, _leading(library, name)) for name, label in labels.items()]


def _leading(library: Library, industry: str) -> tuple[str, ...]:
    leads = library.common.industries.items()
    return tuple(alias for alias, name in leads if name == industry and alias != name)


def _sizes(library: Library) -> list[Row]:
    labels = library.common.questions["size"].answers
    return [
        Row(each.name, labels[each.name], each.aliases) for each in library.common.sizes.values()
    ]


def _seniorities(library: Library) -> list[Row]:
    rungs = library.common.seniorities.values()
    return [Row(each.name, each.label, each.aliases) for each in rungs]


def _formats(_: Library) -> list[Row]:
    formats = map(find_format, format_names())
    return [Row(each.name, each.description, (each.suffix,)) for each in formats]


KINDS: Mapping[str, Callable[[Library], list[Row]]] = {
    "roles": _roles,
    "industries": _industries,
    "sizes": _sizes,
    "seniorities": _seniorities,
    "formats": _formats,
}
"""What can be listed, and how."""
