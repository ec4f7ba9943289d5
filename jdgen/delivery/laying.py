"""Lays files into a folder beside those that are there, of which none is ever touched."""

import os
from collections.abc import Mapping
from typing import NamedTuple

from jdgen.delivery.whole import write_whole
from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin


class Laid(NamedTuple):
    """The files that were written, and those that were there already and stay as they are."""

    written: tuple[str, ...]
    left: tuple[str, ...]


def lay(folder: str, files: Mapping[str, str]) -> Laid:
    """Write each file to its path below `folder`, unless something is there already.

    Raises DeliveryError before anything is written if a link or a file stands where a folder of
    theirs should be, so that nothing outside of the folder is ever written.
    """
    _refuse_folders(folder, files)
    left = tuple(path for path in files if os.path.lexists(os.path.join(folder, path)))
    written = tuple(path for path in files if path not in left)
    for path in written:
        whole = os.path.join(folder, path)
        _make_folder(os.path.dirname(whole))
        write_whole(whole, files[path])
    return Laid(written, left)


def _refuse_folders(folder: str, files: Mapping[str, str]) -> None:
    parents = {above for path in files for above in _above(path)}
    findings = [
        Finding(Origin(whole), "not-a-folder", message, "move it away, or choose another folder")
        for whole in (os.path.join(folder, each) for each in sorted(parents))
        if (message := _trouble(whole))
    ]
    if findings:
        raise DeliveryError(*findings)


def _above(path: str) -> list[str]:
    """Return the folders in which a file stands, as paths."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[: n + 1]) for n in range(len(parts))]


def _trouble(path: str) -> str:
    if os.path.islink(path):
        return "a link stands where a folder should be"
    if os.path.lexists(path) and not os.path.isdir(path):
        return "a file stands where a folder should be"
    return ""


def _make_folder(path: str) -> None:
    try:
        os.makedirs(path or os.curdir, exist_ok=True)
    except OSError as error:
        message = f"the folder cannot be made: {error.strerror}"
        hint = "choose another folder, or free some room"
        raise DeliveryError(Finding(Origin(path), "not-written", message, hint)) from error
