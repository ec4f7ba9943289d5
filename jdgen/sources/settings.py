"""The settings of a workspace: what its file says."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jdgen.model.finding import Finding, in_order
from jdgen.model.tree import Tree
from jdgen.model.workspace import Settings
from jdgen.sources.keyed import read_keyed
from jdgen.sources.nodes import Document
from jdgen.sources.site import FILE
from jdgen.version import __version__

KEY = "workspace"

ASTRAY = re.compile(r"(?:^|[/\\])\.{0,2}(?=[/\\]|$)|^[A-Za-z]:")
"""What of a path leads up, to the top of a disk, or nowhere new."""


class Read(NamedTuple):
    """Settings, or None if none could be read, and everything wrong with their file."""

    settings: Settings | None
    findings: tuple[Finding, ...]


def read_settings(path: str, tree: Tree | None = None) -> Read:
    """Return the settings that the file at `path` holds, of `tree` or else of the disk."""
    document, settings, findings = read_keyed(path, KEY, Settings, tree)
    if settings is None or document is None:
        return Read(None, in_order(findings))
    findings += _check(document, settings)
    return Read(settings, in_order(findings))


def sheets_of(tree: Tree) -> tuple[str, ...]:
    """Return the paths of the tables in a workspace that the settings at its top name."""
    settings = read_settings(FILE, tree).settings or Settings()
    return tuple(each.file for each in settings.sheets if not ASTRAY.search(each.file))


def _check(document: Document, settings: Settings) -> Iterator[Finding]:
    if settings.library and settings.library != __version__:
        message = f"this workspace is for jdgen {settings.library}, and this is {__version__}"
        hint = (
            f"install that one: pip install jdgen=={settings.library}; or see what {__version__}"
            f" would change with `jdgen diff --library {settings.library}`, and write {__version__}"
        )
        yield Finding(document.at(KEY, "library"), "other-version", message, hint)
    for n, sheet in enumerate(settings.sheets):
        if ASTRAY.search(sheet.file):
            message = f"'{sheet.file}' is not the path of a file in this workspace"
            hint = "write it as seen from this file, without . and ..: exports/jobs.csv"
            yield Finding(document.at(KEY, "sheets", n, "file"), "outside", message, hint)
    if settings.site and not settings.site.startswith(("https://", "http://")):
        message = f"'{settings.site}' is no address"
        hint = "write for example https://jobs.tern.example"
        yield Finding(document.at(KEY, "site"), "wrong-type", message, hint)
