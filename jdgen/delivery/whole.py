"""Writes files whole or not at all."""

import os
import stat

from jdgen.delivery.trouble import DENIED, NO_ROOM
from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin


def write_whole(path: str, content: str | bytes) -> None:
    """Put `content` at `path`, text as UTF-8, in one step: readers see the old file or the new one.

    An existing file keeps its permissions. Links are neither followed nor replaced, so that
    nothing outside the chosen folder is ever written.
    """
    refused = _refuse(path)
    if refused:
        raise _failure(path, *refused)
    try:
        _replace(path, content.encode() if isinstance(content, str) else content)
    except (OSError, ValueError) as error:
        raise _failure(path, *_explain(path, error)) from error


def remove(path: str) -> None:
    """Remove a file. Links are neither followed nor removed."""
    refused = _refuse(path)
    if refused:
        raise _failure(path, *refused, done="removed")
    try:
        os.remove(path)
    except OSError as error:
        raise _failure(path, *_explain(path, error), done="removed") from error


def _refuse(path: str) -> tuple[str, str] | None:
    if os.path.islink(path):
        target = os.readlink(path)
        return f"it is a link to '{target}'", f"Name '{target}' itself, or remove the link."
    if os.path.isdir(path):
        inside = os.path.join(path, "posting.md")
        return "it is a folder", f"Name a file in it, for example '{inside}'."
    if os.path.exists(path) and not os.path.isfile(path):
        return "it is a device or a pipe", "Leave the path out: the posting then goes to stdout."
    return None


def _replace(path: str, content: bytes) -> None:
    mode = _mode(path)
    temporary = os.path.join(os.path.dirname(path), f".jdgen-{os.urandom(6).hex()}")
    try:
        with open(temporary, "xb") as file:
            file.write(content)
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, path)
    finally:
        if os.path.exists(temporary):
            os.remove(temporary)


def _mode(path: str) -> int | None:
    if not os.path.exists(path):
        return None
    # Only the folder's permission counts for a replacement; the file's own is asked for here.
    os.close(os.open(path, os.O_WRONLY))
    return stat.S_IMODE(os.stat(path).st_mode)


def _explain(path: str, error: OSError | ValueError) -> tuple[str, str]:
    folder = os.path.dirname(path) or "."
    if not isinstance(error, OSError):
        return str(error), "Remove the characters that UTF-8 or a path cannot hold."
    if not os.path.isdir(folder):
        return _explain_folder(folder)
    if error.errno in DENIED:
        return (
            f"you have no permission to write it in '{folder}'",
            "Choose another path, or ask whoever owns the folder.",
        )
    if error.errno in NO_ROOM:
        return "there is no room left for it", "Free some space, or choose another disk."
    return f"the system says: {error.strerror}", "Choose another path."


def _explain_folder(folder: str) -> tuple[str, str]:
    nearest = folder
    while not os.path.exists(nearest):
        nearest = os.path.dirname(nearest) or "."
    if not os.path.isdir(nearest):
        return f"'{nearest}' is a file, not a folder", "Choose another path."
    return (
        f"there is no folder '{folder}'; the nearest that exists is '{nearest}'",
        f"Make the folder first (mkdir -p '{folder}'), or choose another path.",
    )


def _failure(path: str, wrong: str, advice: str, done: str = "written") -> DeliveryError:
    return DeliveryError(
        Finding(Origin(path), f"not-{done}", f"'{path}' was not {done}: {wrong}", advice)
    )
