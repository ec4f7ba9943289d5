"""Snapshots: what roles say, written to a folder that is committed, and held against it later."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

from jdgen.comparison.snapshot import HEAD, compare_snapshot, snapshot_of
from jdgen.delivery.whole import remove, write_whole
from jdgen.model.errors import DeliveryError, SourceError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.resolution.lookup import find_role
from jdgen.resolution.telling import tell
from jdgen.sources.folder import read_folder
from jdgen.sources.hiring import load_company
from jdgen.sources.library import load_library

ROLES = "roles"
"""The folder of a snapshot that roles have to themselves."""


class Held(NamedTuple):
    """How many files of a snapshot were changed, and how it differs from what roles say."""

    changed: int
    findings: tuple[Finding, ...]


NONE = Held(0, ())
"""What is said of a snapshot that nobody asked for."""


def hold(
    folder: str,
    roles: str = "",
    company: str = "",
    only: Sequence[str] = (),
    *,
    update: bool = False,
) -> Held:
    """Hold the snapshot in a folder against what roles say now, or else write it anew.

    What cannot be composed is a finding. Where no roles are named, a role that is gone is too.
    """
    try:
        taken = take(roles, company, only)
    except SourceError as error:
        return Held(0, error.findings)
    return hold_taken(folder, taken, () if only else (ROLES,), update=update)


def hold_taken(
    folder: str, taken: Mapping[str, str], whole: Sequence[str], *, update: bool
) -> Held:
    """Hold the snapshot in a folder, if there is one, against what was taken, or write it anew."""
    changed = write(folder, taken, whole) if update else 0
    return Held(changed, compare(folder, taken, whole))


def take(roles: str = "", company: str = "", only: Sequence[str] = ()) -> dict[str, str]:
    """Return the text of each role by its path in a snapshot.

    Those are the roles that are named; else those of one's own; else, without any, the shipped
    ones. Raises JdgenError for roles that do not exist, and for what cannot be composed.
    """
    library = load_library(roles)
    hirer = load_company(company, library) if company else None
    names = [find_role(library, name).role.name for name in only] or _names(roles)
    texts: dict[str, str] = {}
    for name in names:
        role = find_role(library, name).role
        texts[f"{ROLES}/{name}.md"] = snapshot_of([*tell(library, role, hirer)])
    return texts


def compare(
    folder: str, taken: Mapping[str, str], whole: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Return how a snapshot in a folder differs from what was taken now.

    In the folders of it that were taken as a `whole`, files of what is gone are told too.
    """
    old = _read(folder, taken, whole)
    return compare_snapshot(_below(folder, old), _below(folder, taken))


def write(folder: str, taken: Mapping[str, str], whole: Sequence[str] = ()) -> int:
    """Write what was taken to a folder, and return how many of its files changed.

    In the folders of it that were taken as a `whole`, files of what is gone are removed. Raises
    DeliveryError for files that no snapshot wrote.
    """
    old = _read(folder, taken, whole)
    foreign = [path for path, text in old.items() if path in taken and not _is_ours(text)]
    if foreign:
        raise DeliveryError(*(_foreign(f"{folder}/{path}") for path in foreign))
    stale = [path for path in taken if old.get(path) != taken[path]]
    for path in stale:
        with suppress(OSError):  # What is wrong with it, writing will say.
            os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        write_whole(os.path.join(folder, path), taken[path])
    gone = old.keys() - taken.keys()
    for path in sorted(gone):
        remove(os.path.join(folder, path))
    return len(stale) + len(gone)


def _names(roles: str) -> list[str]:
    shipped = {entry.name: entry for entry in load_library().entries()}
    entries = load_library(roles).entries()
    own = [each.name for each in entries if shipped.get(each.name) is not each]
    return own if roles else [*shipped]


def _read(folder: str, taken: Mapping[str, str], whole: Sequence[str]) -> dict[str, str]:
    """Return the files of a snapshot that what was taken answers for."""
    if not os.path.lexists(folder):
        return {}
    files = read_folder(folder, (".md",)).files
    texts = {path: content.decode("utf-8", "replace") for path, content in files.items()}
    return {
        path: text
        for path, text in texts.items()
        if path in taken or (path.partition("/")[0] in whole and _is_ours(text))
    }


def _is_ours(text: str) -> bool:
    return text.startswith(HEAD)


def _below(folder: str, texts: Mapping[str, str]) -> dict[str, str]:
    return {f"{folder.rstrip('/')}/{path}": text for path, text in texts.items()}


def _foreign(path: str) -> Finding:
    message = "no snapshot wrote this file, so it is left as it is"
    return Finding(Origin(path), "not-written", message, "Choose another folder, or remove it.")
