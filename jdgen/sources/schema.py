"""The JSON Schema of what people write: made of the model's types, shorthand included."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from jdgen.model.company import Company
from jdgen.model.condition import When
from jdgen.model.job import Job
from jdgen.model.role import Role
from jdgen.model.workspace import Settings
from jdgen.sources.forms import NAMED_BY_KEY, keys_of
from jdgen.sources.shorthand import SHORTHAND

KINDS = ("roles", "company", "job", "workspace")
"""The kinds of file that there is a schema of."""

Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""Text; editors take an unquoted 1.10 or true for something else, jdgen does not."""

SCALARS: Mapping[Any, Schema] = {
    str: TEXT,
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    Decimal: {"type": "number"},
}

ANSWERS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
BOUNDS: Schema = {
    "type": "object",
    "properties": {"min": TEXT, "max": TEXT},
    "additionalProperties": False,
    "minProperties": 1,
}
CONDITION: Schema = {
    "type": "object",
    "description": "Option to answer, list of answers, or bounds. All of them must hold.",
    "properties": {"not": {"$ref": "#/$defs/When"}},
    "additionalProperties": {"anyOf": [*ANSWERS["anyOf"], BOUNDS]},
}


def schema_of(kind: str) -> str:
    """Return the JSON Schema of a file of one of KINDS, as JSON text."""
    defs: dict[str, Schema] = {"When": CONDITION}
    whole: Schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    if kind == "roles":
        whole |= {"title": "Roles", "type": "object"}
        whole["additionalProperties"] = _schema(Role, defs)
    else:
        type_of = {"company": Company, "job": Job, "workspace": Settings}[kind]
        whole |= {"title": kind.capitalize(), "type": "object", "required": [kind]}
        whole["properties"] = {kind: _schema(type_of, defs)}
        whole["additionalProperties"] = False
    whole["$defs"] = dict(sorted(defs.items()))
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _schema(kind: Any, defs: dict[str, Schema]) -> Schema:
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _schema(next(part for part in args if part is not NoneType), defs)
    if origin is Literal:
        return {"enum": list(args)}
    if origin is tuple:
        item = _schema(args[0], defs)
        return {"anyOf": [item, {"type": "array", "items": item}]}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _schema(args[1], defs)}
    if kind in SCALARS:
        return SCALARS[kind]
    return _reference(kind, defs)


def _reference(kind: Any, defs: dict[str, Schema]) -> Schema:
    """Return a reference to a value's schema, which joins `defs` where it is not there yet."""
    args = get_args(kind)
    plain = get_origin(kind) or kind
    name = plain.__name__ + "".join(each.__name__.capitalize() for each in args)
    if name not in defs:
        defs[name] = {}
        defs[name] = CONDITION if kind is When else _value(kind, plain, defs)
    return {"$ref": f"#/$defs/{name}"}


def _value(kind: Any, plain: Any, defs: dict[str, Schema]) -> Schema:
    keys = keys_of(kind)
    required = _required(plain) - {"name" if kind in NAMED_BY_KEY else "", "id"}
    described = (plain.__doc__ or "").partition("\n")[0]
    long: Schema = {
        "type": "object",
        "description": described,
        "properties": {key: _schema(hint, defs) for key, (_, hint) in keys.items()},
        "required": sorted(key for key, (field, _) in keys.items() if field in required),
        "additionalProperties": False,
    }
    if plain in SHORTHAND:
        return {"anyOf": [TEXT, long], "description": described}
    return long


def _required(plain: Any) -> set[str]:
    return set(plain._fields) - set(plain._field_defaults)
