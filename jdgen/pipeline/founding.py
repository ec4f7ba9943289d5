"""Founding: a workspace to begin with."""

import os
from typing import NamedTuple

from jdgen.delivery.laying import Laid, lay
from jdgen.model.errors import refusal
from jdgen.sources.ground import ground_files
from jdgen.sources.site import FILE, find_repository, find_workspace


class Founded(NamedTuple):
    """What became of each file, and the way from the repository's top to the workspace.

    It is ``.`` where the workspace is at the top, and empty where there is no repository.
    """

    laid: Laid
    within: str


def found(folder: str = os.curdir) -> Founded:
    """Put a workspace into a folder, beside what is there.

    Raises RequestError if the folder is in a workspace, DeliveryError if it cannot be written.
    """
    _refuse_workspace(folder)
    laid = lay(folder, ground_files())
    top = find_repository(folder)
    return Founded(laid, os.path.relpath(folder, top).replace(os.sep, "/") if top else "")


def _refuse_workspace(folder: str) -> None:
    near = folder
    while not os.path.isdir(near):
        near = os.path.dirname(near) or os.curdir
    around = find_workspace(near)
    if around:
        path = os.path.normpath(os.path.join(around, FILE))
        message = f"'{folder}' is in a workspace already, that of '{path}'"
        hint = "add to that one with: jdgen new job ROLE, jdgen new role NAME"
        raise refusal("exists", message, hint)
