"""Holds a folder of outputs against its manifest."""

import os
import stat
from collections.abc import Iterator

from jdgen.delivery.manifest import EMPTY, MANIFEST, content_of, digest_of, read_manifest
from jdgen.delivery.trouble import explained
from jdgen.delivery.wanted import OWN, what_is_wrong
from jdgen.delivery.workshop import workshop_of
from jdgen.model.finding import Finding, in_order
from jdgen.model.origin import Origin

RULE = "not-as-built"
_AGAIN = "Build again; a file that you edited is written anew only with --force."


def verify(folder: str) -> tuple[Finding, ...]:
    """Return how a folder differs from its manifest: content, missing files, files nobody made.

    Every file is read, whatever its time. Raises DeliveryError as a delivery would.
    """
    shop = workshop_of(folder)
    with explained(shop.folder):
        manifest = read_manifest(shop.folder, shop.manifest)
        if manifest is EMPTY:
            message = f"'{folder}' has no manifest, '{MANIFEST}': nothing was built there"
            return (Finding(Origin(folder), RULE, message, "Build first."),)
        return in_order(
            [
                *_interrupted(folder, shop.at("journal")),
                *_differing(shop.folder, manifest.entries),
                *_unknown(shop.folder, "", manifest.entries),
            ]
        )


def _interrupted(folder: str, journal: str) -> Iterator[Finding]:
    if os.path.exists(journal):
        message = f"a build of '{folder}' was interrupted, or goes on just now"
        yield Finding(Origin(folder), RULE, message, "Build again.")


def _differing(folder: str, entries: dict[str, str]) -> Iterator[Finding]:
    for path, entry in entries.items():
        if what_is_wrong(path):
            message = f"the manifest lists '{path}', which is no path of an output"
            yield Finding(Origin(path), RULE, message, "Delete the manifest, then build again.")
        elif wrong := _difference(f"{folder}/{path}", entry):
            yield Finding(Origin(path), RULE, f"'{path}' {wrong}", _AGAIN)


def _difference(path: str, entry: str) -> str:
    try:
        status = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return "is missing"
    if not stat.S_ISREG(status.st_mode):
        return "is no longer a file"
    return "" if digest_of(path) == content_of(entry) else "is not what was built"


def _unknown(folder: str, inner: str, entries: dict[str, str]) -> Iterator[Finding]:
    with os.scandir(f"{folder}/{inner}") as found:
        for entry in found:
            path = f"{inner}{entry.name}"
            if path.startswith(OWN):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _unknown(folder, f"{path}/", entries)
            elif path not in entries:
                message = f"'{path}' was not built: the manifest does not list it"
                yield Finding(Origin(path), RULE, message, "Move it elsewhere, or leave it there.")
