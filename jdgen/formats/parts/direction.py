"""Direction: which way languages, texts and the stretches of a text are written."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final
from unicodedata import bidirectional

_RIGHT_TO_LEFT: Final = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
)
_STRONG: Final = {"L": False, "R": True, "AL": True, "AN": True}
"""Classes of characters that have a direction of their own: whether it is to the left."""


def is_rtl(lang: str) -> bool:
    """Say whether a language (``ar``, ``he-IL``) is written from right to left."""
    return lang.partition("-")[0].lower() in _RIGHT_TO_LEFT


def reads_rtl(text: str, usual: bool) -> bool:
    """Say whether a paragraph runs from right to left, where others do so if `usual`.

    It does as they do unless all of its letters are of the other direction, and something stands
    before or after them that would come to the wrong end. So names do not leave their margin.
    """
    if text.isascii() and not usual:
        return False
    kinds = [bidirectional(each) for each in text.strip()]
    ways = {_STRONG[each] for each in kinds if each in _STRONG}
    if usual in ways or not ways or (kinds[0] in _STRONG and kinds[-1] in _STRONG):
        return usual
    return not usual


def stretches(text: str, rtl: bool) -> list[tuple[str, bool]]:
    """Return a paragraph's text in stretches of one direction; `rtl` says the paragraph's.

    What has no direction takes that of its neighbours if they agree, else the paragraph's; a
    number goes with what stands before it.
    """
    if text.isascii() and not rtl:
        return [(text, False)]
    pairs = zip(text, _spread(list(_ways(text, rtl)), rtl), strict=True)
    return [
        ("".join(character for character, _ in each), way)
        for way, each in groupby(pairs, key=itemgetter(1))
    ]


def _ways(text: str, rtl: bool) -> Iterator[bool | None]:
    before = rtl
    for character in text:
        kind = bidirectional(character)
        if kind in _STRONG:
            before = _STRONG[kind]
            yield before
        else:
            yield before if kind == "EN" else None


def _spread(ways: list[bool | None], rtl: bool) -> Iterator[bool]:
    """Yield a direction for every character, also for those that have none."""
    before = rtl
    gaps = [(way, len(list(each))) for way, each in groupby(ways)]
    for n, (way, length) in enumerate(gaps):
        if way is None:
            after = gaps[n + 1][0] if n + 1 < len(gaps) else rtl
            yield from [before if before is after else rtl] * length
        else:
            before = way
            yield from [way] * length
