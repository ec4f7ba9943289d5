"""Completing: what could stand where somebody is typing."""

import os
from collections.abc import Callable, Iterable, Mapping

from jdgen import shipped
from jdgen.comparison import LIMITS
from jdgen.formats import format_names
from jdgen.model.errors import JdgenError, refusal
from jdgen.model.finding import SEVERITIES
from jdgen.model.library import Library
from jdgen.model.role import Question
from jdgen.nearest import suggestion
from jdgen.pipeline.listing import KINDS
from jdgen.pipeline.schemas import KINDS as SCHEMAS
from jdgen.reports import changes_names, report_names
from jdgen.resolution.lookup import find_role
from jdgen.sources.library import load_library
from jdgen.sources.site import find_workspace, job_names

SHELLS = ("bash", "zsh", "fish")

AFTER_COMMAND: Mapping[str, Iterable[str]] = {
    "list": tuple(KINDS),
    "schema": SCHEMAS,
    "new": ("role", "job"),
    "init": (),
    "build": (),
    "diff": (),
    "completion": SHELLS,
}
"""What may follow a command, where that is not a role."""


def completion_script(shell: str) -> str:
    """Return the script that teaches a shell to complete jdgen's words."""
    if shell not in SHELLS:
        message = f"there is no completion for '{shell}'"
        raise refusal("unknown-kind", message, suggestion(shell, SHELLS))
    path = os.path.join(shipped.data_folder(), "completion", f"jdgen.{shell}")
    with open(path, encoding="utf-8") as file:
        return file.read()


def complete_option(option: str, role: str, typed: str, command: str = "") -> list[str]:
    """Return the values that could follow an option, given the role that was named, if any.

    Some options have other values after one command than after another.
    Nothing means that a file's path is wanted, or words that nobody can guess.
    """
    names = OF_DIFF.get(option) if command == "diff" else None
    if names := names or OF_ANY.get(option):
        return list(names())
    questions = _questions(load_library(), role)
    if option == "--employment":
        return [*questions["time"].answers, *questions["contract"].answers]
    if option == "--set":
        return _settings(questions, typed)
    question = questions.get(option.removeprefix("--"))
    return list(question.answers) if question else []


def complete_word(command: str) -> list[str]:
    """Return what could follow a command: its kinds, or else the name of a role or a job."""
    if command == "publish":
        return jobs()
    return [*AFTER_COMMAND.get(command, ()), *(roles() if command not in AFTER_COMMAND else ())]


def roles() -> list[str]:
    """Return every name of a role."""
    return sorted(load_library().names())


def jobs() -> list[str]:
    """Return the names of the files of the jobs in the workspace around here."""
    folder = find_workspace()
    return job_names(folder) if folder else []


def _settings(questions: Mapping[str, Question], typed: str) -> list[str]:
    name, equals, _ = typed.partition("=")
    if equals and name in questions:
        return [f"{name}={answer}" for answer in questions[name].answers]
    return [f"{name}=" for name, each in questions.items() if each.answers and not each.derived]


def _questions(library: Library, name: str) -> dict[str, Question]:
    """Return all questions, the role's own among them and its rungs alone as seniorities."""
    questions = dict(library.common.questions)
    try:
        role = find_role(library, name).role
    except JdgenError:
        return questions
    rungs = questions["seniority"].answers
    allowed = {rung: rungs[rung] for rung in role.seniority.allowed}
    questions["seniority"] = questions["seniority"]._replace(answers=allowed)
    return {**questions, **role.options}


Names = Callable[[], Iterable[str]]

OF_DIFF: Mapping[str, Names] = {"--report": changes_names, "--fail-on": lambda: LIMITS}
OF_ANY: Mapping[str, Names] = {
    "--fail-on": lambda: SEVERITIES,
    "--format": format_names,
    "-f": format_names,
    "--report": report_names,
    "--from": jobs,
    "--like": roles,
}
"""What could follow an option, in `diff` and elsewhere, whatever role was named."""
