"""Third pass: what a role means, held against the rest of the library."""

import re
from collections.abc import Iterator

from jdgen.model.finding import Finding
from jdgen.model.kinds import COMMANDS
from jdgen.model.library import Industry
from jdgen.model.pack import Pack
from jdgen.model.role import NO_LADDER, Question, Role
from jdgen.model.statement import Statement
from jdgen.nearest import suggestion
from jdgen.sources.forms import NAME, misnamed
from jdgen.sources.links import (
    LIST_OF,
    LISTS,
    Shelves,
    Written,
    ancestors,
    check_links,
    check_targets,
    statements_of,
    unknown,
)
from jdgen.sources.nodes import Document, Path
from jdgen.sources.scope import FACTS, OF_INDUSTRY, PLACEHOLDERS, Scope

PHRASE = re.compile(r"[a-z][a-z0-9_]*")
"""What a phrase may be called, so that texts can name it in braces."""

SCALARS = ("title", "reports_to", "manages")


def check_role(written: Written, shelves: Shelves) -> Iterator[Finding]:
    """Yield everything that a role means wrongly."""
    document, role, left_out = written
    base = ancestors(role, shelves.roles)
    ladders = (each.seniority for each in (role, *reversed(base)))
    ladder = next((each for each in ladders if any(each)), NO_LADDER)
    questions = {**shelves.common.questions, **_questions(base), **role.options}
    phrases = frozenset(_phrases((*base, role), shelves))
    fills = PLACEHOLDERS | phrases
    if not any(each.reports_to for each in (*base, role)):
        fills -= {"reports_to"}
    groups = tuple(shelves.common.wording.groups)
    scope = Scope(document, questions, ladder.allowed, fills, groups=groups)
    yield from _check_names(document, role, shelves)
    yield from _check_aliases(scope, role)
    yield from _check_parts(document, role, left_out)
    yield from check_links(document, role, shelves)
    yield from _check_questions(scope, role, shelves)
    for key in SCALARS:
        named = scope._replace(fills=FACTS | phrases)
        yield from named.alternatives(getattr(role, key), (role.name, key))
    yield from _check_phrases(scope, role)
    yield from check_statements(scope, role, (role.name,))
    yield from check_targets(document, role, shelves)


def _phrases(roles: tuple[Role, ...], shelves: Shelves) -> Iterator[str]:
    """Yield the names of the phrases of roles and of the packs that they include."""
    for role in roles:
        yield from role.phrases
        for name in role.includes:
            yield from shelves.packs[name].phrases if name in shelves.packs else ()


def _check_phrases(scope: Scope, holder: Role | Pack) -> Iterator[Finding]:
    plain, document = scope._replace(fills=FACTS), scope.document
    for name, alternatives in holder.phrases.items():
        if NAME.fullmatch(name) and not PHRASE.fullmatch(name):
            hint = "use lower-case letters, digits and underscores"
            where = document.at_key(holder.name, "phrases", name)
            yield Finding(where, "name", f"'{{{name}}}' cannot be filled in", hint)
        yield from plain.alternatives(alternatives, (holder.name, "phrases", name))
        if alternatives and all(each.when and each.when.options for each in alternatives):
            where = document.at(holder.name, "phrases", name, len(alternatives) - 1)
            message = f"'{{{name}}}' may be empty: every alternative has a condition"
            yield Finding(where, "empty-placeholder", message, "end with one that has none")


def check_pack(document: Document, pack: Pack, shelves: Shelves) -> Iterator[Finding]:
    """Yield everything that a pack of shared statements means wrongly."""
    scope = _shared_scope(document, shelves)
    scope = scope._replace(fills=scope.fills | frozenset(pack.phrases))
    yield from _check_phrases(scope, pack)
    yield from check_statements(scope, pack, (pack.name,))


def check_industry(
    document: Document, industry: Industry, shelves: Shelves, regulations: tuple[str, ...]
) -> Iterator[Finding]:
    """Yield everything that an industry means wrongly."""
    if industry.regulation not in regulations:
        path = (industry.name, "regulation")
        yield unknown(document, path, "regulation", industry.regulation, regulations)
    scope = _shared_scope(document, shelves)._replace(sure=OF_INDUSTRY)
    yield from check_statements(scope, industry, (industry.name,))


def _shared_scope(document: Document, shelves: Shelves) -> Scope:
    """Return what a statement may refer to that serves many roles."""
    common = shelves.common
    return Scope(document, common.questions, groups=tuple(common.wording.groups))


def check_statements(scope: Scope, holder: Role | Pack | Industry, path: Path) -> Iterator[Finding]:
    """Yield what is wrong with the statements of a role or pack, and ids that stand twice."""
    seen: dict[str, str] = {}
    for key, n, statement in statements_of(holder):
        at = (*path, key, n)
        if statement.id in seen:
            message = f"the id '{statement.id}' stands twice; the first is in {seen[statement.id]}"
            hint = "give one of them another id"
            yield Finding(scope.document.at(*at, "id"), "duplicate-id", message, hint)
        seen.setdefault(statement.id, f"'{key}'")
        if key == "add" and statement.to is None:
            message = "'to' is missing: the section that the statement joins"
            yield Finding(scope.document.at(*at), "missing-key", message, "add to: duties, say")
        yield from _check_to(scope.document, statement, at, isinstance(holder, Role))
        yield from scope.statement(statement, at)


def _check_to(
    document: Document, statement: Statement, at: Path, of_role: bool
) -> Iterator[Finding]:
    """Yield sections that a statement cannot join; only employers speak of pay or benefits."""
    if statement.to is None:
        return
    where = document.at(*at, "to")
    if at[-2] != "add":
        message = "'to' counts only below `add`"
        yield Finding(where, "misplaced-key", message, "move the statement there, or delete 'to'")
    elif of_role and LIST_OF.get(statement.to, statement.to) not in LISTS:
        message = f"a role adds nothing to '{statement.to}'"
        hint = "a company or a job may; a role speaks of the work"
        yield Finding(where, "other-list", message, hint)


def _questions(roles: tuple[Role, ...]) -> dict[str, Question]:
    return {name: question for role in roles for name, question in role.options.items()}


def _check_names(document: Document, role: Role, shelves: Shelves) -> Iterator[Finding]:
    known = shelves.common.seniorities
    at = (role.name, "seniority")
    for n, rung in enumerate(role.seniority.allowed):
        if rung not in known:
            yield unknown(document, (*at, "allowed", n), "seniority", rung, known)
    allowed, default = role.seniority
    if allowed and not default:
        message = "'default' is missing: the seniority meant when nobody says"
        hint = f"add default: {allowed[0]}, say"
        yield Finding(document.at(*at), "missing-key", message, hint)
    elif role.seniority != NO_LADDER and default not in allowed:
        yield unknown(document, (*at, "default"), "seniority", default, allowed)
    if role.name in COMMANDS:
        message = f"'{role.name}' is a command of jdgen"
        yield Finding(document.at_key(role.name), "name", message, "choose another name")


def _check_aliases(scope: Scope, role: Role) -> Iterator[Finding]:
    document, ladder = scope.document, scope.rungs
    asked = [name for name, question in scope.questions.items() if not question.derived]
    for n, alias in enumerate(role.aliases):
        path = (role.name, "aliases", n)
        if not NAME.fullmatch(alias.name):
            yield misnamed(document.at(*path), alias.name)
        if alias.name in COMMANDS:
            message = f"'{alias.name}' is a command of jdgen"
            yield Finding(document.at(*path), "name", message, "choose another alias")
        if alias.seniority and alias.seniority not in ladder:
            yield unknown(document, path, "seniority", alias.seniority, ladder)
        for option, answer in alias.options.items():
            at = (*path, "options", option)
            if option not in asked:
                where = document.at_key(*at)
                hint = suggestion(option, asked)
                yield Finding(where, "unknown-option", f"unknown option '{option}'", hint)
            else:
                yield from scope.answers((answer,), option, at)


def _check_parts(document: Document, role: Role, left_out: frozenset[str]) -> Iterator[Finding]:
    """A role that stands on its own says its title, its family and its seniorities."""
    for key in ("title", "family", "seniority"):
        if not (role.extends or key in left_out or any(getattr(role, key))):
            message = f"'{key}' is missing"
            yield Finding(document.at_key(role.name), "missing-key", message, "a role needs it")


def _check_questions(scope: Scope, role: Role, shelves: Shelves) -> Iterator[Finding]:
    for name, question in role.options.items():
        path = (role.name, "options", name)
        if name in shelves.common.questions:
            message = f"'{name}' is an option of every role"
            where = scope.document.at_key(*path)
            yield Finding(where, "name", message, "choose another name")
        if question.ask and not question.answers:
            where = scope.document.at(*path)
            yield Finding(where, "missing-key", "'values' is missing", "list the answers")
        yield from scope.alternatives(question.default, (*path, "default"))
        for n, alternative in enumerate(question.default):
            yield from scope.answers((alternative.value,), name, (*path, "default", n, "is"))
