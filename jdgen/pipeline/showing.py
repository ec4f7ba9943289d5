"""Showing: a role as it is written, with its questions, statements and conditions."""

from collections.abc import Mapping
from typing import NamedTuple

from jdgen.model.library import Library
from jdgen.model.role import Question, Role
from jdgen.pipeline.posting import is_path
from jdgen.resolution.lookup import find_role
from jdgen.sources.hiring import load_job
from jdgen.sources.library import load_library


class Asked(NamedTuple):
    """The questions that a role asks itself, and those that every role asks."""

    own: Mapping[str, Question]
    shared: Mapping[str, Question]


def show(name: str, roles: str = "") -> Role:
    """Return the role called `name`, everything that it extends and includes taken in.

    The path of a job's file stands for the role of that job.
    """
    return _role(load_library(roles), name)


def questions_of(name: str, roles: str = "") -> Asked:
    """Return the questions that somebody can answer for the role called `name`, or for a job."""
    library = load_library(roles)
    return asked_of(library, _role(library, name))


def asked_of(library: Library, role: Role) -> Asked:
    """Return the questions that somebody can answer for a role."""
    questions = library.common.questions
    shared = {key: each for key, each in questions.items() if each.answers and not each.derived}
    rungs = {rung: each.label for rung, each in library.common.seniorities.items()}
    allowed = {rung: rungs[rung] for rung in role.seniority.allowed}
    shared["seniority"] = questions["seniority"]._replace(answers=allowed)
    return Asked(role.options, shared)


def _role(library: Library, name: str) -> Role:
    asked = load_job(name, library).role if is_path(name) else name
    return find_role(library, asked).role
