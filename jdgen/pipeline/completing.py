"""Completing: what could stand where somebody is typing."""

import os
from collections.abc import Iterable, Mapping

from jdgen import shipped
from jdgen.comparison import LIMITS
from jdgen.formats import format_names
from jdgen.model.errors import JdgenError, refusal
from jdgen.model.finding import SEVERITIES
from jdgen.model.library import Library
from jdgen.model.role import Question
from jdgen.nearest import suggestion
from jdgen.pipeline.home import find_home
from jdgen.pipeline.listing import KINDS
from jdgen.pipeline.schemas import KINDS as SCHEMAS
from jdgen.reports import changes_names, report_names
from jdgen.resolution.lookup import find_role
from jdgen.sources.library import load_library
from jdgen.sources.site import names_in

SHELLS = ("bash", "zsh", "fish")

AFTER_COMMAND: Mapping[str, Iterable[str]] = {
    "list": tuple(KINDS),
    "schema": SCHEMAS,
    "new": ("role",),
    "completion": SHELLS,
    "build": (),
    "diff": (),
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
    library = load_library()
    questions = _questions(library, role)
    match option:
        case "--report" if command == "diff":
            return list(changes_names())
        case "--fail-on":
            return list(LIMITS if command == "diff" else SEVERITIES)
        case "--format" | "-f":
            return list(format_names())
        case "--report":
            return list(report_names())
        case "--like":
            return sorted(library.names())
        case "--employment":
            return [*questions["time"].answers, *questions["contract"].answers]
        case "--set":
            return _settings(questions, typed)
    question = questions.get(option.removeprefix("--"))
    return list(question.answers) if question else []


def complete_word(command: str) -> list[str]:
    """Return what could follow a command: its kinds, a job, or else the name of a role."""
    if command == "publish":
        folder = find_home().folder
        return list(names_in(folder, "jobs")) if folder else []
    return [*AFTER_COMMAND.get(command, ()), *(_roles() if command not in AFTER_COMMAND else ())]


def _roles() -> list[str]:
    return sorted(load_library().names())


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
