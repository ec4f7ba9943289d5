"""Roles of one's own: a user's role files beside the shipped library."""

import os
from collections.abc import Collection, Iterator, Mapping

from jdgen import cache
from jdgen.model.errors import SourceError
from jdgen.model.library import Entry, Library
from jdgen.model.role import Role
from jdgen.model.tree import Tree
from jdgen.naming import Meaning, read_meaning
from jdgen.sources.folder import read_file, read_folder
from jdgen.sources.links import Shelves
from jdgen.sources.listing import entry_of, names_of
from jdgen.sources.reading import Understood, read_own


def add_own(library: Library, path: str) -> Library:
    """Return the library with the roles of a file or folder beside and before the shipped ones."""
    understood = understand_own(library, path)
    if understood.findings:
        raise SourceError(*understood.findings)
    own = understood.roles
    instead = {role.takes: role.name for role in own.values() if role.takes}
    return library._replace(
        common=understood.common,
        role=lambda name: own.get(name) or (None if name in instead else library.role(name)),
        names=lambda: {**_names(library, instead), **names_of(own.values())},
        entries=lambda: _entries(library, {*own, *instead}, own),
        key=f"{library.key}\0{cache.signature(own_paths(path))}",
    )


def understand_own(library: Library, path: str) -> Understood:
    """Return what the role files at `path` say, with everything that is wrong with them."""
    shelves = Shelves(library.common, _ShippedRoles(library), library.packs())
    return read_own(own_tree(path), shelves, library.names())


def own_paths(path: str) -> list[str]:
    """Return every file that the roles at `path` may come from."""
    if not os.path.isdir(path):
        return [path]
    return sorted(
        os.path.join(folder, name) for folder, _, files in os.walk(path) for name in files
    )


def own_tree(path: str) -> Tree:
    """Return the YAML files of a folder, or the one file at `path`."""
    if os.path.isdir(path):
        return read_folder(path, (".yaml", ".yml"))
    return read_file(path)


def _names(library: Library, instead: Mapping[str, str]) -> Mapping[str, str]:
    """Return what every shipped name leads to: a role of one's own where one stands in."""
    leads = {name: read_meaning(text) for name, text in library.names().items()}
    return {
        name: str(each._replace(role=instead.get(each.role, each.role)))
        for name, each in leads.items()
    }


def _entries(
    library: Library, hidden: Collection[str], own: Mapping[str, Role]
) -> tuple[Entry, ...]:
    shipped = (entry for entry in library.entries() if entry.name not in hidden)
    both = (*shipped, *map(entry_of, own.values()))
    return tuple(sorted(both, key=lambda entry: (entry.family, entry.name)))


class _ShippedRoles(Mapping[str, Role]):
    """The shipped roles by name, each read when it is asked for."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def __getitem__(self, name: str) -> Role:
        role = self.library.role(name)
        if role is None:
            raise KeyError(name)
        return role

    def __iter__(self) -> Iterator[str]:
        return (name for name, leads in self.library.names().items() if leads == str(Meaning(name)))

    def __len__(self) -> int:
        return sum(1 for _ in self)
