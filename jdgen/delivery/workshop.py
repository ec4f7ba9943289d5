"""The workshop: a folder beside the outputs where unfinished things are, and never elsewhere.

It holds the lock, the files that are being made (`new`), and while these are put in place the
manifest that will hold afterwards (`journal`). What a killed process left here is mended by the
next one, which therefore never takes half-finished work of ours for a person's edit.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import NamedTuple

from jdgen.delivery.lock import locked
from jdgen.delivery.manifest import EMPTY, MANIFEST, Manifest, is_of, read_manifest, write_manifest
from jdgen.delivery.trouble import explained, undelivered
from jdgen.delivery.wanted import OWN

_HIDING = ".gitignore"


class Workshop(NamedTuple):
    """A folder of outputs, and where things are made for it."""

    folder: str
    path: str

    def at(self, name: str) -> str:
        """Return the path of something in the workshop."""
        return os.path.join(self.path, name)

    @property
    def manifest(self) -> str:
        """The path of the manifest."""
        return os.path.join(self.folder, MANIFEST)

    @property
    def is_beside(self) -> bool:
        """Whether a folder made here can take the place of the folder of outputs."""
        return os.path.dirname(self.path) != self.folder


@contextmanager
def opened(folder: str, patience: float) -> Iterator[Workshop]:
    """Hold the folder alone, and mend what a killed process left. Clear everything away after."""
    shop = workshop_of(folder)
    if os.path.isdir(shop.folder) and not os.access(shop.folder, os.W_OK | os.X_OK):
        advice = "Ask whoever owns the folder, or build into another one."
        raise undelivered(shop.folder, "you have no permission to write there", advice)
    try:
        with locked(shop.at("lock"), shop.folder, patience), _mended(shop):
            yield shop
    finally:
        # It is not empty if the next one has come in already.
        with suppress(OSError):
            os.rmdir(shop.path)


def workshop_of(folder: str) -> Workshop:
    """Return the workshop of a folder: beside it, or in it where only that can be written.

    Raises DeliveryError if the folder cannot be one of outputs.
    """
    folder = os.path.abspath(folder)
    parent, name = os.path.split(folder)
    _refuse(folder, parent)
    beside = os.path.join(parent, f".{name}{OWN}work")
    path = beside if _is_movable(folder, parent) else os.path.join(folder, f"{OWN}work")
    if os.path.islink(path):
        raise undelivered(folder, f"'{path}' is a link", "Remove it: jdgen keeps that name.")
    return Workshop(folder, path)


def _refuse(folder: str, parent: str) -> None:
    if os.path.islink(folder):
        wrong = f"it is a link to '{os.readlink(folder)}'"
        raise undelivered(folder, wrong, "Name the folder itself, or remove the link.")
    if os.path.exists(folder) and not os.path.isdir(folder):
        raise undelivered(folder, "it is a file, not a folder", "Move it away.")
    if not os.path.isdir(parent):
        raise undelivered(folder, f"there is no folder '{parent}'", "Make that folder first.")


def _is_movable(folder: str, parent: str) -> bool:
    if not os.path.isdir(folder):
        return True
    same_disk = os.stat(folder).st_dev == os.stat(parent).st_dev
    return same_disk and os.access(parent, os.W_OK | os.X_OK)


@contextmanager
def _mended(shop: Workshop) -> Iterator[None]:
    with explained(shop.folder):
        mend(shop)
        # Should we be killed, nobody commits what is left.
        with open(shop.at(_HIDING), "w", encoding="utf-8") as file:
            file.write("*\n")
    try:
        yield
    finally:
        with explained(shop.folder):
            mend(shop)
            _unlink(shop.at(_HIDING))


def mend(shop: Workshop) -> None:
    """Leave a true manifest, and nothing unfinished."""
    if os.path.isdir(shop.at("old")) and not os.path.lexists(shop.folder):
        os.rename(shop.at("new"), shop.folder)
    for name in ("new", "old"):
        clear(shop.at(name))
    for name in ("journal.part", "mended"):
        _unlink(shop.at(name))
    if os.path.isfile(shop.at("journal")):
        made_by, entries = recorded(shop)
        write_manifest(shop.at("mended"), made_by, entries.items(), len(entries))
        if os.path.isdir(shop.folder):
            os.replace(shop.at("mended"), shop.manifest)
        _unlink(shop.at("journal"))
        _unlink(shop.at("mended"))


def recorded(shop: Workshop) -> Manifest:
    """Return what is true of the folder, even if a process was killed while it changed it.

    Each file is then what the manifest says, or what the journal says that it would become.
    """
    before = read_manifest(shop.folder, shop.manifest)
    after = read_manifest(shop.folder, shop.at("journal"))
    if after is EMPTY:
        return before
    return Manifest(after.made_by, _merged(shop.folder, before.entries, after.entries))


def _merged(folder: str, before: dict[str, str], after: Mapping[str, str]) -> dict[str, str]:
    arrived = {
        path: entry
        for path, entry in after.items()
        if before.get(path) != entry and _is_there(os.path.join(folder, path), entry)
    }
    gone = {path for path in before.keys() - after.keys() if not _exists(folder, path)}
    return {path: entry for path, entry in (before | arrived).items() if path not in gone}


def _is_there(path: str, entry: str) -> bool:
    try:
        return is_of(entry, os.lstat(path))
    except (FileNotFoundError, NotADirectoryError):
        return False


def _exists(folder: str, path: str) -> bool:
    return os.path.lexists(os.path.join(folder, path))


def clear(path: str) -> None:
    """Remove a folder and what is in it, if it is there. Links are removed, never followed."""
    if not os.path.isdir(path) or os.path.islink(path):
        _unlink(path)
        return
    # A list of names takes less memory than one of what scandir finds.
    for name in os.listdir(path):
        inner = f"{path}/{name}"
        try:
            os.unlink(inner)
        except (IsADirectoryError, PermissionError):
            clear(inner)
    os.rmdir(path)


def _unlink(path: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(path)
