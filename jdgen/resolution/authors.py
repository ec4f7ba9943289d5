"""Authors: a role, an industry, a company or a job, and what each of them gives to every list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from jdgen.memory import Memory
from jdgen.model.edit import Drop
from jdgen.model.statement import Statement
from jdgen.resolution.conditions import named_in
from jdgen.resolution.vocabulary import PLACEHOLDER

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.job import Job
    from jdgen.model.kinds import Layer, Target
    from jdgen.model.library import Industry
    from jdgen.model.role import Role


LISTS: Mapping[Target, str] = {
    "summary": "summary",
    "duties": "duties",
    "must": "must",
    "nice": "nice",
    "skills": "skills",
    "outcomes": "outcomes",
    "measures": "measures",
    "team": "works_with",
    "work": "work",
}
"""Where a role's statements belong: section (or measures) → field of the role."""

MOST_AUTHORS = 1_000


class Candidate(NamedTuple):
    """A statement that may enter a list, and whose it is."""

    statement: Statement
    layer: Layer


class Edit(NamedTuple):
    """What a company or job does to the statement of one id."""

    by: Statement | Drop
    layer: Layer


Lists = Mapping["Target", tuple[Candidate, ...]]
Edits = Mapping[str, tuple[Edit, ...]]


class Wants(NamedTuple):
    """What statements ask for: options by their conditions and numbers, and placeholders."""

    options: frozenset[str]
    words: frozenset[str]


def wants_of(statements: Iterable[Statement]) -> Wants:
    """Return what statements ask for, together."""
    options: set[str] = set()
    words: set[str] = set()
    for each in statements:
        options.update(named_in(each.when))
        if "{" in each.text:
            words.update(PLACEHOLDER.findall(each.text))
        for number in (*each.years, *each.leading_years):
            options.update(named_in(number.when))
    return Wants(frozenset(options), frozenset(words))


class Author:
    """Somebody's candidates for every list, and edits by the id of the statement edited.

    The same source has the same author as long as it is remembered, so that whatever is made
    of an author's statements alone is made once.
    """

    __slots__ = ("_wants", "edits", "lists", "locks", "source")

    def __init__(self, source: object, lists: Lists, edits: Edits) -> None:
        self.source = source
        self.lists = lists
        self.edits = edits
        self._wants: Wants | None = None
        self.locks = any(each.locked for each in self.statements())

    def wants(self) -> Wants:
        """Return what the statements ask for, worked out when somebody first wants to know."""
        if self._wants is None:
            self._wants = wants_of(self.statements())
        return self._wants

    def statements(self) -> Iterator[Statement]:
        """Yield every statement, list by list."""
        return (each.statement for candidates in self.lists.values() for each in candidates)


_authors: Memory[int, Author] = Memory(MOST_AUTHORS)
"""Authors by the identity of their sources, which they hold and so keep."""

S = TypeVar("S")


def _remembered(source: S, make: Callable[[S], Author]) -> Author:
    return _authors.get(id(source)) or _authors.keep(id(source), make(source))


def authors_of(
    role: Role, industry: Industry | None, company: Company | None, job: Job | None
) -> tuple[Author, ...]:
    """Return who writes a posting, in the order in which their statements stand."""
    authors = [_remembered(role, _role)]
    if industry:
        authors.append(_remembered(industry, _industry))
    if company:
        authors.append(_remembered(company, _company))
    if job:
        authors.append(_remembered(job, _job))
    return tuple(authors)


def _role(role: Role) -> Author:
    lists: Lists = {
        to: tuple(Candidate(each, "role") for each in getattr(role, field))
        for to, field in LISTS.items()
        if getattr(role, field)
    }
    return Author(role, lists, {})


def _industry(industry: Industry) -> Author:
    return Author(industry, _gathered(_each("role", industry.add)), {})


def _company(company: Company) -> Author:
    own: tuple[tuple[Target, tuple[Statement, ...]], ...] = (
        ("about", (*company.about, *company.values)),
        ("benefits", company.benefits),
        ("process", company.process),
        ("equal-opportunity", company.equal_opportunity),
        ("legal", company.legal),
    )
    given = [each for to, statements in own for each in _each("company", statements, to)]
    lists = _gathered((*given, *_each("company", company.add)))
    return Author(company, lists, _edits("company", company))


def _job(job: Job) -> Author:
    given = (*_each("job", job.process, "process"), *_each("job", job.add))
    return Author(job, _gathered(given), _edits("job", job))


def _each(
    layer: Layer, statements: tuple[Statement, ...], to: Target | None = None
) -> Iterator[tuple[Target, Candidate]]:
    for statement in statements:
        target = to or statement.to
        assert target is not None, f"'{statement.id}' passed the third pass without a section"
        yield target, Candidate(statement, layer)


def _gathered(given: Iterable[tuple[Target, Candidate]]) -> Lists:
    lists: dict[Target, list[Candidate]] = {}
    for to, candidate in given:
        lists.setdefault(to, []).append(candidate)
    return {to: tuple(candidates) for to, candidates in lists.items()}


def _edits(layer: Layer, editor: Company | Job) -> Edits:
    edits: dict[str, tuple[Edit, ...]] = {}
    both: tuple[Statement | Drop, ...] = (*editor.drop, *editor.replace)
    for each in both:
        edits[each.id] = (*edits.get(each.id, ()), Edit(each, layer))
    return edits
