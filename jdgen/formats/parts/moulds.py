"""Moulds: what a template prints around the words, kept to be filled with other words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from jdgen.formats.parts.allowance import MOST
from jdgen.formats.parts.shapes import MARK

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = re.compile(f"{MARK}([0-9]+){MARK}")

LONGEST = MOST // 8
"""How long a filled mould may be; what is longer goes through its template, which pays for it."""

DEAREST = MOST // 2
"""How much a template may spend on a mould, so that what fills it can be paid for as well."""


class Mould(NamedTuple):
    """What a template prints: its own text, a gap after each piece but the last.

    `order` tells which words go into the gaps, and is None where they go in by their number.
    """

    pieces: list[str]
    order: list[int] | None


def gap(number: int) -> Markup:
    """Return what stands for the words of a number; templates print it as it is."""
    return Markup(f"{MARK}{number}{MARK}")


def mould_of(printed: str, count: int) -> Mould | None:
    """Return what a template printed around `count` gaps as a mould; None if a mark is left."""
    pieces = _GAP.split(printed)
    order = [int(each) for each in pieces[1::2]]
    if any(MARK in piece for piece in pieces[::2]):
        return None
    return Mould(pieces, None if order == [*range(count)] else order)


def filled(mould: Mould, words: Sequence[str]) -> str:
    """Return a mould with words in its gaps, without breaks at its ends."""
    pieces = mould.pieces[:]
    pieces[1::2] = words if mould.order is None else [words[n] for n in mould.order]
    return "".join(pieces).strip("\n")
