"""Trees from the disk. Links, ways out of the root and oversized files are refused here, once."""

import os
import stat
from collections.abc import Iterator

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.model.tree import Tree
from jdgen.sources.door import most_bytes, too_large

MOST_FILES = 20_000


def read_folder(folder: str, suffixes: tuple[str, ...], root: str = "") -> Tree:
    """Return the files below `folder` that end in one of `suffixes`, under the name `root`.

    Hidden files are passed over. Raises SourceError for links, and for what cannot be read.
    """
    if os.path.islink(folder):
        raise SourceError(_link(folder))
    findings: list[Finding] = []
    files: dict[str, bytes] = {}
    for path in _walk(folder, findings):
        if path.endswith(suffixes):
            shown = os.path.relpath(path, folder).replace(os.sep, "/")
            files[shown] = _read(path, findings)
        if len(files) > MOST_FILES:
            findings.append(_finding(folder, "too-large", f"more than {MOST_FILES:,} files"))
            break
    if findings:
        raise SourceError(*findings)
    return Tree(root or folder.replace(os.sep, "/").rstrip("/"), files)


def read_file(path: str) -> Tree:
    """Return one file as a tree without a name, so that findings show its path as it was given."""
    findings: list[Finding] = []
    if os.path.isdir(path):
        findings.append(_finding(path, "not-a-file", "a folder stands where a file should be"))
    content = b"" if findings else _read(path, findings)
    if findings:
        raise SourceError(*findings)
    return Tree("", {path: content})


def read_below(folder: str, path: str) -> bytes:
    """Return the bytes of a file below a folder, to which no link may lead."""
    whole = folder
    for part in path.split("/"):
        whole = os.path.join(whole, part)
        if os.path.islink(whole):
            raise SourceError(_link(whole))
    return read_file(whole).files[whole]


def refuse_missing(*paths: str) -> None:
    """Raise SourceError for the paths that lead nowhere; an empty one was not given."""
    missing = (path for path in paths if path and not os.path.lexists(path))
    findings = [_unreadable(path, FileNotFoundError()) for path in missing]
    if findings:
        raise SourceError(*findings)


def _walk(folder: str, findings: list[Finding]) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        findings.append(_unreadable(folder, error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            findings.append(_link(entry.path))
        elif entry.is_dir():
            yield from _walk(entry.path, findings)
        else:
            yield entry.path


def _read(path: str, findings: list[Finding]) -> bytes:
    """Return the bytes of a plain file; opened without waiting for a pipe."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        findings.append(_unreadable(path, error))
        return b""
    with open(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            findings.append(_finding(path, "not-a-file", "this is not a plain file"))
        elif status.st_size > most_bytes(path):
            findings.append(too_large(path, status.st_size))
        else:
            return file.read(most_bytes(path) + 1)
    return b""


def _link(path: str) -> Finding:
    message = "a symbolic link is not followed"
    return Finding(Origin(path), "link", message, "put the file itself here")


def _unreadable(path: str, error: OSError) -> Finding:
    reason = {
        FileNotFoundError: "there is no such file or folder",
        PermissionError: "no permission to read",
    }
    message = reason.get(type(error), error.strerror or "cannot be read")
    return _finding(path, "unreadable", message)


def _finding(path: str, rule: str, message: str) -> Finding:
    return Finding(Origin(path), rule, message)
