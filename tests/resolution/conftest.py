"""A baker, whose postings show what resolution decides, and the words of the shipped library."""

from collections.abc import Callable, Mapping

import pytest

from jdgen.model.company import Company
from jdgen.model.composition import Composition
from jdgen.model.condition import Test, When
from jdgen.model.job import Job
from jdgen.model.kinds import SectionKind, Target
from jdgen.model.library import Globals, Industry, Library
from jdgen.model.options import Chosen
from jdgen.model.origin import Origin
from jdgen.model.posting import Line, Posting
from jdgen.model.role import Ladder, Question, Role
from jdgen.model.statement import Alternative, Statement
from jdgen.resolution.composition import compose
from jdgen.resolution.options import choose_options, worlds_of
from jdgen.resolution.plan import make_plan
from jdgen.resolution.world import World
from jdgen.sources.library import load_library

Answers = str | tuple[str, ...]


def make_when(but_not: Mapping[str, Answers] | None = None, **answers: Answers) -> When:
    """The condition that a file writes as a map: ``when(size="micro", but_not={...})``."""
    return When(_tests(answers), _tests(but_not or {}))


def _tests(answers: Mapping[str, Answers]) -> tuple[Test, ...]:
    return tuple(Test(option, _several(given)) for option, given in answers.items())


def _several(given: Answers) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else given


def make_choice(*values: object) -> tuple[Alternative[object], ...]:
    """Alternatives: plain values, or pairs of a value and its condition."""
    pairs = (each if isinstance(each, tuple) else (each, None) for each in values)
    return tuple(Alternative(*pair) for pair in pairs)


def make_statement(id: str, text: str = "", **parts: object) -> Statement:
    return Statement(id, text or f"{id.capitalize()} it.", **{"origin": Origin(id, 1, 1), **parts})


def make_baker(**parts: object) -> Role:
    oven = Question("Which oven?", {"stone": "a stone oven", "steel": "a steel one"})
    plain = {
        "title": make_choice("Baker"),
        "family": "baking",
        "seniority": Ladder(("junior", "mid", "senior"), "mid"),
        "options": {"oven": oven},
    }
    return Role("baker", **{**plain, **parts})


def compose_for(
    role: Role,
    company: Company | None = None,
    job: Job | None = None,
    /,
    *,
    explain: bool = False,
    sector: Industry | None = None,
    **given: Answers,
) -> Composition:
    """The composition of a role; `sector` stands in for any shipped industry."""
    shipped = load_library()
    find = shipped.industry if sector is None else lambda _: sector
    library = Library(shipped.common, lambda _: role, find, dict, dict, tuple, str, "")
    answers = {option: _several(each) for option, each in given.items()}
    return compose(library, role, answers, company, job, explain=explain)


def lines_of(posting: Posting, kind: SectionKind) -> tuple[Line, ...]:
    return next((section.lines for section in posting.sections if section.kind == kind), ())


def texts_of(posting: Posting, kind: SectionKind) -> list[str]:
    return [line.text for line in lines_of(posting, kind)]


def make_worlds(
    role: Role, company: Company | None = None, job: Job | None = None, /, **given: Answers
) -> tuple[World, ...]:
    common = load_library().common
    answers = {option: _several(each) for option, each in given.items()}
    chosen = choose_options(common, role, answers, company, job)
    industry = chosen.get("industry", Chosen(("",), "derived")).answers[0]
    return worlds_of(
        chosen, make_plan(role, load_library().industry(industry), company, job), common
    )


@pytest.fixture(scope="session")
def common() -> Globals:
    return load_library().common


@pytest.fixture
def when() -> Callable[..., When]:
    return make_when


@pytest.fixture
def choice() -> Callable[..., tuple[Alternative[object], ...]]:
    return make_choice


@pytest.fixture
def statement() -> Callable[..., Statement]:
    return make_statement


@pytest.fixture
def added() -> Callable[..., Statement]:
    """A statement that joins a section."""

    def make(to: Target, id: str, text: str = "", **parts: object) -> Statement:
        return make_statement(id, text, to=to, **parts)

    return make


@pytest.fixture
def baker() -> Callable[..., Role]:
    return make_baker


@pytest.fixture
def composed() -> Callable[..., Composition]:
    return compose_for


@pytest.fixture
def posting() -> Callable[..., Posting]:
    """The posting of a role."""

    def make(role: Role, /, *hirers: Company | Job | None, **given: object) -> Posting:
        return compose_for(role, *hirers, **given).posting

    return make


@pytest.fixture
def lines() -> Callable[..., tuple[Line, ...]]:
    return lines_of


@pytest.fixture
def texts() -> Callable[..., list[str]]:
    return texts_of


@pytest.fixture
def worlds() -> Callable[..., tuple[World, ...]]:
    return make_worlds


@pytest.fixture
def world() -> Callable[..., World]:
    """The one world of a role."""

    def make(role: Role, company: Company | None = None, /, **given: Answers) -> World:
        (only,) = make_worlds(role, company, **given)
        return only

    return make
