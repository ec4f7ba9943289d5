"""Entries: the lines of a section as a list of texts, for targets that take lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jdgen.formats.parts.fragment import flat, groups_of

if TYPE_CHECKING:
    from jdgen.model.posting import Section


def entries_of(sections: Iterable[Section]) -> Iterator[str]:
    """Yield each line of the sections in one line of text, after what stands above it."""
    for section in sections:
        for head, texts in groups_of(section):
            above = f"{flat(head)}: " if head else ""
            yield from (above + flat(text) for text in texts)
