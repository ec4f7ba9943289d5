"""The normal form: values of the model as JSON text, written without shorthand, read without YAML.

Objects carry the name of their type under ``""``; an origin is ``{"@": [file, line, column]}``.
What equals a type's default is left out. ``thaw(freeze(value)) == value`` for every value.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from jdgen.model.condition import Test, When
from jdgen.model.edit import Drop
from jdgen.model.library import Entry, Globals, Industry, Seniority, Size, Wording
from jdgen.model.origin import Origin
from jdgen.model.role import Alias, Code, Ladder, Question, Role
from jdgen.model.statement import Alternative, Statement, Waiver

TYPES: dict[str, Any] = {
    kind.__name__: kind
    for kind in (
        *(Role, Statement, Alternative, When, Test, Waiver, Drop, Question, Ladder, Code, Alias),
        *(Industry, Size, Seniority, Wording, Globals, Entry),
    )
}
"""The types that every posting needs. Those of companies and jobs are looked up when met."""


def freeze(value: Any) -> str:
    """Return a value of the model as JSON text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def thaw(text: str) -> Any:
    """Return the value that `freeze` turned into `text`."""
    return json.loads(text, object_hook=_revive)


def _revive(data: dict[str, Any]) -> Any:
    if "@" in data:
        return Origin(*data["@"])
    for key, value in data.items():
        if type(value) is list:
            data[key] = tuple(value)
    name = data.pop("", None)
    if name is None:
        return data
    return (TYPES.get(name) or _rare(name))(**data)


def _rare(name: str) -> Any:
    from jdgen.sources.rare import RARE  # noqa: PLC0415 (keeps company and job off the warm path)

    return RARE[name]


def _plain(value: Any) -> Any:
    if isinstance(value, Origin):
        return {"@": list(value)}
    if is_dataclass(value):
        defaults = {field.name: field.default for field in fields(value)}
        return _tagged(value, defaults)
    if hasattr(value, "_field_defaults"):
        return _tagged(value, {**dict.fromkeys(value._fields, ...), **value._field_defaults})
    if isinstance(value, date):
        return {"": "date", "value": value.isoformat()}
    if isinstance(value, Decimal):
        return {"": "Decimal", "value": str(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if hasattr(value, "items"):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _tagged(value: Any, defaults: dict[str, Any]) -> dict[str, Any]:
    parts = {name: getattr(value, name) for name in defaults}
    kept = {name: part for name, part in parts.items() if part != {} and part != defaults[name]}
    return {"": type(value).__name__, **{name: _plain(part) for name, part in kept.items()}}
