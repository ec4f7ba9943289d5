"""Second pass, first half: shorthand is written out, and keys that nobody knows are found.

The walk follows the types of the model, so that one rule serves every key of one type. What
comes out has the fields of those types and no shorthand: no union reaches the validator.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from jdgen.model.condition import When
from jdgen.model.finding import Finding
from jdgen.model.library import Industry, Seniority, Size
from jdgen.model.origin import Origin
from jdgen.model.pack import Pack
from jdgen.model.role import Question, Role
from jdgen.model.statement import Alternative, Statement
from jdgen.nearest import suggestion
from jdgen.sources.conditions import read_when
from jdgen.sources.nodes import Document, Path
from jdgen.sources.shorthand import SHORTHAND

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""What a key may be where the author chooses it."""

FREE = ("workspace", "sheets")
"""Below this path, keys are the words of another system."""

NAMED_BY_KEY = (Role, Industry, Pack, Size, Seniority)
"""Values that stand in a map and take their name from its key."""


def write_out(document: Document, data: Any, kind: Any, path: Path) -> tuple[Any, list[Finding]]:
    """Return `data` in the shape of the type `kind`, without shorthand, and what was wrong.

    `path` says where in the document `data` stands. Origins are set here and nowhere else.
    """
    findings: list[Finding] = []
    return _Walk(document, findings).expand(data, kind, path), findings


def check_keys(document: Document, keys: Iterable[str], path: Path) -> Iterator[Finding]:
    """Yield the keys below `path` that cannot be names."""
    for key in keys:
        if not NAME.fullmatch(key):
            yield misnamed(document.at_key(*path, key), key)


def misnamed(where: Origin, name: str) -> Finding:
    """Return the finding for a name with characters that none may have."""
    hint = "use letters, digits, hyphens and underscores"
    return Finding(where, "name", f"'{name}' cannot be a name", hint)


class _Walk:
    """One walk over one document, collecting findings."""

    def __init__(self, document: Document, findings: list[Finding]) -> None:
        self.document = document
        self.findings = findings

    def expand(self, data: Any, kind: Any, path: Path) -> Any:
        form, inner = _form_of(kind)
        match form:
            case "condition" if data is not None:
                return read_when(self.document, data, path, self.findings)
            case "list":
                return self._several(data, inner, path)
            case "map":
                return self._map(data, inner, path)
            case "value":
                return self._value(data, inner, path)
        return data

    def _several(self, data: Any, kind: Any, path: Path) -> Any:
        if data is None:
            return []
        if not isinstance(data, list):
            return [self.expand(data, kind, path)]
        for n, item in enumerate(data):
            if item == "":
                self._empty((*path, n))
        return [self.expand(item, kind, (*path, n)) for n, item in enumerate(data)]

    def _map(self, data: Any, kind: Any, path: Path) -> Any:
        if not isinstance(data, dict):
            return {} if data is None else data
        if path[: len(FREE)] != FREE:
            self.findings.extend(check_keys(self.document, data, path))
        return {key: self.expand(item, kind, (*path, key)) for key, item in data.items()}

    def _value(self, data: Any, kind: Any, path: Path) -> Any:
        data = _shorthand(kind)(data)
        if not isinstance(data, dict):
            return data
        known = keys_of(kind)
        out = {
            field: self.expand(data[key], hint, (*path, key))
            for key, (field, hint) in known.items()
            if key in data
        }
        for key in data.keys() - known.keys():
            self._unknown(key, known, path)
        if kind is Statement:
            self._statement(data, path)
        if "origin" in _hints(kind):
            out["origin"] = self._origin(kind, path)
        return out

    def _origin(self, kind: Any, path: Path) -> Any:
        """A statement stands where its words do: findings about prose point there."""
        return self.document.at(*path, "text") if kind is Statement else self.document.at(*path)

    def _statement(self, data: Mapping[str, Any], path: Path) -> None:
        """Find words that are missing, and an id that is none; one with a pack's name is taken."""
        name = data.get("id")
        if data.get("text") == "":
            self._empty((*path, "text"))
        elif name == "":
            message = "the statement has no id, and none can be made of its words"
            hint = "add an id, in letters, digits and hyphens"
            self.findings.append(Finding(self.document.at(*path), "missing-key", message, hint))
        elif isinstance(name, str):
            parts = name.split("/") if "replace" in path else [name]
            if not all(NAME.fullmatch(part) for part in parts):
                self.findings.append(misnamed(self.document.at(*path, "id"), name))

    def _empty(self, path: Path) -> None:
        hint = "write something, or delete it"
        self.findings.append(Finding(self.document.at(*path), "empty", "the text is empty", hint))

    def _unknown(self, key: str, known: Mapping[str, Any], path: Path) -> None:
        hint = suggestion(key, known)
        message = f"unknown key '{key}'"
        self.findings.append(
            Finding(self.document.at_key(*path, key), "unknown-key", message, hint)
        )


RENAMED: Mapping[Any, Mapping[str, str]] = {
    Alternative: {"value": "is"},
    Question: {"answers": "values"},
    Statement: {"since": "from"},
}
"""Fields that files call by another key: Python keeps the word for itself, or it reads better."""


@cache
def keys_of(kind: Any) -> Mapping[str, tuple[str, Any]]:
    """Return the keys that a file may use for a value of type `kind`: key → (field, its type)."""
    names = RENAMED.get(_plain(kind), {})
    given = {"origin", "name"} if kind in NAMED_BY_KEY else {"origin"}
    return {
        names.get(field, field): (field, hint)
        for field, hint in _hints(kind).items()
        if field not in given
    }


def field_type(kind: Any, field: str) -> Any:
    """Return the type of a field of a value, or None if it has no such field."""
    return _hints(kind).get(field)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(_plain(kind))
    if _plain(kind) is Alternative:
        hints["value"] = get_args(kind)[0]
    return hints


@cache
def _form_of(kind: Any) -> tuple[Literal["condition", "list", "map", "value", "scalar"], Any]:
    """Return what form data of a type have, and the type of their items or their own."""
    kind = without_none(kind)
    if kind is When:
        return "condition", kind
    if get_origin(kind) is tuple:
        return "list", get_args(kind)[0]
    if get_origin(kind) is Mapping:
        return "map", get_args(kind)[1]
    return "value" if _is_value(kind) else "scalar", kind


def _plain(kind: Any) -> Any:
    return get_origin(kind) or kind


def _is_value(kind: Any) -> bool:
    return hasattr(_plain(kind), "_fields")


def without_none(kind: Any) -> Any:
    """Return a type without the None that says that a value may be missing."""
    if get_origin(kind) in (Union, UnionType):
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def _shorthand(kind: Any) -> Callable[[Any], Any]:
    return SHORTHAND.get(_plain(kind), _as_is)


def _as_is(data: Any) -> Any:
    return data
