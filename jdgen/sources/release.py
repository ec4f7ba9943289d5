"""Releases: the library of another version of jdgen, from its wheel."""

import os
import re
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator

from jdgen.model.errors import SourceError, refusal
from jdgen.model.library import Library
from jdgen.model.tree import Tree
from jdgen.sources.digest import digest_all
from jdgen.sources.door import most_bytes, too_large
from jdgen.sources.library import library_of
from jdgen.sources.reading import read_shipped
from jdgen.sources.shelf import Shelf, texts_of

INSIDE = "jdgen/data/"
"""Where a wheel carries the library."""

VERSION = re.compile(r"[0-9][A-Za-z0-9.!+-]*")

BROKEN = (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, zlib.error)
"""What reading a file raises that is no archive, that is cut off, or that nobody can unpack."""


def load_release(name: str) -> Library:
    """Return the library of a release: a wheel's path, or a version that pip can find.

    It is read by the rules of this version. Raises SourceError with what it does not understand,
    RequestError if there is no such release.
    """
    if os.path.isfile(name):
        return _read(name, os.path.basename(name))
    if not VERSION.fullmatch(name):
        hint = "write for example --library 0.1.0, or the path of a wheel"
        raise refusal("release", f"'{name}' is neither a version nor a wheel", hint)
    with tempfile.TemporaryDirectory(prefix="jdgen-") as folder:
        return _read(_fetch(name, folder), f"jdgen {name}")


def _read(wheel: str, name: str) -> Library:
    root = f"{name}:data"
    try:
        with zipfile.ZipFile(wheel) as archive:
            files = dict(_contents(archive, root))
    except BROKEN as error:
        raise refusal("release", f"'{wheel}' is no wheel: {error}") from error
    if not files:
        raise refusal("release", f"'{wheel}' carries no library of jdgen")
    understood = read_shipped(Tree(root, files))
    if understood.findings:
        raise SourceError(*understood.findings)
    return library_of(Shelf(texts_of(understood).get, f"{name}\0{digest_all(files)}"))


def _contents(archive: zipfile.ZipFile, root: str) -> Iterator[tuple[str, bytes]]:
    """Yield the data of a wheel by their paths below its library."""
    for each in archive.infolist():
        path = each.filename.removeprefix(INSIDE)
        if path != each.filename and path.endswith(".yaml"):
            if each.file_size > most_bytes(path):
                raise SourceError(too_large(f"{root}/{path}", each.file_size))
            yield path, archive.read(each)


def _fetch(version: str, folder: str) -> str:
    """Have pip download a version's wheel, and return its path; jdgen opens no connection."""
    options = ("--no-deps", "--quiet", "--disable-pip-version-check", "--only-binary=:all:")
    command = [sys.executable, "-m", "pip", "download", *options, "--dest", folder]
    done = subprocess.run(
        [*command, f"jdgen=={version}"], capture_output=True, text=True, check=False
    )
    found = [each.path for each in os.scandir(folder) if each.name.endswith(".whl")]
    if done.returncode or not found:
        told = done.stderr.strip().splitlines()
        message = f"pip found no jdgen {version}: {told[-1] if told else 'it said nothing'}"
        raise refusal("release", message, "name a version that is there, or the path of a wheel")
    return found[0]
