"""Targets: in which formats a posting is wanted, and where each goes."""

import os
from collections.abc import Sequence
from typing import NamedTuple

from jdgen.formats import find_format, format_names
from jdgen.model.errors import refusal
from jdgen.nearest import suggestion

USUAL = "markdown"


class Target(NamedTuple):
    """A format, and the file that its text goes to; none means standard output."""

    format: str
    path: str = ""


def choose_targets(formats: Sequence[str], output: str, key: str) -> tuple[Target, ...]:
    """Return where a posting goes whose files are called `key`.

    A file's ending chooses the format if nobody does; in a folder every format has its own
    ending. Raises RequestError for formats and endings that nothing writes, and for several
    formats that have no folder.
    """
    names = tuple(dict.fromkeys(find_format(name).name for name in formats))
    if not output:
        return (_one(names),)
    if len(names) > 1 or os.path.isdir(output):
        return tuple(_in_folder(name, output, key) for name in names or (USUAL,))
    return (Target(names[0] if names else _format_of(output), output),)


def _one(names: tuple[str, ...]) -> Target:
    if len(names) > 1:
        message = f"{len(names)} formats cannot share standard output"
        raise refusal("several-formats", message, "add -o FOLDER")
    return Target(*names or (USUAL,))


def _in_folder(name: str, folder: str, key: str) -> Target:
    if not os.path.isdir(folder):
        message = f"several formats need a folder, and '{folder}' is none"
        raise refusal("several-formats", message, "make the folder first, or choose one format")
    return Target(name, os.path.join(folder, f"{key}{find_format(name).suffix}"))


def _format_of(path: str) -> str:
    """Return the format that writes files with the ending of `path`, the longest that fits."""
    endings = {find_format(name).suffix: name for name in format_names()}
    fits = [ending for ending in endings if path.endswith(ending)]
    if not fits:
        _, dot, ending = os.path.basename(path).rpartition(".")
        message = f"no format writes '{dot}{ending}' files" if dot else f"'{path}' has no ending"
        hint = suggestion(f"{dot}{ending}", endings) or "choose a format with -f"
        raise refusal("unknown-ending", message, hint)
    return endings[max(fits, key=len)]
