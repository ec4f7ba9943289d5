"""Edits: what companies and jobs answer, add, drop, replace and override, held against roles."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jdgen.model.company import Company
from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.model.library import Globals, Library, Seniority, Size
from jdgen.model.pay import Pay
from jdgen.model.role import Question
from jdgen.model.statement import Statement
from jdgen.nearest import suggestion
from jdgen.sources.linking import spell_out_alternatives, spell_out_statements, spell_out_when
from jdgen.sources.nodes import Document, Path
from jdgen.sources.scope import FACTS, Scope

CURRENCY = re.compile("[A-Z]{3}")

LISTS = ("add", "replace")
"""The lists in which both hold statements."""


def scope_of(document: Document, library: Library, sure: frozenset[str]) -> Scope:
    """Return what the statements of a company or job may refer to: the options of every role."""
    questions = dict(library.common.questions)
    for entry in library.entries():
        for name, answers in entry.options.items():
            known = questions[name].answers if name in questions else {}
            both = {**known, **dict.fromkeys(answers, "")}
            questions[name] = Question(ask="", answers=both)
    groups = tuple(library.common.wording.groups)
    return Scope(document, questions, sure=sure, groups=groups)


def check_answers(
    scope: Scope, answers: Mapping[str, tuple[str, ...]], path: Path, common: Globals
) -> Iterator[Finding]:
    """Yield options that no role has, and answers that they do not offer."""
    for name, given in answers.items():
        if name not in scope.questions:
            where = scope.document.at_key(*path, name)
            hint = suggestion(name, (n for n, q in scope.questions.items() if not q.derived))
            yield Finding(where, "unknown-option", f"unknown option '{name}'", hint)
        elif scope.questions[name].derived:
            message = f"'{name}' follows from other options and cannot be set"
            yield Finding(scope.document.at_key(*path, name), "derived-option", message)
        elif name == "place":
            yield from _check_codes(scope.document, given, (*path, name), common)
        else:
            offered = Question("", dict.fromkeys(_offered(scope, name, common), ""))
            scope_of_it = scope._replace(questions={name: offered})
            yield from scope_of_it.answers(given, name, (*path, name))


def _offered(scope: Scope, name: str, common: Globals) -> Iterable[str]:
    """Return the answers that a question offers, and what else leads to them."""
    match name:
        case "industry":
            return common.industries
        case "size":
            return _names_and_aliases(common.sizes)
        case "seniority":
            return _names_and_aliases(common.seniorities)
    return scope.questions[name].answers


def _names_and_aliases(named: Mapping[str, Size] | Mapping[str, Seniority]) -> tuple[str, ...]:
    """Return all names of sizes or seniorities."""
    return (*named, *(alias for each in named.values() for alias in each.aliases))


def _check_codes(
    document: Document, codes: tuple[str, ...], path: Path, common: Globals
) -> Iterator[Finding]:
    for n, code in enumerate(codes):
        yield from check_country(document, code.partition("-")[0], (*path, n), common)


def check_country(document: Document, code: str, path: Path, common: Globals) -> Iterator[Finding]:
    """Yield a code of a country that there is not."""
    known = common.wording.countries
    if code and code not in known:
        called = {name: code for code, name in known.items()}
        hint = f"write {called[code]}" if code in called else "write it in two capitals, such as DE"
        yield Finding(document.at(*path), "unknown-place", f"there is no country '{code}'", hint)


def check_statements(
    scope: Scope, holder: Company | Job, lists: Iterable[str], key: str
) -> Iterator[Finding]:
    """Yield what is wrong with the statements of a company or job, and ids that stand twice."""
    seen: set[str] = set()
    for name in (*lists, *LISTS):
        for n, statement in enumerate(getattr(holder, name)):
            path = (key, name, n)
            yield from scope.statement(statement, path)
            if name != "replace":
                yield from _check_id(scope.document, statement, path, seen)
            if name == "add" and statement.id and statement.to is None:
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


def check_edits(
    scope: Scope, holder: Company | Job, library: Library, ids: set[str] | None, key: str
) -> Iterator[Finding]:
    """Yield drops and replacements of ids that are not among `ids`, and overrides of nothing.

    Without `ids` it is too early to say which there are.
    """
    edits = [("drop", n, each.id) for n, each in enumerate(holder.drop) if each.id]
    edits += [("replace", n, each.id) for n, each in enumerate(holder.replace) if each.id]
    for name, n, target in edits:
        if ids is not None and target not in ids:
            where, hint = scope.document.at(key, name, n, "id"), suggestion(target, ids)
            yield Finding(where, "unknown-id", f"no statement is called '{target}'", hint)
    for n, drop in enumerate(holder.drop):
        yield from scope.when(drop.when, (key, "drop", n, "when"))
    phrases = (phrase for entry in library.entries() for phrase in entry.phrases)
    names = {"title", "reports_to", "manages", *phrases}
    for name, alternatives in holder.override.items():
        if name not in names:
            where = scope.document.at_key(key, "override", name)
            hint = suggestion(name, names)
            yield Finding(where, "unknown-name", f"no role has a '{name}' to override", hint)
        named = scope._replace(fills=FACTS)
        yield from named.alternatives(alternatives, (key, "override", name))


def check_pay(document: Document, pay: Pay, path: Path) -> Iterator[Finding]:
    """Yield what is wrong with a pay."""
    if pay.min is not None and pay.max is not None and pay.min > pay.max:
        message = f"the pay begins at {pay.min} and ends below it, at {pay.max}"
        yield Finding(document.at(*path), "upside-down", message, "swap min and max")
    if (pay.min is not None or pay.max is not None) and not pay.currency:
        message = "'currency' is missing"
        yield Finding(document.at(*path), "missing-key", message, "add currency: EUR, say")
    if pay.currency and not CURRENCY.fullmatch(pay.currency):
        message = f"found '{pay.currency}', expected a currency"
        where = document.at(*path, "currency")
        yield Finding(where, "wrong-type", message, "write it in three capitals, such as EUR")


def spelled_out(holder: Company | Job, lists: Iterable[str], library: Library) -> Mapping[str, Any]:
    """Return the parts of a company or job that hold conditions, with bounds as answers."""
    questions = library.common.questions
    orders = {name: tuple(each.answers) for name, each in questions.items() if each.ordered}
    parts: dict[str, Any] = {
        name: spell_out_statements(getattr(holder, name), orders) for name in (*lists, *LISTS)
    }
    parts["drop"] = tuple(
        each._replace(when=spell_out_when(each.when, orders)) for each in holder.drop
    )
    parts["override"] = {
        name: spell_out_alternatives(each, orders) for name, each in holder.override.items()
    }
    return parts
