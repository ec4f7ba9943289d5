"""Showing: a role as it is written, with its questions, statements and conditions."""

from collections.abc import Mapping
from typing import NamedTuple

from jdgen.model.role import Question, Role
from jdgen.resolution.lookup import find_role
from jdgen.sources.library import load_library


class Asked(NamedTuple):
    """The questions that a role asks itself, and those that every role asks."""

    own: Mapping[str, Question]
    shared: Mapping[str, Question]


def show(name: str, roles: str = "") -> Role:
    """Return the role called `name`, everything that it extends and includes taken in."""
    return find_role(load_library(roles), name).role


def questions_of(name: str, roles: str = "") -> Asked:
    """Return the questions that somebody can answer for the role called `name`."""
    library = load_library(roles)
    role = find_role(library, name).role
    questions = library.common.questions
    shared = {key: each for key, each in questions.items() if each.answers and not each.derived}
    rungs = {rung: each.label for rung, each in library.common.seniorities.items()}
    allowed = {rung: rungs[rung] for rung in role.seniority.allowed}
    shared["seniority"] = questions["seniority"]._replace(answers=allowed)
    return Asked(role.options, shared)
