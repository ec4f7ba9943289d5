"""Plans: who writes a posting, with which words and edits, before any option."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.edit import Drop
from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.statement import Statement
from jdgen.nearest import suggestion
from jdgen.resolution.authors import LISTS, Author, Candidate, Edit, Edits, Lists, authors_of
from jdgen.resolution.vocabulary import Vocabulary, vocabulary_of

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.job import Job
    from jdgen.model.kinds import Layer, Target
    from jdgen.model.library import Industry
    from jdgen.model.role import Role
    from jdgen.resolution.choices import Choice


class Plan(NamedTuple):
    """All that can be decided before the options are known.

    `authors` hold the candidates of every section and of the measures; `edits` what is done to
    an id, strongest layer first; `vocabulary` the alternatives of named values.
    """

    role: Role
    industry: Industry | None
    company: Company | None
    authors: tuple[Author, ...]
    edits: Edits
    vocabulary: Vocabulary

    @property
    def scalars(self) -> Mapping[str, Choice[str]]:
        """The alternatives of the role's title and of whom it reports to and manages."""
        return self.vocabulary.scalars

    @property
    def phrases(self) -> Mapping[str, Choice[str]]:
        """The alternatives of the role's phrases."""
        return self.vocabulary.phrases


def make_plan(
    role: Role, industry: Industry | None, company: Company | None, job: Job | None
) -> Plan:
    """Return the plan for a role in an industry, hired for by a company through a job.

    Raises SourceError if a company or job edits a locked statement, or a job one that is not
    there.
    """
    authors = authors_of(role, industry, company, job)
    edits = _edits(authors)
    if any(each.locks for each in authors):
        _refuse_locked(_lists(authors), edits)
    if job and (job.drop or job.replace):
        _refuse_misses(_lists(authors), job)
    return Plan(role, industry, company, authors, edits, vocabulary_of(role, company, job))


def _edits(authors: tuple[Author, ...]) -> Edits:
    """Return the edits of all authors, those of the last one first."""
    several = [each.edits for each in reversed(authors) if each.edits]
    if len(several) == 1:
        return several[0]
    edits: dict[str, tuple[Edit, ...]] = {}
    for each in several:
        for edited, theirs in each.items():
            edits[edited] = (*edits.get(edited, ()), *theirs)
    return edits


def _lists(authors: tuple[Author, ...]) -> Lists:
    lists: dict[Target, tuple[Candidate, ...]] = dict.fromkeys(LISTS, ())
    for author in authors:
        for to, candidates in author.lists.items():
            lists[to] = (*lists.get(to, ()), *candidates)
    return lists


def _refuse_locked(lists: Lists, edits: Edits) -> None:
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


def _refuse_misses(lists: Lists, job: Job) -> None:
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
