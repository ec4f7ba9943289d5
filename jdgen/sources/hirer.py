"""Reading a company's file afresh: three passes, with every mistake at once."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from jdgen.model.company import Company
from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding, in_order
from jdgen.model.library import Library
from jdgen.model.pay import Pay
from jdgen.model.role import Question
from jdgen.model.statement import Statement
from jdgen.nearest import suggestion
from jdgen.sources.folder import read_file
from jdgen.sources.linking import spell_out_statements
from jdgen.sources.nodes import Document, Path, read_nodes
from jdgen.sources.scope import FACTS, OF_INDUSTRY, Scope
from jdgen.sources.shape import shape

KEY = "company"
OWN_LISTS = ("about", "values", "benefits", "process", "equal_opportunity", "legal")
EDITS = ("add", "replace")


class Read(NamedTuple):
    """A company, or None if none could be read, and everything wrong with its file."""

    company: Company | None
    findings: tuple[Finding, ...]


def read_company(path: str, library: Library) -> Read:
    """Return the company of a YAML file, its conditions spelled out, and all that is wrong."""
    tree = read_file(path)
    try:
        document = read_nodes(tree.files[path], tree.named(path))
    except SourceError as error:
        return Read(None, error.findings)
    findings = list(document.findings)
    data = document.data
    if not isinstance(data, dict) or KEY not in data:
        message = f"the file has no key '{KEY}'"
        findings.append(Finding(document.at(), "missing-key", message, "begin with company:"))
        return Read(None, in_order(findings))
    for key in data.keys() - {KEY}:
        message = f"unknown key '{key}' beside '{KEY}'"
        hint = "everything about the company stands below company:"
        findings.append(Finding(document.at_key(key), "unknown-key", message, hint))
    shaped = shape(document, data[KEY], Company, (KEY,))
    findings.extend(shaped.findings)
    company = shaped.value
    if company is not None:
        findings.extend(_check(document, company, library))
    return Read(company and _spelled_out(company, library), in_order(findings))


def _spelled_out(company: Company, library: Library) -> Company:
    questions = library.common.questions
    orders = {name: tuple(each.answers) for name, each in questions.items() if each.ordered}
    parts: dict[str, Any] = {
        key: spell_out_statements(getattr(company, key), orders) for key in (*OWN_LISTS, *EDITS)
    }
    return company._replace(**parts)


def _check(document: Document, company: Company, library: Library) -> Iterator[Finding]:
    entries = library.entries()
    questions = dict(library.common.questions)
    for entry in entries:
        for name, answers in entry.options.items():
            known = questions[name].answers if name in questions else {}
            both = {**known, **dict.fromkeys(answers, "")}
            questions[name] = Question(ask="", answers=both)
    sure = OF_INDUSTRY if company.industry else frozenset()
    groups = tuple(library.common.wording.groups)
    scope = Scope(document, questions, sure=sure, groups=groups)
    yield from _check_facts(scope, company, library)
    yield from _check_statements(scope, company)
    ids = {each for entry in entries for each in entry.ids}
    names = {"title", "reports_to", "manages", *(p for entry in entries for p in entry.phrases)}
    yield from _check_edits(scope, company, ids, names)
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
    for name, answers in company.options.items():
        path = (KEY, "options", name)
        if name not in scope.questions:
            hint = suggestion(name, scope.questions)
            where = scope.document.at_key(*path)
            yield Finding(where, "unknown-option", f"unknown option '{name}'", hint)
        elif name not in ("industry", "size", "seniority"):
            yield from scope.answers(answers, name, path)


def _check_statements(scope: Scope, company: Company) -> Iterator[Finding]:
    seen: set[str] = set()
    for key in (*OWN_LISTS, *EDITS):
        for n, statement in enumerate(getattr(company, key)):
            path = (KEY, key, n)
            yield from scope.statement(statement, path)
            if key not in EDITS or key == "add":
                yield from _check_id(scope.document, statement, path, seen)
            if key == "add" and statement.id and statement.to is None:
                message = "'to' is missing: the section that the statement joins"
                yield Finding(scope.document.at(*path), "missing-key", message, "add to: duties")


def _check_id(
    document: Document, statement: Statement, path: Path, seen: set[str]
) -> Iterator[Finding]:
    if statement.id in seen:
        message = f"the id '{statement.id}' stands twice"
        hint = "give one of them another id"
        yield Finding(document.at(*path, "id"), "duplicate-id", message, hint)
    seen |= {statement.id} - {""}


def _check_edits(
    scope: Scope, company: Company, ids: set[str], names: set[str]
) -> Iterator[Finding]:
    edits = [("drop", n, each.id) for n, each in enumerate(company.drop)]
    edits += [("replace", n, each.id) for n, each in enumerate(company.replace) if each.id]
    for key, n, target in edits:
        if target not in ids:
            where, hint = scope.document.at(KEY, key, n, "id"), suggestion(target, ids)
            yield Finding(where, "unknown-id", f"no statement is called '{target}'", hint)
    for n, drop in enumerate(company.drop):
        yield from scope.when(drop.when, (KEY, "drop", n, "when"))
    for name, alternatives in company.override.items():
        if name not in names:
            where = scope.document.at_key(KEY, "override", name)
            hint = suggestion(name, names)
            yield Finding(where, "unknown-name", f"no role has a '{name}' to override", hint)
        named = scope._replace(fills=FACTS)
        yield from named.alternatives(alternatives, (KEY, "override", name))


def check_pay(document: Document, pay: Pay, path: Path) -> Iterator[Finding]:
    """Yield what is wrong with a pay."""
    if pay.min is not None and pay.max is not None and pay.min > pay.max:
        message = f"the pay begins at {pay.min} and ends below it, at {pay.max}"
        yield Finding(document.at(*path), "upside-down", message, "swap min and max")
    if (pay.min is not None or pay.max is not None) and not pay.currency:
        message = "'currency' is missing"
        yield Finding(document.at(*path), "missing-key", message, "add currency: EUR, say")
