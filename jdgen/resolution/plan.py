"""Plans: a role's statements with those that industry, company and job add, before any option."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.edit import Drop
from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.statement import Alternatives, Statement
from jdgen.nearest import suggestion
from jdgen.resolution.choices import Choice

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


class Candidate(NamedTuple):
    """A statement that may enter a list, and whose it is."""

    statement: Statement
    layer: Layer


class Edit(NamedTuple):
    """What a company or job does to the statement of one id."""

    by: Statement | Drop
    layer: Layer


class Plan(NamedTuple):
    """All that can be decided before the options are known.

    `lists` holds the candidates of every section and of the measures; `edits` what is done to
    an id, strongest layer first; `scalars` and `phrases` the alternatives of named values, and
    `defaults` those of the role's own options.
    """

    role: Role
    industry: Industry | None
    company: Company | None
    lists: Mapping[Target, tuple[Candidate, ...]]
    edits: Mapping[str, tuple[Edit, ...]]
    scalars: Mapping[str, Choice[str]]
    phrases: Mapping[str, Choice[str]]
    defaults: Mapping[str, Choice[str]]


def make_plan(
    role: Role, industry: Industry | None, company: Company | None, job: Job | None
) -> Plan:
    """Return the plan for a role in an industry, hired for by a company through a job.

    Raises SourceError if a company or job edits a locked statement, or a job one that is not
    there.
    """
    lists: dict[Target, tuple[Candidate, ...]] = {
        to: tuple(Candidate(each, "role") for each in getattr(role, field))
        for to, field in LISTS.items()
    }
    for to, candidate in _additions(industry, company, job):
        lists[to] = (*lists.get(to, ()), candidate)
    edits = _edits(company, job)
    _refuse_locked(lists, edits)
    if job:
        _refuse_misses(lists, job)
    scalars, phrases = _named_values(role, company, job)
    defaults = _choices({name: question.default for name, question in role.options.items()})
    return Plan(role, industry, company, lists, edits, scalars, phrases, defaults)


def _additions(
    industry: Industry | None, company: Company | None, job: Job | None
) -> Iterator[tuple[Target, Candidate]]:
    """Yield what is added to a role, and where to: by its industry first, by the job last."""
    if industry:
        yield from _each("role", industry.add)
    if company:
        for to, statements in _own_lists(company).items():
            yield from _each("company", statements, to)
        yield from _each("company", company.add)
    if job:
        yield from _each("job", job.process, "process")
        yield from _each("job", job.add)


def _each(
    layer: Layer, statements: tuple[Statement, ...], to: Target | None = None
) -> Iterator[tuple[Target, Candidate]]:
    for statement in statements:
        target = to or statement.to
        assert target is not None, f"'{statement.id}' passed the third pass without a section"
        yield target, Candidate(statement, layer)


def _own_lists(company: Company) -> Mapping[Target, tuple[Statement, ...]]:
    return {
        "about": (*company.about, *company.values),
        "benefits": company.benefits,
        "process": company.process,
        "equal-opportunity": company.equal_opportunity,
        "legal": company.legal,
    }


def _edits(company: Company | None, job: Job | None) -> Mapping[str, tuple[Edit, ...]]:
    edits: dict[str, tuple[Edit, ...]] = {}
    layers: tuple[tuple[Layer, Company | Job | None], ...] = (("job", job), ("company", company))
    for layer, editor in layers:
        if editor is None:
            continue
        both: tuple[Statement | Drop, ...] = (*editor.drop, *editor.replace)
        for each in both:
            edits[each.id] = (*edits.get(each.id, ()), Edit(each, layer))
    return edits


def _refuse_locked(
    lists: Mapping[Target, tuple[Candidate, ...]], edits: Mapping[str, tuple[Edit, ...]]
) -> None:
    order: Callable[[Layer], int] = ("role", "company", "job").index
    findings = [
        Finding(
            edit.by.origin,
            "locked",
            f"'{statement.id}' is locked by {statement.origin}",
            f"ask {statement.owner} to change it there" if statement.owner else "change it there",
        )
        for candidates in lists.values()
        for statement, layer in candidates
        if statement.locked
        for edit in (*edits.get(statement.id, ()), *_replacements(candidates, statement.id))
        if order(edit.layer) > order(layer)
    ]
    if findings:
        raise SourceError(*findings)


def _replacements(candidates: tuple[Candidate, ...], id: str) -> Iterator[Edit]:
    return (Edit(*each) for each in candidates if each.statement.replaces == id)


def _refuse_misses(lists: Mapping[Target, tuple[Candidate, ...]], job: Job) -> None:
    """A job is for one role, so what it drops or replaces has to be there."""
    ids = {statement.id for candidates in lists.values() for statement, _ in candidates}
    both: tuple[Statement | Drop, ...] = (*job.drop, *job.replace)
    findings = [
        Finding(
            each.origin,
            "unknown-id",
            f"no statement of this posting is called '{each.id}'",
            suggestion(each.id, ids),
        )
        for each in both
        if each.id not in ids
    ]
    if findings:
        raise SourceError(*findings)


def _named_values(
    role: Role, company: Company | None, job: Job | None
) -> tuple[Mapping[str, Choice[str]], Mapping[str, Choice[str]]]:
    scalars: dict[str, Alternatives[str]] = {
        key: getattr(role, key) for key in ("title", "reports_to", "manages")
    }
    phrases = dict(role.phrases)
    for editor in (company, job):
        for name, alternatives in editor.override.items() if editor else ():
            values = scalars if name in scalars else phrases
            values[name] = (*alternatives, *values.get(name, ()))
    return _choices(scalars), _choices(phrases)


def _choices(values: Mapping[str, Alternatives[str]]) -> Mapping[str, Choice[str]]:
    return {name: Choice(alternatives) for name, alternatives in values.items()}
