"""Roles of one's own beside the shipped library, read again only when they change."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, cast

from jdgen import cache
from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.library import Entry, Globals, Library
from jdgen.model.role import Role
from jdgen.model.tree import Tree
from jdgen.naming import Meaning, read_meaning
from jdgen.sources.folder import read_file, read_folder
from jdgen.sources.normal import thaw


class Own(NamedTuple):
    """The sound roles of a user's files, what all roles share with them, and what is wrong.

    A role's mark changes whenever anything that it says does; the shape, whenever anything does
    that companies and jobs refer to: names, ids, questions and answers.
    """

    common: Globals
    roles: Mapping[str, Role]
    names: Mapping[str, str]
    entries: tuple[Entry, ...]
    marks: Mapping[str, str]
    shape: str
    findings: tuple[Finding, ...] = ()


def add_own(library: Library, path: str) -> Library:
    """Return the library with the roles of a file or folder beside and before the shipped ones.

    Raises SourceError with every mistake of theirs.
    """
    key = f"{library.key}\0{cache.signature(own_paths(path))}"
    own = load_own(library, path, key, lambda: own_tree(path))
    if own.findings:
        raise SourceError(*own.findings)
    return join_own(library, own)


def load_own(library: Library, name: str, key: str, tree: Callable[[], Tree]) -> Own:
    """Return the roles of a tree, read afresh unless they were kept under this name and key."""
    kept = cache.plain_name("own", name)
    text = cache.read(kept, key)
    if text is not None:
        return Own(*cast("list[Any]", thaw(text)))
    own = understand_own(library, tree())
    if not own.findings:
        from jdgen.sources.freezing import freeze  # noqa: PLC0415 (only when something changed)

        cache.write(kept, key, freeze(own[:-1]))
    return own


def join_own(library: Library, own: Own) -> Library:
    """Return the library with these roles beside and before the shipped ones."""
    roles = own.roles
    instead = {role.takes: role.name for role in roles.values() if role.takes}
    return library._replace(
        common=own.common,
        role=lambda name: roles.get(name) or (None if name in instead else library.role(name)),
        names=lru_cache(1)(lambda: {**_names(library, instead), **own.names}),
        entries=lru_cache(1)(lambda: _entries(library, {*roles, *instead}, own.entries)),
        mark=lambda name: own.marks.get(name) or library.mark(name),
        key=f"{library.key}\0{own.shape}",
    )


def understand_own(library: Library, tree: Tree) -> Own:
    """Return what the role files of a tree say, with everything that is wrong with them."""
    from jdgen.sources.digest import digest_of  # noqa: PLC0415
    from jdgen.sources.freezing import freeze  # noqa: PLC0415
    from jdgen.sources.links import Shelves  # noqa: PLC0415 (only when something changed)
    from jdgen.sources.listing import entries_of, names_of  # noqa: PLC0415 (as below)
    from jdgen.sources.reading import read_own  # noqa: PLC0415

    shelves = Shelves(library.common, _ShippedRoles(library), library.packs())
    understood = read_own(tree, shelves, library.names())
    roles = understood.roles.values()
    names, entries = names_of(roles), entries_of(roles)
    marks = {role.name: digest_of(freeze(role).encode()) for role in roles}
    common, findings = understood.common, understood.findings
    shape = digest_of(freeze([common, names, entries]).encode())
    return Own(common, understood.roles, names, entries, marks, shape, findings)


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


def _entries(library: Library, hidden: Collection[str], own: Iterable[Entry]) -> tuple[Entry, ...]:
    shipped = (entry for entry in library.entries() if entry.name not in hidden)
    both = (*shipped, *own)
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
