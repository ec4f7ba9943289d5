"""Puts one folder in the place of another in one step, where the system can."""

import ctypes
import os
import sys
from contextlib import suppress

_HERE = -100
_EXCHANGE = 2


def put_in_place(new: str, folder: str, old: str) -> None:
    """Give `new` the name `folder`; a folder of that name is afterwards at `new` or at `old`.

    A process that is killed between two renames leaves `old` and `new`, and no `folder`.
    """
    if not os.path.lexists(folder):
        os.rename(new, folder)
    elif not exchange(new, folder):
        os.rename(folder, old)
        os.rename(new, folder)


def exchange(one: str, other: str) -> bool:
    """Swap the names of two folders in one step; return whether the system could."""
    if not sys.platform.startswith("linux"):
        return False
    with suppress(OSError, AttributeError):
        rename = ctypes.CDLL(None).renameat2
        rename.argtypes = (*(ctypes.c_int, ctypes.c_char_p) * 2, ctypes.c_uint)
        paths = _HERE, os.fsencode(one), _HERE, os.fsencode(other)
        return bool(rename(*paths, _EXCHANGE) == 0)
    return False
