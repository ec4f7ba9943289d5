"""Scaffolding: a role of one's own to begin with."""

from jdgen.resolution.lookup import find_role
from jdgen.sources.library import load_library
from jdgen.sources.scaffold import role_scaffold


def new_role(name: str, file: str, like: str = "", roles: str = "") -> str:
    """Return the YAML of a new role, to be written to `file`; see role_scaffold.

    `like` may be an alias. Raises RequestError if there is no such role, or the name is taken.
    """
    library = load_library(roles)
    base = find_role(library, like).role.name if like else ""
    return role_scaffold(name, file, library, base)
