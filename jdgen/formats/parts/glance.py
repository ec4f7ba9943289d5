"""Glance: the lines of a posting that tell what the job is before it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jdgen.model.posting import Posting

_WHERE: Final = ("fact/place", "fact/workplace", "fact/remote-from", "fact/time", "fact/contract")
_WHEN: Final = ("fact/closes",)
"""The lines that say at a glance what the job is; what it pays stands between."""


def facts_of(posting: Posting) -> Iterator[str]:
    """Yield the lines that state the facts; of pay, the base alone."""
    base = [f"fact/pay-{n}" for n, each in enumerate(posting.pay, 1) if each.kind == "base"]
    said = {line.id: line.text for section in posting.sections for line in section.lines}
    yield from (said[fact] for fact in (*_WHERE, *base, *_WHEN) if fact in said)
