"""Lookup: the role that a name or alias means."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.errors import refusal
from jdgen.model.kinds import COMMANDS
from jdgen.naming import find_name, slug_of
from jdgen.nearest import nearest

if TYPE_CHECKING:
    from jdgen.model.library import Library
    from jdgen.model.role import Role


class Found(NamedTuple):
    """A role, and the seniority that the name presets, if it does."""

    role: Role
    seniority: str


def find_role(library: Library, name: str) -> Found:
    """Return the role called `name`, or that it means as an alias or a title.

    Raises RequestError naming the nearest roles, aliases and commands if there is none.
    """
    role = library.role(name)
    if role is not None:
        return Found(role, "")
    leads = find_name(library, name)
    if leads is None:
        raise refusal("unknown-role", f"there is no role '{name}'", _hint(library, name))
    target, _, seniority = leads.partition("@")
    known = library.role(target)
    assert known is not None, f"'{name}' leads to '{target}', which is not there"
    return Found(known, seniority)


def _hint(library: Library, name: str) -> str:
    near = nearest(slug_of(name), {*library.names(), *COMMANDS} - {name})
    like = f"did you mean {' or '.join(near)}? " if near else ""
    slug = slug_of(name) or "NAME"
    return f"{like}See all roles with: jdgen list. Write it with: jdgen new role {slug}"
