"""Glance: the lines of a posting that tell what the job is before it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jdgen.model.posting import Line, Posting, Section

_WHERE: Final = ("fact/place", "fact/workplace", "fact/remote-from", "fact/time", "fact/contract")
_WHEN: Final = ("fact/closes",)
"""The lines that say at a glance what the job is; what it pays stands between."""

_LISTED: Final = frozenset((*_WHERE, *_WHEN, "fact/department"))


def facts_of(posting: Posting) -> Iterator[str]:
    """Yield the lines that state the facts; of pay, the base alone."""
    base = [f"fact/pay-{n}" for n, each in enumerate(posting.pay, 1) if each.kind == "base"]
    said = {line.id: line.text for section in posting.sections for line in section.lines}
    yield from (said[fact] for fact in (*_WHERE, *base, *_WHEN) if fact in said)


def summary_of(posting: Posting) -> str:
    """Return the first sentence of the summary, if there is one."""
    summaries = [section for section in posting.sections if section.kind == "summary"]
    return next((line.text for section in summaries for line in section.lines), "")


def said_of(posting: Posting, fact: str) -> str:
    """Return the line that states a fact (``place``, ``pay-1``); nothing if none does."""
    lines = (line for section in posting.sections for line in section.lines)
    return next((line.text for line in lines if line.id == f"fact/{fact}"), "")


def abridge(posting: Posting) -> Posting:
    """Return the posting without its lines, except for those that lists of postings show."""
    return posting._replace(sections=tuple(_abridged(posting)))


def _abridged(posting: Posting) -> Iterator[Section]:
    for section in posting.sections:
        lines = tuple(line for line in section.lines if line.id in _LISTED or _is_pay(line))
        if lines:
            yield section._replace(lines=lines)


def _is_pay(line: Line) -> bool:
    return line.id.startswith("fact/pay-")
