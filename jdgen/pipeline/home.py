"""Home: the workspace around here, and what it gives to a command that does not say."""

import os
from typing import NamedTuple

from jdgen.sources.site import FILE, find_workspace, folder_in


class Home(NamedTuple):
    """A workspace as one command needs it: where things are. Outside of any, nothing is."""

    folder: str = ""
    roles: str = ""
    templates: str = ""


NOWHERE = Home()


def find_home(wanted: bool = True, start: str = os.curdir) -> Home:
    """Return the workspace around `start`, or nowhere if none is `wanted` or there is none."""
    folder = find_workspace(start) if wanted else ""
    return home_in(folder) if folder else NOWHERE


def require_home(start: str = os.curdir) -> Home:
    """Return the workspace around `start`. Raises RequestError if there is none."""
    home = find_home(start=start)
    if home.folder:
        return home
    from jdgen.model.errors import refusal  # noqa: PLC0415 (only for a mistake)

    message = f"there is no workspace here: no '{FILE}' in this folder or above it"
    raise refusal("no-workspace", message, "begin one with: jdgen init")


def home_in(folder: str) -> Home:
    """Return the workspace in a folder."""
    return Home(folder, folder_in(folder, "roles"), folder_in(folder, "templates"))
