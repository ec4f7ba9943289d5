"""Third pass, the references: what roles name in one another, in packs and among themselves."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from jdgen.model.finding import Finding
from jdgen.model.library import Globals, Industry
from jdgen.model.pack import Pack
from jdgen.model.role import Role
from jdgen.model.statement import Statement
from jdgen.nearest import suggestion
from jdgen.sources.nodes import Document, Path

LISTS = (
    *("works_with", "summary", "duties", "must", "nice"),
    *("skills", "outcomes", "measures", "work"),
)
"""The fields of a role that hold statements."""

LIST_OF = {"team": "works_with"}
"""The list of a role that a section's additions join, where its name differs."""


class Written(NamedTuple):
    """A role, the document that it was written in, and the keys whose values were no use."""

    document: Document
    value: Role
    left_out: frozenset[str] = frozenset()


class Shelves(NamedTuple):
    """Everything that roles refer to, by name."""

    common: Globals
    roles: Mapping[str, Role]
    packs: Mapping[str, Pack]


def ancestors(role: Role, roles: Mapping[str, Role]) -> tuple[Role, ...]:
    """Return the roles that this one extends, nearest last; a circle ends where it closes."""
    chain: list[Role] = []
    while role.extends in roles and roles[role.extends] not in chain:
        role = roles[role.extends]
        chain.append(role)
    return tuple(reversed(chain))


def check_links(document: Document, role: Role, shelves: Shelves) -> Iterator[Finding]:
    """Yield packs and roles that are not there, and circles of roles."""
    for n, name in enumerate(role.includes):
        if name not in shelves.packs:
            path = (role.name, "includes", n)
            yield unknown(document, path, "shared name", name, shelves.packs)
    if role.extends and role.extends not in shelves.roles:
        yield unknown(document, (role.name, "extends"), "role", role.extends, shelves.roles)
    elif role in ancestors(role, shelves.roles):
        message = f"'{role.name}' extends itself by way of '{role.extends}'"
        where = document.at(role.name, "extends")
        yield Finding(where, "circle", message, "extend a role that stands on its own")


def check_targets(document: Document, role: Role, shelves: Shelves) -> Iterator[Finding]:
    """Yield ids in `replaces`, `drop` and `replace` that nothing there has."""
    inherited = dict(inherited_ids(role, shelves))
    yield from _check_taken(document, role, inherited)
    if role.extends and role.extends not in shelves.roles:
        # Which ids there are, nobody knows.
        return
    own = {statement.id: key for key, _, statement in statements_of(role)}
    known = {**_raw_ids(document, role), **own, **inherited}
    for key, n, statement in statements_of(role):
        target, path = statement.replaces, (role.name, key, n, "replaces")
        if target and target not in known:
            yield unknown(document, path, "id", target, known)
        elif target and key in LISTS and known[target] in LISTS and known[target] != key:
            message = f"'{target}' is in '{known[target]}', and this is in '{key}'"
            hint = "replace a statement of the same list"
            yield Finding(document.at(*path), "other-list", message, hint)
    yield from _check_edits(document, role, inherited)


def _check_edits(document: Document, role: Role, inherited: Mapping[str, str]) -> Iterator[Finding]:
    """Yield drops and replacements of what the role does not take over."""
    for n, drop in enumerate(role.drop):
        if drop.when is not None:
            where = document.at(role.name, "drop", n, "when")
            message = "a role drops a statement always or never"
            hint = "give the condition to a statement below `replace`"
            yield Finding(where, "condition", message, hint)
    edited = [("drop", n, drop.id) for n, drop in enumerate(role.drop) if drop.id]
    edited += [("replace", n, each.id) for n, each in enumerate(role.replace) if each.id]
    for key, n, target in edited:
        if target not in inherited:
            yield unknown(document, (role.name, key, n, "id"), "id", target, inherited)


def _check_taken(document: Document, role: Role, inherited: Mapping[str, str]) -> Iterator[Finding]:
    """Yield ids that a statement has which the role takes over and keeps."""
    kept = inherited.keys() - {drop.id for drop in role.drop}
    for key, n, statement in statements_of(role):
        if key != "replace" and statement.id in kept:
            where = document.at(role.name, key, n, "id")
            message = f"the id '{statement.id}' stands also in what the role takes over"
            hint = "give it another id, or write the statement below `replace`"
            yield Finding(where, "duplicate-id", message, hint)


def inherited_ids(role: Role, shelves: Shelves) -> Iterator[tuple[str, str]]:
    """Yield id and list of the statements that a role takes over from packs and other roles."""
    for each in (*ancestors(role, shelves.roles), role):
        for name in each.includes:
            if name in shelves.packs:
                for key, _, statement in statements_of(shelves.packs[name]):
                    yield f"{name}/{statement.id}", key
        if each is not role:
            yield from ((statement.id, key) for key, _, statement in statements_of(each))


def _raw_ids(document: Document, role: Role) -> Mapping[str, str]:
    """Return id and list as written, also of statements too broken to be read."""
    data = document.data.get(role.name) if isinstance(document.data, dict) else None
    lists = {key: data.get(key) for key in LISTS} if isinstance(data, dict) else {}
    return {
        str(item["id"]): key
        for key, items in lists.items()
        for item in (items if isinstance(items, list) else [])
        if isinstance(item, dict) and "id" in item
    }


def unknown(document: Document, path: Path, noun: str, given: str, known: Iterable[str]) -> Finding:
    """Return the finding for a name that nothing has."""
    rule = f"unknown-{noun.replace(' ', '-')}"
    return Finding(document.at(*path), rule, f"unknown {noun} '{given}'", suggestion(given, known))


def check_clashes(written: list[Written]) -> Iterator[Finding]:
    """Yield roles and aliases whose name another role or alias has already."""
    taken: dict[str, Document] = {}
    for document, role, _ in written:
        if role.name in taken:
            message = f"the role '{role.name}' stands also in {taken[role.name].file}"
            yield Finding(document.at_key(role.name), "duplicate-role", message, "rename one")
        taken.setdefault(role.name, document)
    leads = {name: name for name in taken}
    for document, role, _ in written:
        for n, alias in enumerate(role.aliases):
            if alias.name in leads:
                message = f"'{alias.name}' already leads to '{leads[alias.name]}'"
                where = document.at(role.name, "aliases", n)
                yield Finding(where, "duplicate-alias", message, "choose another alias")
            leads.setdefault(alias.name, role.name)


def statements_of(holder: Role | Pack | Industry) -> Iterator[tuple[str, int, Statement]]:
    """Yield every statement with its list and number there, leaving out stand-ins."""
    for key in (*LISTS, "add", "replace"):
        for n, statement in enumerate(getattr(holder, key, ())):
            if statement.id:
                yield key, n, statement
