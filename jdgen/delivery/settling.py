"""Puts what was made in place: file by file, or all at once where much has changed."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from typing import NamedTuple

from jdgen.delivery.exchange import put_in_place
from jdgen.delivery.making import Made
from jdgen.delivery.manifest import MANIFEST, is_of, write_manifest
from jdgen.delivery.survey import Survey
from jdgen.delivery.trouble import explained
from jdgen.delivery.wanted import OWN, folders_of
from jdgen.delivery.workshop import Workshop

_MANY = 200
_SHARE = 4
"""From this many files on, and one in so many, the whole folder is exchanged."""


class _Change(NamedTuple):
    """What comes into the folder, what leaves it, and what was found changed at the last look."""

    shop: Workshop
    arriving: list[str]
    leaving: list[str]
    late: frozenset[str]


def settle(shop: Workshop, plan: Survey, made: Made, made_by: str) -> tuple[str, ...]:
    """Put what was made in place, remove what leaves, and write the manifest.

    Return the paths that a person wrote to meanwhile, which are left as they are.
    """
    with explained(shop.folder):
        late = _late(shop, plan, made)
        paths = (plan.wanted[place].path for place in made.written)
        arriving = [path for path in paths if path not in late]
        change = _Change(shop, arriving, [path for path in plan.leaving if path not in late], late)
        manifest = _write(change, plan, made, made_by)
        if not (_is_exchange(change, len(plan.wanted)) and _exchange(change, manifest)):
            _replace(change, manifest)
    return tuple(sorted(late))


def _late(shop: Workshop, plan: Survey, made: Made) -> frozenset[str]:
    """Return what is no longer as the survey found it."""
    if plan.is_forced or not os.path.isdir(shop.folder):
        return frozenset()
    changing = ((plan.wanted[place].path, plan.entries[place]) for place in made.written)
    return frozenset(
        path
        for path, entry in chain(changing, plan.leaving.items())
        if not _is_as_before(f"{shop.folder}/{path}", entry)
    )


def _is_as_before(path: str, entry: str) -> bool:
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return True
    if entry and is_of(entry, status):
        return True
    return stat.S_ISREG(status.st_mode) and not status.st_size


def _write(change: _Change, plan: Survey, made: Made, made_by: str) -> str:
    """Write the manifest of what will be there, and return where it is."""
    path = change.shop.at("journal.part")
    many = sum(1 for _ in _entries(plan, made, change.late))
    write_manifest(path, made_by, _entries(plan, made, change.late), many)
    return path


def _entries(plan: Survey, made: Made, late: frozenset[str]) -> Iterator[tuple[str, str]]:
    for each, before, after in zip(plan.wanted, plan.entries, made.entries, strict=True):
        entry = before if each.path in late else after
        if entry:
            yield each.path, entry
    yield from plan.spared.items()
    yield from ((path, entry) for path, entry in plan.leaving.items() if path in late)


def _is_exchange(change: _Change, of: int) -> bool:
    changed = len(change.arriving)
    return change.shop.is_beside and changed >= _MANY and changed * _SHARE >= of


def _replace(change: _Change, manifest: str) -> None:
    """Rename each file into its place. The journal says what will be, until that is so."""
    folder, new, journal = change.shop.folder, change.shop.at("new"), change.shop.at("journal")
    os.replace(manifest, journal)
    for path in change.leaving:
        with suppress(FileNotFoundError):
            os.unlink(f"{folder}/{path}")
    _remove_empty(folder, change.leaving)
    for inner in ["", *sorted(folders_of(change.arriving))]:
        os.makedirs(f"{folder}/{inner}", exist_ok=True)
    for path in change.arriving:
        os.replace(f"{new}/{path}", f"{folder}/{path}")
    os.replace(journal, change.shop.manifest)


def _remove_empty(folder: str, gone: Iterable[str]) -> None:
    for inner in sorted(folders_of(gone), reverse=True):
        with suppress(OSError):
            os.rmdir(f"{folder}/{inner}")


def _exchange(change: _Change, manifest: str) -> bool:
    """Put a whole new folder in place; return whether that could be done."""
    folder, new = change.shop.folder, change.shop.at("new")
    for path in change.late:
        with suppress(FileNotFoundError):
            os.unlink(f"{new}/{path}")
    if os.path.isdir(folder):
        try:
            _link_rest(folder, new, "", {*change.arriving, *change.leaving})
        except (OSError, NotImplementedError):
            # Not every disk or system has links, and nothing is changed yet.
            return False
    os.rename(manifest, f"{new}/{MANIFEST}")
    put_in_place(new, folder, change.shop.at("old"))
    return True


def _link_rest(folder: str, new: str, inner: str, skipped: set[str]) -> None:
    """Give the new folder all that stays, people's own files too, and the same permissions."""
    with os.scandir(f"{folder}/{inner}") as found:
        for entry in found:
            path = f"{inner}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                _link_folder(folder, new, path, skipped)
            elif path not in skipped and not path.startswith(OWN):
                os.link(entry.path, f"{new}/{path}", follow_symlinks=False)
    os.chmod(f"{new}/{inner}", stat.S_IMODE(os.stat(f"{folder}/{inner}").st_mode))


def _link_folder(folder: str, new: str, path: str, skipped: set[str]) -> None:
    was_empty = not os.listdir(f"{folder}/{path}")
    with suppress(FileExistsError):
        os.mkdir(f"{new}/{path}")
    _link_rest(folder, new, f"{path}/", skipped)
    if not was_empty:
        with suppress(OSError):
            os.rmdir(f"{new}/{path}")
