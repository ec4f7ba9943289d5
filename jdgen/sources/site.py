"""Where a workspace is on the disk, and which of its files a name means."""

import os
from collections.abc import Mapping

FILE = "jdgen.yaml"
"""The file of settings, which makes a folder a workspace."""

SCHEMAS = ".jdgen/schemas"
"""The folder of a workspace for the schemas that the first lines of its files name."""

YAML = (".yaml", ".yml")

FOLDERS: Mapping[str, tuple[str, ...]] = {
    "roles": YAML,
    "companies": YAML,
    "jobs": YAML,
    "templates": (".j2",),
}
"""The folders of a workspace, and how the files end that are read there."""


def find_workspace(start: str = os.curdir) -> str:
    """Return the nearest folder upwards that has a file of settings; empty if there is none.

    A repository's root is the last that is looked at. The path is seen from `start`, ``.`` for
    that folder itself.
    """
    folder = start
    while not os.path.isfile(os.path.join(folder, FILE)):
        above = os.path.join(folder, os.pardir)
        if os.path.exists(os.path.join(folder, ".git")) or os.path.samefile(folder, above):
            return ""
        folder = os.pardir if folder == os.curdir else above
    return folder


def find_repository(start: str = os.curdir) -> str:
    """Return the nearest folder upwards that is the top of a repository; empty if there is none."""
    folder = start
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.join(folder, os.pardir)
        if os.path.samefile(folder, above):
            return ""
        folder = above
    return folder


def file_of(folder: str, kind: str, name: str) -> str:
    """Return the path of what is called `name` in a workspace's folder ``jobs``, or empty."""
    paths = (os.path.join(folder, kind, f"{name}{ending}") for ending in YAML)
    plain = os.path.basename(name) == name
    return next((os.path.normpath(path) for path in paths if plain and os.path.isfile(path)), "")


def names_in(folder: str, kind: str) -> tuple[str, ...]:
    """Return the names of all files in a workspace's folder ``companies``, sorted."""
    inside = os.path.join(folder, kind)
    if not os.path.isdir(inside):
        return ()
    files = (os.path.splitext(name) for name in os.listdir(inside))
    return tuple(sorted(stem for stem, ending in files if ending in YAML))


def stem_of(path: str) -> str:
    """Return a file's name without its folders and its ending."""
    return os.path.splitext(os.path.basename(path))[0]


def folder_in(folder: str, name: str) -> str:
    """Return the path of a folder of a workspace if it is there, or empty."""
    path = os.path.normpath(os.path.join(folder, name))
    return path if os.path.isdir(path) else ""
