"""Reading a tree of role files and shared data: three passes, with every mistake at once."""

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding, in_order
from jdgen.model.library import Globals, Industry, Seniority, Size, Wording
from jdgen.model.nothing import NOTHING
from jdgen.model.pack import Pack
from jdgen.model.role import Question, Role
from jdgen.model.statement import Statement
from jdgen.model.tree import Tree
from jdgen.naming import read_meaning
from jdgen.sources.forms import check_keys
from jdgen.sources.linking import link_role, orders_of, spell_out_statements
from jdgen.sources.links import Shelves, Written, ancestors, check_clashes, unknown
from jdgen.sources.meaning import check_industry, check_pack, check_role
from jdgen.sources.nodes import Document, read_nodes
from jdgen.sources.shape import shape

ROLE_FILES = re.compile(r"roles\.yaml|roles/[^/]+\.yaml")
EVERY_FILE = re.compile(r".*\.ya?ml")
SHARED: Mapping[str, Any] = {
    "options": Question,
    "sizes": Size,
    "seniorities": Seniority,
    "industries": Industry,
    "shared": Pack,
}
"""The files that every role shares, by name, and what each is a map of."""


class Understood(NamedTuple):
    """What a tree says: linked roles and all they share, and everything wrong with it."""

    common: Globals
    roles: Mapping[str, Role]
    industries: Mapping[str, Industry]
    packs: Mapping[str, Pack]
    findings: tuple[Finding, ...]


class _File(NamedTuple):
    """The values of one file by name, and the document they were read from.

    `left_out` holds, by name, the keys whose values were no use.
    """

    document: Document
    values: Mapping[str, Any]
    left_out: Mapping[str, frozenset[str]] = NOTHING


def read_shipped(tree: Tree) -> Understood:
    """Return what the shipped data say. Raises SourceError if the shared files are unusable."""
    findings: list[Finding] = []
    files = {name: _read_map(tree, f"{name}.yaml", kind, findings) for name, kind in SHARED.items()}
    wording = _read_wording(tree, findings)
    if findings or wording is None:
        raise SourceError(*findings)
    written = read_roles(tree, ROLE_FILES, findings)
    common = _common(files, wording, written)
    shelves = Shelves(common, _by_name(written), files["shared"].values)
    findings.extend(_check_shared(files, shelves))
    roles = _understand(written, shelves, findings)
    orders = orders_of(shelves)
    industries = {
        name: each._replace(add=_prefixed(name, spell_out_statements(each.add, orders)))
        for name, each in files["industries"].values.items()
    }
    return Understood(common, roles, industries, shelves.packs, in_order(findings))


def read_own(tree: Tree, shipped: Shelves, names: Mapping[str, str]) -> Understood:
    """Return what the role files of a user's tree say, beside the shipped library.

    `names` leads from every shipped name and alias to its ``role@seniority``.
    """
    findings: list[Finding] = []
    written = read_roles(tree, EVERY_FILE, findings)
    findings.extend(_check_takes(written, shipped.roles, names))
    common = shipped.common._replace(questions=_with_roles(shipped.common.questions, written))
    roles = ChainMap(dict(_by_name(written)), cast("dict[str, Role]", shipped.roles))
    linked = _understand(written, Shelves(common, roles, shipped.packs), findings)
    return Understood(common, linked, {}, {}, in_order(findings))


def read_roles(tree: Tree, pattern: re.Pattern[str], findings: list[Finding]) -> list[Written]:
    """Return every role of the files whose paths match, each with the document it stands in."""
    written = []
    for path in tree.paths():
        if pattern.fullmatch(path):
            file = _read_map(tree, path, Role, findings)
            written += [
                Written(file.document, role, file.left_out[name])
                for name, role in file.values.items()
            ]
    return written


def _read_map(tree: Tree, path: str, kind: Any, findings: list[Finding]) -> _File:
    """Return the values of a file that is a map from name to value of the type `kind`."""
    try:
        document = read_nodes(tree.files.get(path, b""), tree.named(path))
    except SourceError as error:
        findings.extend(error.findings)
        return _File(Document(tree.named(path), {}, {}, {}, ()), {})
    findings.extend(document.findings)
    if not isinstance(document.data, dict):
        message = f"the file is not a map from name to {kind.__name__.casefold()}"
        findings.append(Finding(document.at(), "wrong-type", message, "begin with a name and ':'"))
        return _File(document, {})
    findings.extend(check_keys(document, document.data, ()))
    shaped = {
        name: shape(document, data, kind, (name,), name) for name, data in document.data.items()
    }
    for each in shaped.values():
        findings.extend(each.findings)
    usable = {name: each for name, each in shaped.items() if each.value is not None}
    values = {name: each.value for name, each in usable.items()}
    return _File(document, values, {name: each.left_out for name, each in usable.items()})


def _read_wording(tree: Tree, findings: list[Finding]) -> Wording | None:
    path = "wording/en.yaml"
    try:
        document = read_nodes(tree.files.get(path, b""), tree.named(path))
    except SourceError as error:
        findings.extend(error.findings)
        return None
    shaped = shape(document, document.data, Wording, ())
    findings.extend((*document.findings, *shaped.findings))
    return cast("Wording | None", shaped.value)


def _common(files: Mapping[str, _File], wording: Wording, written: list[Written]) -> Globals:
    industries = files["industries"].values
    names = {name: name for name in industries}
    names |= {alias: name for name, each in industries.items() for alias in each.aliases}
    offered = {
        "industry": {name: each.label for name, each in industries.items()},
        "size": {name: _headcount(each) for name, each in files["sizes"].values.items()},
        "seniority": {name: each.label for name, each in files["seniorities"].values.items()},
    }
    questions = {
        name: question._replace(answers=offered.get(name, question.answers))
        for name, question in files["options"].values.items()
    }
    sizes, seniorities = files["sizes"].values, files["seniorities"].values
    return Globals(_with_roles(questions, written), sizes, seniorities, names, wording)


def _headcount(size: Size) -> str:
    return f"{size.least} to {size.most} people" if size.most else f"{size.least} people or more"


def _with_roles(
    questions: Mapping[str, Question], written: list[Written]
) -> Mapping[str, Question]:
    """Return the questions with the names and families of roles among their answers."""
    roles = {each.value.name: each.value.name for each in written}
    families = {each.value.family: each.value.family for each in written if each.value.family}
    more = {"role": roles, "family": families}
    return {
        name: question._replace(answers={**question.answers, **more.get(name, {})})
        for name, question in questions.items()
    }


def _by_name(written: list[Written]) -> Mapping[str, Role]:
    return {each.value.name: each.value for each in reversed(written)}


def _check_shared(files: Mapping[str, _File], shelves: Shelves) -> Iterator[Finding]:
    for pack in files["shared"].values.values():
        yield from check_pack(files["shared"].document, pack, shelves)
    document, industries, _ = files["industries"]
    regulation = shelves.common.questions["regulation"].answers
    for industry in industries.values():
        yield from check_industry(document, industry, shelves, tuple(regulation))


def _understand(
    written: list[Written], shelves: Shelves, findings: list[Finding]
) -> Mapping[str, Role]:
    """Return the linked roles that are sound, and add what is wrong with the others."""
    findings.extend(check_clashes(written))
    sound = {}
    for each in written:
        found = list(check_role(each, shelves))
        findings.extend(found)
        if not found:
            sound[each.value.name] = each.value
    broken = {each.value.name for each in written} - sound.keys()
    return {
        name: link_role(role, shelves)
        for name, role in sound.items()
        if not any(base.name in broken for base in ancestors(role, shelves.roles))
    }


def _check_takes(
    written: list[Written], shipped: Mapping[str, Role], names: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield roles and aliases that have a name of a shipped role without saying so."""
    taken: dict[str, str] = {}
    for document, role, _ in written:
        if role.takes and role.takes not in shipped:
            yield unknown(document, (role.name, "takes"), "role", role.takes, shipped)
        elif role.takes and role.takes in taken:
            message = f"'{taken[role.takes]}' stands in for '{role.takes}' already"
            where = document.at(role.name, "takes")
            yield Finding(where, "taken-twice", message, "let one of them have a name of its own")
        taken.setdefault(role.takes, role.name)
        called = [(role.name, document.at_key(role.name))]
        for n, alias in enumerate(role.aliases):
            called.append((alias.name, document.at(role.name, "aliases", n)))
        for name, where in called:
            leads = read_meaning(names.get(name, "")).role
            if leads not in ("", role.takes):
                message = f"'{name}' is a name of the shipped role '{leads}'"
                hint = f"choose another, or write `takes: {leads}` to stand in for that role"
                yield Finding(where, "shipped-name", message, hint)


def _prefixed(industry: str, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(each._replace(id=f"{industry}/{each.id}") for each in statements)
