"""Digests: short texts that tell contents apart, for keys of what is kept."""

from collections.abc import Mapping
from hashlib import blake2b

SIZE = 16


def digest_of(content: bytes) -> str:
    """Return a text that differs for every content."""
    return blake2b(content, digest_size=SIZE).hexdigest()


def digest_all(files: Mapping[str, bytes]) -> str:
    """Return a text that differs for every set of files, by their paths and contents."""
    digest = blake2b(digest_size=SIZE)
    for path in sorted(files):
        digest.update(f"{path}\0{len(files[path])}\0".encode("utf-8", "surrogateescape"))
        digest.update(files[path])
    return digest.hexdigest()
