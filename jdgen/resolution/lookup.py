"""Lookup: the role that a name or alias means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.memory import Memory
from jdgen.model.errors import refusal
from jdgen.model.kinds import COMMANDS
from jdgen.naming import find_name, slug_of
from jdgen.nearest import nearest

if TYPE_CHECKING:
    from jdgen.model.library import Library
    from jdgen.model.role import Role


MOST_FOUND = 500


class Found(NamedTuple):
    """A role, and the answers that the name presets, by option."""

    role: Role
    options: Mapping[str, str]


_found: Memory[tuple[int, str], tuple[Found, Library]] = Memory(MOST_FOUND)
"""What names mean, by the identity of the library, which is kept beside."""


def find_role(library: Library, name: str) -> Found:
    """Return the role called `name`, or that it means as an alias or a title.

    Raises RequestError naming the nearest roles, aliases and commands if there is none.
    """
    known = _found.get((id(library), name))
    if known is None:
        known = _found.keep((id(library), name), (_find(library, name), library))
    return known[0]


def _find(library: Library, name: str) -> Found:
    role = library.role(name)
    if role is not None:
        return Found(role, {})
    means = find_name(library, name)
    if means is None:
        raise refusal("unknown-role", f"there is no role '{name}'", _hint(library, name))
    known = library.role(means.role)
    assert known is not None, f"'{name}' leads to '{means.role}', which is not there"
    rung = {"seniority": means.seniority} if means.seniority else {}
    return Found(known, {**rung, **dict(means.options)})


def _hint(library: Library, name: str) -> str:
    titles = (title for entry in library.entries() for title in entry.titles.values())
    known = {*library.names(), *map(slug_of, titles), *COMMANDS}
    near = nearest(slug_of(name), known - {name})
    like = f"did you mean {' or '.join(near)}? " if near else ""
    slug = slug_of(name) or "NAME"
    return f"{like}See all roles with: jdgen list. Write it with: jdgen new role {slug}"
