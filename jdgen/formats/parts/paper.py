"""Paper: the size of sheet that people print on where the work is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from jdgen.model.posting import Posting


class Paper(NamedTuple):
    """A sheet of paper, in millimetres."""

    name: str
    width: float
    height: float


A4: Final = Paper("A4", 210, 297)
LETTER: Final = Paper("Letter", 215.9, 279.4)

_ON_LETTER: Final = frozenset({"US", "CA", "MX"})


def paper_of(posting: Posting) -> Paper:
    """Return the paper of the posting's first place, or of where remote work is done from."""
    codes = [place.code for place in posting.places] or list(posting.remote_from)
    return LETTER if codes and codes[0][:2] in _ON_LETTER else A4
