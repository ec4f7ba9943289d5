"""A lock that one process at a time can hold, and that ends with the process."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from jdgen.delivery.trouble import explained, undelivered

if sys.platform == "win32":  # pragma: no cover
    import msvcrt
else:
    import fcntl

_PAUSE = 0.02
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


@contextmanager
def locked(path: str, folder: str, patience: float) -> Iterator[None]:
    """Hold the lock of `folder`, a file at `path`, whose own folder is made if it is missing.

    Raises DeliveryError, which says who holds the lock, after `patience` seconds.
    Processes forked meanwhile hold it too, so that it is free only when the last of them ended.
    """
    with explained(folder):
        held = _wait(path, folder, time.monotonic() + patience)
    try:
        yield
    finally:
        with suppress(FileNotFoundError, PermissionError):
            os.unlink(path)
        os.close(held)


def _wait(path: str, folder: str, deadline: float) -> int:
    while (held := _take(path)) is None:
        if time.monotonic() > deadline:
            wrong = f"another jdgen is building it ({_holder(path)})"
            raise undelivered(folder, wrong, "Wait until that has ended, then build again.")
        time.sleep(_PAUSE)
    return held


def _take(path: str) -> int | None:
    with suppress(FileExistsError):
        os.mkdir(os.path.dirname(path))
    try:
        file = os.open(path, _OPEN, 0o644)
    except FileNotFoundError:
        # Whoever held the lock has just cleared it away.
        return None
    if _try(file) and _is_current(file, path):
        with suppress(
            OSError
        ):  # On a full disk nobody learns who holds it; it is held all the same.
            os.ftruncate(file, 0)
            os.write(file, f"process {os.getpid()}".encode())
        return file
    os.close(file)
    return None


def _try(file: int) -> bool:
    try:
        if sys.platform == "win32":  # pragma: no cover
            os.lseek(file, 1 << 20, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            os.lseek(file, 0, os.SEEK_SET)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _is_current(file: int, path: str) -> bool:
    """Say whether the locked file is still the one that others would open."""
    try:
        return os.path.samestat(os.fstat(file), os.stat(path))
    except FileNotFoundError:
        return False


def _holder(path: str) -> str:
    with suppress(OSError, ValueError), open(path, encoding="utf-8") as file:
        return file.read(100) or "its process is not known"
    return "its process is not known"
