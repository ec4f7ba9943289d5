"""JSON: the posting as data, in one fixed shape, for other programs.

The shape is `SHAPE` long and in that order. What is empty is left out everywhere: nothing, no
text, an empty list or group, and a flag that is false. Days are ISO 8601, amounts are JSON numbers,
the keys of `options`, `codes` and `language` are sorted. Origins and conditions are part of it only
where provenance is asked for. `jdgen schema posting` prints the JSON Schema of this shape.
`schema_version` grows when a key changes its meaning or goes; new keys may come at any time.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from jdgen.formats._format import AS_USUAL, Format, Printing
from jdgen.formats.parts.json_text import as_json
from jdgen.model.posting import NO_FACTS

if TYPE_CHECKING:
    from jdgen.formats.parts.templates import Templates
    from jdgen.model.posting import Line, Posting

SCHEMA_VERSION: Final = 1
SHAPE: Final = (
    "schema_version",
    "key",
    "lang",
    "role",
    "title",
    "options",
    "employer",
    "places",
    "remote_from",
    "pay",
    "hours",
    "openings",
    "requisition_id",
    "starts",
    "posted",
    "closes",
    "apply",
    "sections",
    "experience",
    "codes",
    "assumed",
    "missing",
)
"""The keys of a posting, in the order in which they are written."""

_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "employer": ("name", "url", "logo", "posted_by"),
    "places": ("id", "city", "region", "country", "address"),
    "pay": (
        *("kind", "min", "max", "currency", "per", "of"),
        *("places", "seniorities", "grade", "agreement", "note"),
    ),
    "hours": ("weekly", "shifts", "job_share"),
    "closes": ("on", "ongoing", "extensions"),
    "apply": ("url", "email", "instructions", "documents"),
    "facts": (
        *("years", "leading_years", "degree", "or_equivalent"),
        *("licence", "language", "clearance", "essential"),
    ),
    "codes": ("code", "match"),
    "assumed": ("name", "value", "layer", "settle"),
    "missing": ("name", "supply"),
}


def render(posting: Posting, _: Templates, printing: Printing = AS_USUAL) -> str:
    """Return the posting as JSON; templates and widths play no part in it."""
    return as_json(describe(posting, printing)) + "\n"


def describe(posting: Posting, printing: Printing = AS_USUAL) -> dict[str, Any]:
    """Return the posting as JSON knows data: groups, lists, text, numbers and true."""
    line_of = _traced if printing.provenance else _line
    shaped: dict[str, object] = {
        "schema_version": SCHEMA_VERSION,
        "sections": [
            {"kind": each.kind, "heading": each.heading, "lines": list(map(line_of, each.lines))}
            for each in posting.sections
        ],
        "experience": _pick("facts", posting.experience),
        "codes": {name: _pick("codes", code) for name, code in sorted(posting.codes.items())},
    }
    for key in SHAPE:
        if key not in shaped:
            shaped[key] = _shape(key, getattr(posting, key))
    return {key: shaped[key] for key in SHAPE if not _is_empty(shaped[key])}


def _line(line: Line) -> dict[str, Any]:
    shaped = {
        "id": line.id,
        "text": line.text,
        "group": line.group,
        "applies_to": list(line.applies_to),
        # Most lines have none, and looking into each would be half of the work.
        "facts": {} if line.facts is NO_FACTS else _pick("facts", line.facts),
    }
    return {key: value for key, value in shaped.items() if not _is_empty(value)}


def _traced(line: Line) -> dict[str, Any]:
    traces = {
        "origin": str(line.origin),
        "because": [str(when) for when in dict.fromkeys(line.because)],
    }
    return _line(line) | {key: value for key, value in traces.items() if not _is_empty(value)}


def _shape(key: str, value: object) -> object:
    if key not in _FIELDS or value is None:
        return _plain(value)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return [_pick(key, each) for each in value]
    return _pick(key, value)


def _pick(key: str, value: object) -> dict[str, Any]:
    picked = {field: _plain(getattr(value, field)) for field in _FIELDS[key]}
    return {field: plain for field, plain in picked.items() if not _is_empty(plain)}


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        # Digits as written: Python writes a float with the fewest that mean it, at most 15 here.
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(value[key]) for key in sorted(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _is_empty(value: object) -> bool:
    return value is None or value is False or value in ("", [], {})


FORMAT = Format(
    name="json",
    suffix=".json",
    media_type="application/json",
    description="JSON with every word and fact of the posting, for other programs.",
    render=render,
)
