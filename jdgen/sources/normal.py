"""The normal form: values of the model as JSON text, written without shorthand, read without YAML.

Objects carry the name of their type under ``""``; an origin is ``{"@": [file, line, column]}``.
What equals a type's default is left out (see freezing.py). Writing is a module of its own,
because a posting needs to read only.
"""

from __future__ import annotations

import json
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


def thaw(text: str) -> Any:
    """Return the value that was frozen as `text`."""
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
