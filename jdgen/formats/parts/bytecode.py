"""Compiled templates on disk: a cache whose failures cost time, never a posting."""

import marshal
import os
import sys
from hashlib import blake2b
from importlib.util import MAGIC_NUMBER

from jinja2.bccache import Bucket, BytecodeCache, bc_magic

_OTHERS_WRITE = 0o022
_SEAL = 32


class SealedCache(BytecodeCache):
    """Jinja's bytecode in one folder, each file sealed with a digest.

    The digest covers the template, all templates it was checked together with, the makers of the
    bytecode and the bytecode itself. So what is loaded was written whole, by this Python, for
    exactly these templates, and no check of theirs can have been left out.
    """

    def __init__(self, folder: str, together: bytes) -> None:
        self._folder = folder
        self._together = MAGIC_NUMBER + bc_magic + together

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket from its file, unless that is missing, unreadable or not what it was."""
        try:
            with open(self._path(bucket), "rb") as file:
                content = file.read()
        except OSError:
            return
        code = content[_SEAL:]
        if content[:_SEAL] == self._seal(bucket, code):
            bucket.code = marshal.loads(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write the bucket to its file whole, if that is possible."""
        code = marshal.dumps(bucket.code)
        path = self._path(bucket)
        temporary = f"{path}.{os.getpid()}~"
        try:
            with open(temporary, "wb") as file:
                file.write(self._seal(bucket, code) + code)
            os.replace(temporary, path)
        except OSError:
            _discard(temporary)

    def _path(self, bucket: Bucket) -> str:
        return os.path.join(self._folder, f"{bucket.key}.bytecode")

    def _seal(self, bucket: Bucket, code: bytes) -> bytes:
        covered = b"\0".join((self._together, bucket.checksum.encode(), code))
        return blake2b(covered, digest_size=_SEAL).digest()


def open_cache(base: str | None, name: str, together: bytes) -> SealedCache | None:
    """Return a cache in the folder `name` below `base`, or None if there can be no safe one.

    What lies there is run as code, so nobody else may own either folder or write there.
    """
    if base is None:
        return None
    folder = os.path.join(base, name)
    try:
        os.makedirs(folder, 0o700, exist_ok=True)
        safe = _is_private(base) and _is_private(folder)
    except OSError:
        return None
    return SealedCache(folder, together) if safe else None


def _is_private(folder: str) -> bool:
    if sys.platform == "win32":
        return True
    status = os.stat(folder)
    return status.st_uid == os.getuid() and not status.st_mode & _OTHERS_WRITE


def _discard(path: str) -> None:
    try:
        os.remove(path)
    except OSError:
        # It was never written, or the folder has become read-only.
        return
