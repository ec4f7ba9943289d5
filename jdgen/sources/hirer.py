"""Reading a company's file afresh: three passes, with every mistake at once."""

from collections.abc import Iterator
from typing import NamedTuple

from jdgen.model.company import Company
from jdgen.model.finding import Finding, in_order
from jdgen.model.library import Library
from jdgen.model.tree import Tree
from jdgen.nearest import suggestion
from jdgen.sources.edits import (
    check_answers,
    check_edits,
    check_pay,
    check_statements,
    scope_of,
    spelled_out,
)
from jdgen.sources.keyed import read_keyed
from jdgen.sources.nodes import Document
from jdgen.sources.scope import OF_INDUSTRY, Scope

KEY = "company"
OWN_LISTS = ("about", "values", "benefits", "process", "equal_opportunity", "legal")


class Read(NamedTuple):
    """A company, or None if none could be read, and everything wrong with its file."""

    company: Company | None
    findings: tuple[Finding, ...]


def read_company(path: str, library: Library, tree: Tree | None = None) -> Read:
    """Return the company of a YAML file, its conditions spelled out, and all that is wrong.

    The file is one of `tree`, or else of the disk.
    """
    document, company, findings = read_keyed(path, KEY, Company, tree)
    if company is None or document is None:
        return Read(None, in_order(findings))
    findings += _check(document, company, library)
    parts = spelled_out(company, OWN_LISTS, library)
    return Read(company._replace(**parts), in_order(findings))


def _check(document: Document, company: Company, library: Library) -> Iterator[Finding]:
    sure = OF_INDUSTRY if company.industry else frozenset[str]()
    scope = scope_of(document, library, sure)
    yield from _check_facts(scope, company, library)
    yield from check_answers(scope, company.options, (KEY, "options"), library.common)
    yield from check_statements(scope, company, OWN_LISTS, KEY)
    ids = {each for entry in library.entries() for each in entry.ids}
    yield from check_edits(scope, company, library, ids, KEY)
    for n, band in enumerate(company.pay_bands):
        for m, pay in enumerate(band.pay):
            yield from check_pay(document, pay, (KEY, "pay_bands", n, "pay", m))


def _check_facts(scope: Scope, company: Company, library: Library) -> Iterator[Finding]:
    if company.industry and company.industry not in library.common.industries:
        hint = suggestion(company.industry, library.common.industries)
        message = f"unknown industry '{company.industry}'"
        yield Finding(scope.document.at(KEY, "industry"), "unknown-answer", message, hint)
    if company.stage:
        yield from scope.answers((company.stage,), "stage", (KEY, "stage"))
