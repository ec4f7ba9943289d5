"""The user's cache folder: text in, text out; its failures cost time, never a result."""

import os
import sys
import zlib
from collections.abc import Iterable, Mapping

from jdgen.version import __version__

_OTHERS_WRITE = 0o022


def cache_folder() -> str | None:
    """Return this version's cache folder, whether it exists yet or not.

    None if the user wants no cache (an empty JDGEN_CACHE_DIR), or if somebody else owns the
    folder or may write there.
    """
    base = choose_base(os.environ, sys.platform)
    if not os.path.isabs(base):
        return None
    ours = os.path.join(base, "jdgen")
    folder = os.path.join(ours, __version__)
    return folder if _is_private(ours) and _is_private(folder) else None


def choose_base(environ: Mapping[str, str], platform: str) -> str:
    """Return the folder under which caches are kept on `platform`; empty if none is wanted."""
    if (chosen := environ.get("JDGEN_CACHE_DIR")) is not None:
        return os.path.abspath(chosen) if chosen else ""
    if os.path.isabs(shared := environ.get("XDG_CACHE_HOME", "")):
        return shared
    if platform == "win32" and (local := environ.get("LOCALAPPDATA")):
        return local
    home = environ.get("HOME") or os.path.expanduser("~")
    return os.path.join(home, *(("Library", "Caches") if platform == "darwin" else (".cache",)))


def read(name: str, key: str) -> str | None:
    """Return the text stored under `name`, or None unless it is whole and was stored with `key`."""
    if (path := _locate(name)) is None:
        return None
    try:
        with open(path, "rb") as file:
            header, _, body = file.read().partition(b"\n")
    except OSError:
        return None
    return body.decode("utf-8", "surrogatepass") if header == _header(key, body) else None


def write(name: str, key: str, text: str) -> None:
    """Store `text` under `name` for readers who know `key`, if that is possible."""
    if (path := _locate(name)) is None:
        return
    body = text.encode("utf-8", "surrogatepass")
    try:
        _make(os.path.dirname(path))
        _replace(path, _header(key, body) + b"\n" + body)
    except OSError:
        # A read-only home or a full disk must not stop a posting: the next run reads the source.
        return


def plain_name(kind: str, what: str) -> str:
    """Return a name under which a text can be kept that is about `what`: a path, or any words."""
    return f"{kind}/{zlib.crc32(what.encode('utf-8', 'surrogatepass')):08x}"


def signature(paths: Iterable[str]) -> str:
    """Return what changes whenever one of the files does: path, size, time and inode of each."""
    return "\0".join(_sign(os.path.abspath(path)) for path in paths)


def bytecode_folder(format_name: str) -> str | None:
    """Return a folder of the user's own for compiled templates, or None if there can be none.

    What lies there is run as code, so it exists, is private and writable when it is returned.
    """
    folder = _locate(f"bytecode/{format_name}")
    if folder is None:
        return None
    try:
        _make(folder)
    except OSError:
        return None
    return folder if _is_private(folder) and os.access(folder, os.W_OK | os.X_OK) else None


def _locate(name: str) -> str | None:
    folder = cache_folder()
    if folder is None or not name.isprintable() or set(name) & set('\\:*?"<>|'):
        return None
    if any(part in {"", ".", ".."} for part in name.split("/")):
        return None
    # Not every file system can spell every name.
    return os.path.join(folder, name.encode("ascii", "xmlcharrefreplace").decode())


def _is_private(folder: str) -> bool:
    try:
        status = os.stat(folder)
    except OSError:
        return True
    return sys.platform == "win32" or (
        status.st_uid == os.getuid() and not status.st_mode & _OTHERS_WRITE
    )


def _header(key: str, body: bytes) -> bytes:
    return f"jdgen-cache 1 {zlib.crc32(body):08x} {len(body)} {key!a}".encode()


def _sign(path: str) -> str:
    try:
        status = os.stat(path)
    except OSError:
        return f"{path}\0missing"
    return f"{path}\0{status.st_size} {status.st_mtime_ns} {status.st_ino}"


def _make(folder: str) -> None:
    if os.path.isdir(folder):
        return
    _make(os.path.dirname(folder))
    try:
        os.mkdir(folder, 0o700)
    except FileExistsError:
        # Another process made it a moment ago.
        return


def _replace(path: str, content: bytes) -> None:
    temporary = f"{path}.{os.getpid()}~"
    try:
        with open(temporary, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except OSError:
        if os.path.exists(temporary):
            os.remove(temporary)
        raise
