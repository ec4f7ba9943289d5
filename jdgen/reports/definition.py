"""A role as it is written: its names, questions, statements and conditions, for reading."""

from collections.abc import Iterator, Mapping

from jdgen.model.role import Alias, Question, Role
from jdgen.model.statement import Alternative, Statement
from jdgen.reports.columns import lay_out

LISTS = (
    *("summary", "duties", "must", "nice", "skills"),
    *("outcomes", "measures", "works_with", "work"),
)


def report_role(role: Role) -> str:
    """Return everything that a role says, section by section."""
    parts = [lay_out(_names(role))]
    parts += [_scalar(name, getattr(role, name)) for name in ("title", "reports_to", "manages")]
    parts += [_scalar(f"{{{name}}}", each) for name, each in role.phrases.items()]
    if role.options:
        parts.append(f"questions\n{report_questions(role.options)}")
    parts += [_statements(name, getattr(role, name)) for name in LISTS]
    return "\n".join(part for part in parts if part)


def report_questions(questions: Mapping[str, Question]) -> str:
    """Return questions with their answers and defaults."""
    return "\n".join(
        f"  {name}: {question.ask}\n{lay_out(_answers(question), indent=4)}"
        for name, question in questions.items()
    )


def _answers(question: Question) -> Iterator[tuple[str, str]]:
    plain = {each.value for each in question.default if each.when is None}
    for answer, words in question.answers.items():
        whens = [str(each.when) for each in question.default if each.value == answer and each.when]
        defaults = ["the default"] if answer in plain else []
        defaults += [f"by default when {when}" for when in whens]
        yield answer, f"{words} ({'; '.join(defaults)})" if defaults else words


def _names(role: Role) -> Iterator[tuple[str, str]]:
    rungs = (
        f"{rung} (the default)" if rung == role.seniority.default else rung
        for rung in role.seniority.allowed
    )
    yield "role", role.name
    yield "family", role.family
    yield "seniority", ", ".join(rungs)
    if role.aliases:
        yield "also called", ", ".join(map(_alias, role.aliases))
    for scheme, code in role.codes.items():
        yield scheme, f"{code.code} ({code.match})"
    yield "written in", str(role.origin)


def _alias(alias: Alias) -> str:
    presets = [*filter(None, [alias.seniority]), *(f"{o}={a}" for o, a in alias.options.items())]
    return f"{alias.name} ({', '.join(presets)})" if presets else alias.name


def _scalar(name: str, alternatives: tuple[Alternative[str], ...]) -> str:
    rows = [(each.value, f"when {each.when}" if each.when else "") for each in alternatives]
    return f"{name}\n{lay_out(rows, indent=2)}" if rows else ""


def _statements(name: str, statements: tuple[Statement, ...]) -> str:
    rows = [(each.id, _said(each)) for each in statements]
    return f"{name}\n{lay_out(rows, indent=2)}" if rows else ""


def _said(statement: Statement) -> str:
    replaces = f"Replaces {statement.replaces}." if statement.replaces else ""
    when = f"When {statement.when}." if statement.when else ""
    notes = " ".join(part for part in (replaces, when) if part)
    return f"{statement.text}\n{notes}" if notes else statement.text
