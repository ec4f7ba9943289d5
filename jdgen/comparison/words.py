"""Words: which went and which came between two wordings of one statement."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher, unified_diff

from jdgen.model.change import Piece

_WORDS = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff]"  # scripts that put no spaces between words
    r"|[^\W_]+(?:['’.,-][^\W_]+)*|\s+|.",
    re.DOTALL,
)
_SENTENCES = re.compile(r".*?(?:[.!?]\s+|[\u3002\uff01\uff1f]\s*|\Z)", re.DOTALL)
_MOST_STEPS = 10_000_000
"""What a comparison may cost at worst: a second or so. Sentences as people write them cost less."""


def compare_words(before: str, after: str) -> tuple[Piece, ...]:
    """Return what both wordings share, what went and what came, in the order of reading.

    Texts too long for that are compared by their sentences, or else as a whole.
    """
    for unit in (_WORDS, _SENTENCES):
        pieces = _compare(unit.findall(before), unit.findall(after))
        if pieces is not None:
            return tuple(_join(pieces))
    return tuple(_join([Piece("removed", before), Piece("added", after)]))


def compare_texts(before: str, after: str, names: tuple[str, str] = ("before", "after")) -> str:
    """Return the unified difference of two texts; empty if they are equal."""
    lines = unified_diff(before.splitlines(), after.splitlines(), *names, lineterm="")
    return "".join(f"{line}\n" for line in lines)


def _compare(before: list[str], after: list[str]) -> list[Piece] | None:
    """Return the pieces of two sequences, or None if it would take too long to find them."""
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if _steps(old, new) > _MOST_STEPS:
        return None
    return [
        Piece("same", "".join(before[:head])),
        *_match(old, new),
        Piece("same", "".join(before[len(before) - tail :])),
    ]


def _match(before: list[str], after: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(str.isspace, before, after, autojunk=False)
    for what, start, end, new_start, new_end in matcher.get_opcodes():
        if what == "equal":
            yield Piece("same", "".join(before[start:end]))
            continue
        yield Piece("removed", "".join(before[start:end]))
        yield Piece("added", "".join(after[new_start:new_end]))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many elements two sequences share from their beginning."""
    length = min(len(one), len(other))
    return next((n for n in range(length) if one[n] != other[n]), length)


def _steps(before: list[str], after: list[str]) -> int:
    """Return how many steps difflib takes at worst: each match looks at every pair of equals."""
    many = Counter(after)
    pairs = sum(many[word] for word in before if not word.isspace())
    return (len(before) + pairs) * min(len(before), len(after))


def _join(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield pieces with neighbours of one kind as one, what went before what came."""
    removed = added = same = ""
    for kind, text in pieces:
        if kind != "same":
            if same:
                yield Piece("same", same)
                same = ""
            removed, added = (
                (removed + text, added) if kind == "removed" else (removed, added + text)
            )
        elif text:
            yield from _both(removed, added)
            removed = added = ""
            same += text
    yield from _both(removed, added)
    if same:
        yield Piece("same", same)


def _both(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece("removed", removed)
    if added:
        yield Piece("added", added)
