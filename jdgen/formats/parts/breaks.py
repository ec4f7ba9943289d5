"""Breaks: where a line of text may be broken without breaking a word, URL or e-mail address.

At spaces; and between the characters of Chinese and Japanese, which have none, but not before
what closes or after what opens. A long word of any other script stays whole.
"""

import re
from collections.abc import Iterator
from typing import Final

_MARK: Final = r"[-–—+*•=_#>]+|\d{1,9}[.)]"
"""Words that would be taken for a bullet, number or rule at the start of a line."""

_OPENING: Final = "「『（〔［｛〈《【〖"  # noqa: RUF001 (these are the marks that are meant)
_STOP: Final = "」』）〕］｝〉》】〗、。，．：；！？"  # noqa: RUF001 (as above)
_SMALL: Final = "・…‥％ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"  # noqa: RUF001
_CHANGING: Final = "\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
_CLOSING: Final = f"{_STOP}{_SMALL}{_CHANGING}"
"""What may not begin a line: marks, small letters, and what changes the letter before it."""

_SPACELESS: Final = (
    "\u2e80-\u2fdf\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_OTHERS: Final = f"[^{_SPACELESS}{_OPENING}{_CLOSING} ]+"
_PIECE: Final = f"[{_OPENING}]*(?:{_OTHERS}|[{_SPACELESS}]?)[{_CLOSING}]*(?: [^ ]+)*"
_CLAUSE: Final = f"[^{_OPENING}{_STOP}]+"
_SCHEME: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-"


def cut(text: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces that stay whole, each with the space that stands before it in a line."""
    for word in _join_marks(text.split(" ")):
        first, *others = _cut_word(word)
        yield " ", first
        yield from (("", piece) for piece in others)


def _join_marks(words: list[str]) -> list[str]:
    joined = words[:1]
    for word in words[1:]:
        if re.fullmatch(_MARK, word):
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined


def _cut_word(word: str) -> list[str]:
    if word.isascii():
        return [word]
    # Addresses are masked as if they were Latin, which is not cut.
    masked = re.sub(_CLAUSE, _mask, word)
    spans = (found.span() for found in re.finditer(_PIECE, masked))
    return [word[start:end] for start, end in spans if start < end]


def _mask(found: re.Match[str]) -> str:
    """Return a clause with the address in it, which ends where the clause does, made of x."""
    clause = found[0]
    if "@" in clause:
        return "x" * len(clause)
    before, _, after = clause.partition("://")
    kept = before.rstrip(_SCHEME) if after else clause
    return kept + "x" * (len(clause) - len(kept))
