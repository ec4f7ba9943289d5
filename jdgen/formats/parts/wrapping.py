"""Wrapping: text in lines of a width, counted in the columns of a font with one width.

The standard library knows the columns. A library for them would know also which emoji are written
as one though they are made of several; without it such a line breaks a little early, no more.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from unicodedata import category, east_asian_width

from jdgen.formats.parts.breaks import cut

_INDENT: Final = r" *(?:- )?"


def wrap(text: str, width: int) -> str:
    """Return `text` with every line broken that takes more than `width` columns.

    What follows a bullet stays right of it. A word that is wider than a line stays whole.
    """
    return "\n".join(_wrap_line(line, width) for line in text.split("\n"))


def measure(text: str) -> int:
    """Return how many columns `text` takes."""
    return len(text) if text.isascii() else sum(map(_measure_letter, text))


def _measure_letter(letter: str) -> int:
    if east_asian_width(letter) in {"W", "F"}:
        return 2
    return 0 if category(letter) in {"Mn", "Me", "Cf"} else 1


# Postings share most of their lines.
@lru_cache(maxsize=4096)
def _wrap_line(line: str, width: int) -> str:
    if measure(line) <= width:
        return line
    rest = re.sub(_INDENT, "", line, count=1)
    indent = len(line) - len(rest)
    lines = _fill(rest, width - indent)
    return line[:indent] + f"\n{' ' * indent}".join(lines)


def _fill(text: str, width: int) -> Iterator[str]:
    pieces = cut(text)
    _, line = next(pieces)
    taken = measure(line)
    for space, piece in pieces:
        columns = measure(piece)
        if taken + len(space) + columns <= width:
            line += space + piece
            taken += len(space) + columns
        else:
            yield line
            line, taken = piece, columns
    yield line
