"""Checking: load every source, and render every role in every format."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from jdgen.formats import Templates, find_format, format_names
from jdgen.model.company import Company
from jdgen.model.errors import JdgenError
from jdgen.model.finding import Finding, in_order
from jdgen.model.library import Library
from jdgen.model.role import Role
from jdgen.pipeline.posting import load_templates
from jdgen.resolution.composition import compose
from jdgen.resolution.matrix import given_by, pairwise, questions_for
from jdgen.resolution.options import Given
from jdgen.resolution.terms import find_out_of_term
from jdgen.sources.everything import find_mistakes
from jdgen.sources.hiring import load_company
from jdgen.sources.library import load_library


class Checked(NamedTuple):
    """How many roles were rendered in how many formats, and everything that is wrong."""

    roles: int
    postings: int
    formats: int
    findings: tuple[Finding, ...]


def check(
    roles: str = "", company: str = "", templates: str = "", as_of: date | None = None
) -> Checked:
    """Return every mistake in the library, the roles and company of one's own, and the templates.

    Every role is composed as it is when nothing is asked, and for combinations in which any two
    answers to its questions meet; every one of these postings is rendered in every format.
    With a day, sentences of the company whose time has passed by then are mistakes too.
    """
    mistakes = find_mistakes(roles, company)
    if mistakes:
        return Checked(0, 0, 0, mistakes)
    library = load_library(roles)
    employer = load_company(company, library) if company else None
    shown_by = load_templates(templates)
    findings: list[Finding] = []
    if employer and as_of:
        findings += find_out_of_term(employer, as_of)
    postings = 0
    for entry in library.entries():
        role = library.role(entry.name)
        assert role is not None, f"'{entry.name}' is listed and not there"
        for given in _choices(library, role, employer):
            postings += 1
            findings += _try(library, role, given, employer, shown_by)
    return Checked(len(library.entries()), postings, len(format_names()), in_order(findings))


def _choices(library: Library, role: Role, company: Company | None) -> Iterator[Given]:
    yield {}
    yield from map(given_by, pairwise(questions_for(library, role, company)))


def _try(
    library: Library, role: Role, given: Given, company: Company | None, templates: Templates
) -> tuple[Finding, ...]:
    """Return why a posting could not be composed or rendered, or nothing."""
    try:
        posting = compose(library, role, given, company).posting
        for each in format_names():
            find_format(each).render(posting, templates)
    except JdgenError as error:
        return error.findings
    return ()
