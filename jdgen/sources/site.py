"""Where a workspace is on the disk, and which of its files a name means."""

import os
from collections.abc import Iterator, Mapping

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
        if os.path.lexists(os.path.join(folder, ".git")) or _is_top(folder, above):
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


def _is_top(folder: str, above: str) -> bool:
    """Say whether there is nothing above a folder: it is a disk's root, or not there any more."""
    try:
        return os.path.samefile(folder, above)
    except OSError:
        return True


def job_file(folder: str, name: str) -> str:
    """Return the path of the job's file that is called `name` in a workspace, or empty.

    It is one that lies in its folder ``jobs`` itself: there may be thousands below.
    """
    if os.path.basename(name) != name:
        return ""
    paths = (os.path.normpath(os.path.join(folder, "jobs", f"{name}{end}")) for end in YAML)
    return next(filter(os.path.isfile, paths), "")


def job_names(folder: str) -> list[str]:
    """Return the names of the jobs' files that lie in the folder ``jobs`` itself, sorted."""
    inside = os.path.join(folder, "jobs")
    files = os.listdir(inside) if os.path.isdir(inside) else ()
    return sorted(stem_of(name) for name in files if name.endswith(YAML))


def company_files(folder: str) -> Mapping[str, str]:
    """Return the paths of all files of companies in a workspace, by the names of the companies."""
    return {stem_of(path): path for path in sorted(_company_files(folder), reverse=True)}


def _company_files(folder: str) -> Iterator[str]:
    for inside, folders, files in os.walk(os.path.normpath(os.path.join(folder, "companies"))):
        folders[:] = (name for name in folders if not name.startswith("."))
        for name in files:
            if name.endswith(YAML) and not name.startswith("."):
                yield os.path.join(inside, name)


def is_inside(folder: str, path: str) -> bool:
    """Say whether a path stays in a folder, wherever links on the way lead."""
    return os.path.realpath(path).startswith(os.path.join(os.path.realpath(folder), ""))


def stem_of(path: str) -> str:
    """Return a file's name without its folders and its ending."""
    return os.path.splitext(os.path.basename(path))[0]


def folder_in(folder: str, name: str) -> str:
    """Return the path of a folder of a workspace if it is there, or empty."""
    path = os.path.normpath(os.path.join(folder, name))
    return path if os.path.isdir(path) else ""
