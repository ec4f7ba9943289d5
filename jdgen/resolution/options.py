"""Options: every question gets its answer from the strongest layer that has one.

Layers, strongest first: command line, job, company, the role's defaults, derived. Every answer
remembers its layer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import TYPE_CHECKING

from jdgen.memory import Memory
from jdgen.model.errors import RequestError, refusal
from jdgen.model.kinds import Layer
from jdgen.model.options import Chosen, Options
from jdgen.nearest import suggestion
from jdgen.resolution.derived import derive
from jdgen.resolution.plan import Plan
from jdgen.resolution.world import World

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.job import Job
    from jdgen.model.library import Globals
    from jdgen.model.role import Question, Role


Given = Mapping[str, tuple[str, ...]]
"""Answers to options, by option."""

NOTHING_GIVEN: Given = {}
MOST_ANSWERED = 1_000
PLACES = "give the code of a country, such as US, or of a region, such as US-CO"


def choose_options(
    common: Globals, role: Role, given: Given, company: Company | None, job: Job | None
) -> Options:
    """Return the options that somebody answered or the role presets, each with its layer.

    `given` comes from the command line or the caller. Answers may be aliases. Raises
    RequestError for options, answers and rungs that do not exist.
    """
    asked = job.options if job else NOTHING_GIVEN
    key = (id(common), id(role), id(company), *given.items(), None, *asked.items())
    known = _answered.get(key)
    if known is None:
        chosen = _choose(common, role, given, company, asked)
        known = _answered.keep(key, (chosen, (common, role, company)))
    return _with_implied(job, known[0]) if job else known[0]


_answered: Memory[tuple[object, ...], tuple[Options, tuple[object, ...]]] = Memory(MOST_ANSWERED)
"""Answers by those who gave them, by identity; they are kept beside."""


def _choose(
    common: Globals, role: Role, given: Given, company: Company | None, asked: Given
) -> Options:
    chosen: dict[str, Chosen] = {}
    for layer, given_there in _layers(given, company, asked):
        for option, values in given_there.items():
            question = common.questions.get(option) or role.options.get(option)
            if question is None and layer == "command line":
                raise _unknown_option(option, common, role)
            if question is not None and option not in chosen and values:
                chosen[option] = _chosen(common, role, option, question, values, layer)
    chosen.setdefault("seniority", Chosen((role.seniority.default,), "role"))
    if "size" not in chosen and company and company.employees:
        size = size_of(common, company.employees.total)
        chosen["size"] = Chosen((size,), "company", f"{company.employees.total} people")
    return chosen


_known: Memory[tuple[object, ...], tuple[Chosen, tuple[object, ...]]] = Memory(MOST_ANSWERED)
"""Checked answers to one option of a role; what is told by identity is kept beside."""


def _chosen(
    common: Globals,
    role: Role,
    option: str,
    question: Question,
    values: tuple[str, ...],
    layer: Layer,
) -> Chosen:
    key = (id(common), id(role), option, layer, *values)
    known = _known.get(key)
    if known is None:
        answers = (_answer(common, role, option, question, each) for each in values)
        made = Chosen(tuple(dict.fromkeys(answers)), layer)
        known = _known.keep(key, (_checked(question, option, made), (common, role)))
    return known[0]


def _with_implied(job: Job, chosen: Options) -> Options:
    """Return answers with those of a job's places and its one audience, where nobody else did."""
    codes = tuple(dict.fromkeys([place.code for place in job.places if place.code]))
    implied: dict[str, Chosen] = {}
    if codes and "place" not in chosen:
        implied["place"] = Chosen(codes, "job")
    if len(job.audiences) == 1 and "audience" not in chosen:
        implied["audience"] = Chosen(job.audiences, "job")
    return {**chosen, **implied} if implied else chosen


def _layers(given: Given, company: Company | None, asked: Given) -> Iterator[tuple[Layer, Given]]:
    yield "command line", given
    yield "job", asked
    if company:
        facts = {"industry": company.industry, "stage": company.stage}
        known = {option: (answer,) for option, answer in facts.items() if answer}
        yield "company", {**company.options, **known}


def _unknown_option(option: str, common: Globals, role: Role) -> RequestError:
    known = {**common.questions, **role.options}
    hint = suggestion(option, (name for name, each in known.items() if not each.derived))
    return refusal("unknown-option", f"'{role.name}' has no option '{option}'", hint)


def _answer(common: Globals, role: Role, option: str, question: Question, value: str) -> str:
    """Return the answer that `value` names, by itself or as an alias."""
    if question.derived:
        message = f"'{option}' follows from other options and cannot be set"
        raise refusal("derived-option", message)
    aliases = _aliases(common, option)
    meant = aliases.get(value, value)
    offered = _offered(common, role, option, question)
    if meant not in offered and meant.partition("-")[0] not in _countries(common, option):
        near = (*offered, *(name for name in aliases if aliases[name] in offered))
        hint = suggestion(value, near) or PLACES * (option == "place")
        raise refusal("unknown-answer", f"'{value}' is no answer to '{option}'", hint)
    return meant


def _offered(common: Globals, role: Role, option: str, question: Question) -> tuple[str, ...]:
    match option:
        case "seniority":
            return role.seniority.allowed
        case "language":
            return (common.wording.lang,)
    return tuple(question.answers)


def _countries(common: Globals, option: str) -> Mapping[str, str]:
    return common.wording.countries if option == "place" else {}


def _aliases(common: Globals, option: str) -> Mapping[str, str]:
    match option:
        case "industry":
            return common.industries
        case "size":
            sizes = common.sizes.values()
            return {alias: each.name for each in sizes for alias in each.aliases}
        case "seniority":
            rungs = common.seniorities.values()
            return {alias: each.name for each in rungs for alias in each.aliases}
    return {}


def _checked(question: Question, option: str, chosen: Chosen) -> Chosen:
    if len(chosen.answers) > 1 and not question.several:
        message = f"'{option}' takes one answer, not {' and '.join(chosen.answers)}"
        raise refusal("several-answers", message, "choose one")
    return chosen


def size_of(common: Globals, employees: int) -> str:
    """Return the size of a company with so many people."""
    for size in common.sizes.values():
        if size.least <= employees and (size.most is None or employees <= size.most):
            return size.name
    message = f"a company cannot have {employees} employees"
    raise refusal("employees", message, "give a number from 1 up")


def worlds_of(chosen: Options, plan: Plan, common: Globals) -> tuple[World, ...]:
    """Return a world for every combination of answers, each complete with defaults."""
    several = several_in(chosen)
    if not several:
        return (_complete(chosen, plan, common),)
    combinations = product(*(chosen[option].answers for option in several))
    return tuple(_complete(_one_each(chosen, several, each), plan, common) for each in combinations)


def several_in(chosen: Options) -> list[str]:
    """Return the options with several answers."""
    return [option for option, each in chosen.items() if len(each.answers) > 1]


def _one_each(chosen: Options, several: list[str], answers: tuple[str, ...]) -> Options:
    ones = zip(several, answers, strict=True)
    return {**chosen, **{name: chosen[name]._replace(answers=(one,)) for name, one in ones}}


def _complete(chosen: Options, plan: Plan, common: Globals) -> World:
    """Add what is derived and what the role presets to a choice of one answer each."""
    answers = {option: each.answers[0] for option, each in chosen.items()}
    derived = derive(answers, plan, common)
    return World(plan, common, answers | derived.answers, {**chosen, **derived.options}, {})
