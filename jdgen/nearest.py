"""The nearest right name for one that is not known."""

from collections.abc import Iterable

FEW = 30
"""So many names can be told at once."""


def nearest(word: str, names: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """Return up to `most` of `names` that look like `word`, best first."""
    from difflib import get_close_matches  # noqa: PLC0415 (only a mistake needs it)

    plain = {name.casefold(): name for name in names}
    found = get_close_matches(word.casefold(), plain, n=most, cutoff=0.6)
    return tuple(plain[name] for name in found)


def suggestion(word: str, names: Iterable[str]) -> str:
    """Return a hint for `word`: the nearest of `names`, or else all of them if they are few."""
    known = sorted(dict.fromkeys(names))
    found = nearest(word, known, most=1)
    if found:
        return f"did you mean '{found[0]}'?"
    if 0 < len(known) <= FEW:
        return f"known are {', '.join(known)}"
    return ""
