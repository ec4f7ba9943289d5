"""Postings: everything that differs in meaning between two of them."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import TYPE_CHECKING

from jdgen.comparison.particulars import compare_deadlines, compare_particulars, compare_pay
from jdgen.comparison.sections import compare_sections
from jdgen.model.change import CHANGE_KINDS, Change
from jdgen.model.posting import SAID

if TYPE_CHECKING:
    from jdgen.model.posting import Line, Posting, Section

Known = dict[tuple[int, int], bool]
"""Whether two sections say the same, by the identity of both: postings share their sections."""

_SECTIONS = 4
_SAID: Callable[[Line], object] = itemgetter(slice(SAID))
_WEIGHTS = {kind: weight for weight, kind in enumerate(CHANGE_KINDS)}


def compare(
    before: Posting | None, after: Posting | None, known: Known | None = None
) -> tuple[Change, ...]:
    """Return every difference in meaning, by id, the gravest first.

    None stands for a posting that is not there. `known` remembers sections between many
    postings; it is of use only while all of them live.
    """
    if before is after:
        return ()
    if before is None or after is None:
        return (_came_or_went(before, after),)
    changes = _compare(before, after, {} if known is None else known)
    return tuple(sorted(changes, key=weigh))


def weigh(change: Change) -> int:
    """Return the place of a change among others: requirements that rise, pay, deadlines first."""
    weight = _WEIGHTS[change.kind]
    return min(weight, _WEIGHTS["requirement-added"]) if change.raises else weight


def _came_or_went(before: Posting | None, after: Posting | None) -> Change:
    if after:
        return Change("posting-added", after.key, after=after.title)
    assert before
    return Change("posting-removed", before.key, before=before.title)


def _compare(before: Posting, after: Posting, known: Known) -> list[Change]:
    old, new = _differing(before, after, known), _differing(after, before, known)
    same_facts = (
        before[:_SECTIONS] == after[:_SECTIONS]
        and before[_SECTIONS + 1 :] == after[_SECTIONS + 1 :]
    )
    if same_facts:
        return list(compare_sections(old, new)) if old or new else []
    facts = [*compare_pay(before, after), *compare_deadlines(before, after)]
    # One change of pay stands for all its lines, which are counted and not named.
    spoken = tuple("fact/pay-" if each.id == "fact/pay" else each.id for each in facts)
    lines = [each for each in compare_sections(old, new) if not each.id.startswith(spoken)]
    return [*facts, *lines, *compare_particulars(before, after, {each.id for each in lines})]


def _differing(posting: Posting, other: Posting, known: Known) -> tuple[Section, ...]:
    """Return the sections that the other posting has not, or not so."""
    others = {section.kind: section for section in other.sections}
    return tuple(
        section
        for section in posting.sections
        if section.kind not in others or not _equal(section, others[section.kind], known)
    )


def _said(section: Section) -> list[object]:
    """Return what the lines say to readers. Comparing them one by one takes four times as long."""
    return list(map(_SAID, section.lines))


def _equal(one: Section, other: Section, known: Known) -> bool:
    if one is other:
        return True
    key = (id(one), id(other))
    if key not in known:
        known[key] = known[key[::-1]] = one[:2] == other[:2] and _said(one) == _said(other)
    return known[key]
