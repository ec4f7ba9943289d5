"""Joining: a feed as one document with an entry, or several, for each posting that it takes."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from jdgen.formats._feed import Entry, Text
from jdgen.formats.feeds._admission import (
    Lacks,
    for_the_public,
    lacking_in,
    left_out,
    taken_by,
)
from jdgen.model.errors import RequestError
from jdgen.model.finding import Finding
from jdgen.model.posting import Posting


class Document(NamedTuple):
    """A document of entries: what each posting must have, what is said of it, and around all.

    `opening` sees the first posting that is in, None if there is none. No two entries may have
    equal `references`.
    """

    name: str
    file: str
    lacks: Lacks
    opening: Callable[[Posting | None], str]
    write: Callable[[Entry], str]
    closing: str
    references: Callable[[Posting], tuple[str, ...]] = lambda _: ()


def join(document: Document, entries: Iterable[Entry]) -> Iterator[Text | Finding]:
    """Yield a document piece by piece, and a finding for each posting that is not in it."""
    begun = False
    for piece, posting in _pieces(document, entries):
        if isinstance(piece, str) and not begun:
            begun = True
            yield Text(document.file, document.opening(posting))
        yield Text(document.file, piece) if isinstance(piece, str) else piece
    if not begun:
        yield Text(document.file, document.opening(None))
    yield Text(document.file, document.closing)


def _pieces(
    document: Document, entries: Iterable[Entry]
) -> Iterator[tuple[str | Finding, Posting]]:
    """Yield what is said of each posting, or why nothing is."""
    taken: dict[str, str] = {}
    for entry in for_the_public(entries):
        for piece in _said_of(document, entry, taken):
            yield piece, entry.posting


def _said_of(document: Document, entry: Entry, taken: dict[str, str]) -> Iterator[str | Finding]:
    lacking = lacking_in(document.name, entry, document.lacks)
    if lacking:
        yield from lacking
        return
    own = dict.fromkeys(document.references(entry.posting), entry.posting.key)
    if twice := [each for each in own if each in taken]:
        yield from (taken_by(document.name, entry, each, taken[each]) for each in twice)
        return
    try:
        yield document.write(entry)
    except RequestError as error:
        yield from left_out(document.name, entry, error)
    else:
        taken |= own
