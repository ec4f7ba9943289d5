"""Releases: the library of another version of jdgen, from its wheel."""

import os
import subprocess
import sys
import tempfile
import zipfile

from jdgen.model.errors import refusal
from jdgen.model.library import Library
from jdgen.model.tree import Tree
from jdgen.sources.digest import digest_all
from jdgen.sources.library import library_of
from jdgen.sources.reading import read_shipped
from jdgen.sources.shelf import Shelf, texts_of

INSIDE = "jdgen/data/"
"""Where a wheel carries the library."""


def load_release(name: str) -> Library:
    """Return the library of a release: a wheel's path, or a version that pip can find.

    It is read by the rules of this version. Raises SourceError with what it does not understand,
    RequestError if there is no such release.
    """
    if os.path.isfile(name):
        return _read(name, os.path.basename(name))
    with tempfile.TemporaryDirectory(prefix="jdgen-") as folder:
        return _read(_fetch(name, folder), f"jdgen {name}")


def _read(wheel: str, name: str) -> Library:
    try:
        with zipfile.ZipFile(wheel) as archive:
            paths = [each for each in archive.namelist() if each.startswith(INSIDE)]
            files = {path.removeprefix(INSIDE): archive.read(path) for path in paths}
    except (zipfile.BadZipFile, OSError) as error:
        raise refusal("release", f"'{wheel}' is no wheel: {error}") from error
    if not files:
        raise refusal("release", f"'{wheel}' carries no library of jdgen")
    understood = read_shipped(Tree(f"{name}:data", files))
    return library_of(Shelf(texts_of(understood).get, f"{name}\0{digest_all(files)}"))


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
