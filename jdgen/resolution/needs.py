"""Needs: which of a role's own questions a posting depends on, whoever wrote the statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jdgen.memory import Memory
from jdgen.model.edit import Drop
from jdgen.resolution.authors import wants_of
from jdgen.resolution.conditions import named_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jdgen.resolution.authors import Author, Edit, Wants
    from jdgen.resolution.plan import Plan
    from jdgen.resolution.vocabulary import Vocabulary


MOST_NEEDED = 1_000
NONE: frozenset[str] = frozenset()

TEAM_WORDS = frozenset({"reports_to", "team"})
"""The placeholders behind the lines that every section on the team has."""

_needed: Memory[tuple[Author, Vocabulary], frozenset[str]] = Memory(MOST_NEEDED)


def needed_by(plan: Plan) -> frozenset[str]:
    """Return those of a role's own options on which any of its sections depends."""
    vocabulary = plan.vocabulary
    if not vocabulary.defaults:
        return NONE
    needed = NONE.union(*[_needed_by(each, vocabulary) for each in plan.authors])
    if plan.edits:
        ids = {each.id for author in plan.authors for each in author.statements()}
        edits = (edit for each in plan.edits.keys() & ids for edit in plan.edits[each])
        needed |= vocabulary.defaults.keys() & options_of_edits(edits, vocabulary)
    return needed


def _needed_by(author: Author, vocabulary: Vocabulary) -> frozenset[str]:
    key = (author, vocabulary)
    known = _needed.get(key)
    if known is None:
        options = options_behind(author.wants(), vocabulary) | vocabulary.options_behind(TEAM_WORDS)
        known = _needed.keep(key, frozenset(vocabulary.defaults.keys() & options))
    return known


def options_behind(wants: Wants, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the options on which statements depend, by their conditions or their words."""
    return wants.options | vocabulary.options_behind(wants.words)


def options_of_edits(edits: Iterable[Edit], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the options on which edits depend."""
    every = [each.by for each in edits]
    new = (each for each in every if not isinstance(each, Drop))
    asked = frozenset(name for each in every for name in named_in(each.when))
    return asked | options_behind(wants_of(new), vocabulary)
