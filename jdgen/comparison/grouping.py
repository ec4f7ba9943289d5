"""Grouping: one edit that touches many postings is one entry."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from typing import TYPE_CHECKING

from jdgen.comparison.postings import Known, compare, weigh
from jdgen.comparison.words import compare_words
from jdgen.model.change import Change, ChangeKind, Comparison, Entry, Wording
from jdgen.model.origin import NOWHERE

if TYPE_CHECKING:
    from jdgen.model.posting import Posting

Words = tuple[str, str]
Touched = dict[Words, list[str]]
"""The postings that a change touches, by its words before and after."""

EDITS: frozenset[ChangeKind] = frozenset({
    *("added", "removed", "reworded", "moved"),
    *("nice-to-must", "must-to-nice", "nice-raised", "nice-lowered"),
    *("requirement-added", "requirement-removed", "requirement-raised", "requirement-lowered"),
})  # fmt: skip
"""Changes of a statement. Placeholders may give each posting its own words of one edit."""

COME_AND_GO: frozenset[ChangeKind] = frozenset({"posting-added", "posting-removed"})
"""Changes of a whole posting, which is known by its key."""


def compare_all(
    before: Mapping[str, Posting], after: Mapping[str, Posting], published: Collection[str] = ()
) -> tuple[Entry, ...]:
    """Return what differs between two states of many postings, the gravest first.

    Postings are told by their keys in the mappings. Equal changes of several are one entry, and
    so are the wordings of one edited statement: the same id, kind, place in its file and data.
    """
    known: Known = {}
    found: dict[Hashable, tuple[Change, Touched]] = {}
    for key in sorted({*before, *after}):
        for each in compare(before.get(key), after.get(key), known):
            change = each._replace(id=key) if each.kind in COME_AND_GO else each
            _, touched = found.setdefault(_name(change), (change, {}))
            touched.setdefault((change.before, change.after), []).append(key)
    entries = (_entry(*each, frozenset(published)) for each in found.values())
    return tuple(sorted(entries, key=_order))


def compare_states(
    names: tuple[str, str],
    before: Mapping[str, Posting],
    after: Mapping[str, Posting],
    published: Collection[str] = (),
) -> Comparison:
    """Return the whole comparison of two states, by the names that people know them by."""
    entries = compare_all(before, after, published)
    changed = {key for entry in entries for key in entry.postings}
    return Comparison(*names, entries, len({*before, *after} - changed), len(changed))


def _name(change: Change) -> Hashable:
    """Return what changes must have in common to be one entry."""
    alike = (change.kind, change.id, change.section, change.was, change.shifts, change.raises)
    if change.kind in EDITS and change.origin != NOWHERE:
        return (*alike, change.origin)
    return (*alike, change.before, change.after)


def _entry(change: Change, touched: Touched, published: Collection[str]) -> Entry:
    wordings = [
        Wording(*words, compare_words(*words), tuple(dict.fromkeys(keys)))
        for words, keys in sorted(touched.items(), key=_many)
    ]
    postings = tuple(sorted({key for each in wordings for key in each.postings}))
    usual = change._replace(before=wordings[0].before, after=wordings[0].after)
    shown = tuple(key for key in postings if key in published)
    return Entry(usual, postings, shown, tuple(wordings))


def _many(touched: tuple[Words, list[str]]) -> int:
    return -len(touched[1])


def _order(entry: Entry) -> tuple[int, int, int]:
    return weigh(entry.change), -len(entry.published), -len(entry.postings)
