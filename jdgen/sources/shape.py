"""Second pass, second half: data becomes values of the model, or findings say what does not fit.

The types are the tuples of the model, checked by pydantic; scalars are read by our own
readers, and all of the validator's complaints become our words in this one place.
"""

import re
from collections.abc import Mapping
from functools import cache, partial
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import TypeAdapter
from pydantic_core import ErrorDetails, SchemaValidator, ValidationError, core_schema

from jdgen.model.edit import Drop
from jdgen.model.finding import Finding
from jdgen.model.nothing import NOTHING
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay, PayBand
from jdgen.model.role import Question
from jdgen.model.statement import Alternative, Statement
from jdgen.nearest import suggestion
from jdgen.sources.amounts import EXAMPLE
from jdgen.sources.forms import NAMED_BY_KEY, field_type, write_out
from jdgen.sources.nodes import Document, Path
from jdgen.sources.scalars import READERS


class Shaped(NamedTuple):
    """The value, or None if it cannot be had, the findings on the way, and keys without a value.

    A key that is left out had a mistake, which has its finding.
    """

    value: Any
    findings: tuple[Finding, ...]
    left_out: frozenset[str] = frozenset()


def shape(document: Document, data: Any, kind: Any, path: Path, name: str = "") -> Shaped:
    """Return `data` as a value of the type `kind`, named `name` if it takes its name from a key.

    A part that does not fit is left out and the rest tried again, so that one broken statement
    hides no mistake in the others.
    """
    out, findings = write_out(document, data, kind, path)
    if kind in NAMED_BY_KEY and isinstance(out, dict):
        out = {**out, "name": name}
    try:
        return Shaped(validator(kind).validate_python(out), tuple(findings))
    except ValidationError as error:
        details = error.errors(include_url=False)
    findings.extend(_finding(document, detail, kind, path) for detail in details)
    try:
        rest = _without(out, kind, [detail["loc"] for detail in details])
        value = validator(kind).validate_python(rest)
        return Shaped(value, tuple(findings), frozenset(out) - frozenset(rest))
    except ValidationError:
        return Shaped(None, tuple(findings))


@cache
def validator(kind: Any) -> SchemaValidator:
    """Return the validator of a type of the model."""
    return SchemaValidator(_with_readers(TypeAdapter(kind).core_schema))


def _with_readers(schema: Any) -> Any:
    """Return the schema with our readers before every scalar that is not text."""
    if type(schema) in (list, tuple):
        return type(schema)(_with_readers(item) for item in schema)
    if type(schema) is not dict:
        return schema
    kind = schema.get("type")
    if Origin in (schema.get("cls"), schema.get("function")):
        return core_schema.any_schema(ref=schema.get("ref"))
    if isinstance(kind, str) and kind in READERS and schema.keys() <= {"type", "metadata"}:
        return core_schema.no_info_plain_validator_function(READERS[kind])
    if kind in ("named-tuple", "call"):
        inner = {key: _with_readers(value) for key, value in schema.items() if key != "ref"}
        expected = LINES.get(schema.get("cls") or schema.get("function"), "a map of keys")
        return core_schema.no_info_before_validator_function(
            partial(_read_map, expected), inner, ref=schema.get("ref")
        )
    if schema.get("default") is NOTHING:
        # The validator copies defaults without a hash, and this one cannot be copied.
        inner = _with_readers(schema["schema"])
        return core_schema.with_default_schema(inner, default_factory=lambda: NOTHING)
    return {key: _with_readers(value) for key, value in schema.items()}


def _read_map(expected: str, given: Any) -> Any:
    """Refuse lists, which the validator would take for the fields of a value in their order."""
    if isinstance(given, dict):
        return given
    raise ValueError(expected)


LINES: Mapping[Any, str] = {Pay: f"an amount of money; {EXAMPLE}"}
"""What is expected where one line may stand for a whole map, but not any line."""


def _without(out: Any, kind: Any, mistakes: list[Path]) -> Any:
    """Return the data without the items, or else the keys, that hold a mistake."""
    if not isinstance(out, dict):
        return out
    rest = dict(out)
    for key in {str(loc[0]) for loc in mistakes if loc}:
        broken = {loc[1] for loc in mistakes if loc[0] == key and len(loc) > 1}
        repaired = _repaired(out.get(key), field_type(kind, key), broken)
        if repaired is None:
            rest.pop(key, None)
        else:
            rest[key] = repaired
    return rest


def _repaired(part: Any, hint: Any, broken: set[str | int]) -> Any:
    """Return a list or map without its broken items, or None if it is broken itself.

    A blank one stands in its place in a list, so that the others keep their numbers; a
    question or phrase leaves its name, so that what refers to it does not look mistaken.
    """
    if isinstance(part, list) and broken:
        wanted = get_args(hint)[0]
        blank = [BLANKS[plain]] if (plain := get_origin(wanted) or wanted) in BLANKS else []
        items = [blank if n in broken else [item] for n, item in enumerate(part)]
        return [each for item in items for each in item]
    if isinstance(part, dict) and broken and get_origin(hint) is Mapping:
        wanted = get_args(hint)[1]
        blank = [UNKNOWN] if wanted is Question else [[]] if get_origin(wanted) is tuple else []
        return {
            key: item
            for key, whole in part.items()
            for item in (blank if key in broken else [whole])
        }
    return None


BLANKS: Mapping[Any, Any] = {
    Statement: {"id": "", "text": ""},
    Drop: {"id": ""},
    Alternative: {"value": "0", "when": {}},
    Pay: {},
    PayBand: {"grade": "", "pay": []},
}
"""What stands in for a broken value in a list. Nothing after this pass looks at it."""

UNKNOWN = {"ask": ""}
"""What stands in for a broken question. Every answer to it passes."""


def _finding(document: Document, detail: ErrorDetails, kind: Any, path: Path) -> Finding:
    loc = _written(document, path, detail["loc"])
    where = document.at(*path, *loc)
    given = detail["input"]
    match detail["type"]:
        case "missing" | "missing_argument":
            hint = "" if len(loc) > 1 else f"a {_noun(kind)} needs it"
            return Finding(where, "missing-key", f"'{loc[-1]}' is missing", hint)
        case "literal_error":
            known = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
            message = f"{_shown(given)} is not an answer here"
            return Finding(where, "unknown-value", message, suggestion(str(given), known))
        case "value_error":
            expected = str(detail["ctx"]["error"])
        case code:
            expected = EXPECTED.get(code, "something else")
    return Finding(where, "wrong-type", f"found {_shown(given)}, expected {expected}")


CALLED = {"value": "is", "answers": "values", "since": "from"}
"""Fields that files call by another key."""


def _written(document: Document, path: Path, loc: Path) -> Path:
    """Return where in the document a field stands, by the keys that files have."""
    out: Path = ()
    for step in loc:
        there = (*path, *out, step) in document.values
        out = (*out, step if there else CALLED.get(str(step), step))
    return out


LONGEST_SHOWN = 60

EXPECTED: Mapping[str, str] = {
    "string_type": "text",
    "tuple_type": "a list",
    "dict_type": "a map of keys",
    "mapping_type": "a map of keys",
}
"""The validator's error types, by what was wanted."""


def _shown(given: Any) -> str:
    match given:
        case None:
            return "nothing"
        case str():
            return f"'{given if len(given) <= LONGEST_SHOWN else given[:LONGEST_SHOWN] + '…'}'"
        case list() | tuple():
            return "a list"
        case _:
            return "a map of keys"


def _noun(kind: Any) -> str:
    return str(getattr(kind, "__name__", "value")).casefold()
