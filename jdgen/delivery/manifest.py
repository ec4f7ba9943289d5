"""The manifest: what was put into a folder, a line a file, so that a later run knows it again.

The first line is JSON and says the format's version, what made the files, and how many they are.
Every other one is a path and its entry, divided by tabs: the digest of the inputs, the digest of
the content, its size, and when the file was changed in nanoseconds. Entries are kept as the text
they are: tens of thousands are read, compared and written in a blink.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from typing import NamedTuple

from jdgen.delivery.trouble import undelivered

MANIFEST = ".jdgen-manifest"
FORMAT = 1
_DIGITS = 32
_AT_ONCE = 1 << 16
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_TABS = 4


class Manifest(NamedTuple):
    """What made the files of a folder, and the entry of each path."""

    made_by: str
    entries: dict[str, str]


EMPTY = Manifest("", {})


def digest(content: bytes) -> str:
    """Return the digest of a content, as entries hold it."""
    return hashlib.sha256(content).hexdigest()[:_DIGITS]


def digest_of(path: str) -> str:
    """Return the digest of a file's content."""
    found = hashlib.sha256()
    # Most files are one short read: open and file_digest would take twice as long.
    file = os.open(path, _READ)
    try:
        while read := os.read(file, _AT_ONCE):
            found.update(read)
    finally:
        os.close(file)
    return found.hexdigest()[:_DIGITS]


def entry(inputs: str, content: str, size: int, changed: int) -> str:
    """Return the entry of a file: its inputs, the digest of its content, its size and its time."""
    return f"{inputs}\t{content}\t{size}\t{changed}"


def is_of(entry: str, status: os.stat_result) -> bool:
    """Say whether a file has the size and the time of its entry: nobody wrote to it since."""
    return entry.endswith(f"\t{status.st_size}\t{status.st_mtime_ns}")


def has_inputs(entry: str, inputs: str) -> bool:
    """Say whether an entry was made from these inputs."""
    return entry.startswith(f"{inputs}\t")


def with_inputs(entry: str, inputs: str) -> str:
    """Return the entry of the same content, made from other inputs."""
    _, _, rest = entry.partition("\t")
    return f"{inputs}\t{rest}"


def seen_at(entry: str, status: os.stat_result) -> str:
    """Return the entry of the same content, in a file of that size and time."""
    inputs, content, *_ = entry.split("\t")
    return f"{inputs}\t{content}\t{status.st_size}\t{status.st_mtime_ns}"


def content_of(entry: str) -> str:
    """Return the digest of the content that an entry speaks of."""
    return entry.split("\t", 2)[1]


def read_manifest(folder: str, path: str) -> Manifest:
    """Return the manifest at `path`, which is that of `folder`; an empty one if there is none.

    Raises DeliveryError if a newer version wrote it, or if it cannot be understood.
    """
    try:
        with open(path, encoding="utf-8", newline="\n") as file:
            return _read(folder, path, file)
    except FileNotFoundError:
        return EMPTY
    except (ValueError, KeyError, TypeError) as error:
        wrong = f"its manifest '{path}' cannot be understood"
        advice = "Delete the manifest: files that come out as they are will be taken over."
        raise undelivered(folder, wrong, advice) from error


def _read(folder: str, path: str, lines: Iterable[str]) -> Manifest:
    rows = iter(lines)
    head = json.loads(next(rows, ""))
    if head["format"] > FORMAT:
        wrong = f"its manifest '{path}' was written by a newer version, {head['made_by']}"
        raise undelivered(folder, wrong, "Install that version, or build into another folder.")
    entries = dict(_row(row) for row in rows)
    if len(entries) != head["files"]:
        raise ValueError(path)
    return Manifest(head["made_by"], entries)


def _row(row: str) -> tuple[str, str]:
    if row.count("\t") != _TABS or row[-1] != "\n":
        raise ValueError(row)
    path, _, entry = row[:-1].partition("\t")
    return path, entry


def write_manifest(path: str, made_by: str, entries: Iterable[tuple[str, str]], many: int) -> None:
    """Write a manifest of that many entries to `path`, which is not there yet."""
    head = json.dumps({"format": FORMAT, "made_by": made_by, "files": many})
    with open(path, "x", encoding="utf-8", newline="\n") as file:
        file.write(f"{head}\n")
        file.writelines(f"{name}\t{entry}\n" for name, entry in entries)
