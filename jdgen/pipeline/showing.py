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


def show(name: str, roles: str = "", workspace: str = "") -> Role:
    """Return the role called `name`, everything that it extends and includes taken in.

    The path of a job's file stands for the role of that job, and so does the id of a job in the
    `workspace` of a folder.
    """
    return _role(load_library(roles), name, workspace)


def questions_of(name: str, roles: str = "", workspace: str = "") -> Asked:
    """Return the questions that somebody can answer for the role called `name`, or for a job."""
    library = load_library(roles)
    return asked_of(library, _role(library, name, workspace))


def asked_of(library: Library, role: Role) -> Asked:
    """Return the questions that somebody can answer for a role."""
    questions = library.common.questions
    shared = {key: each for key, each in questions.items() if each.answers and not each.derived}
    rungs = {rung: each.label for rung, each in library.common.seniorities.items()}
    allowed = {rung: rungs[rung] for rung in role.seniority.allowed}
    shared["seniority"] = questions["seniority"]._replace(answers=allowed)
    return Asked(role.options, shared)


def _role(library: Library, name: str, workspace: str) -> Role:
    if workspace:
        from jdgen.pipeline.vacancies import find_job  # noqa: PLC0415 (only in a workspace)

        job, _ = find_job(workspace, name, library)
    else:
        job = load_job(name, library) if is_path(name) else None
    return find_role(library, job.role if job else name).role
