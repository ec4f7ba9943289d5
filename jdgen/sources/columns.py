"""Columns: which key of a job each mapped column of a table fills, and what its words mean."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import groupby
from typing import Any, Literal, NamedTuple, get_args, get_origin

from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.model.library import Globals
from jdgen.model.nothing import NOTHING
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.workspace import Sheet
from jdgen.nearest import suggestion
from jdgen.sources.edits import check_answers
from jdgen.sources.forms import NAME, keys_of, without_none
from jdgen.sources.nodes import Path
from jdgen.sources.scope import Scope
from jdgen.sources.shorthand import SHORTHAND

CODES = ",;|"
"""What may stand between several codes or names in one cell."""

WORDS = ";|"
"""What may stand between several texts in one cell, which may hold commas themselves."""

SCALARS = (str, int, bool, date, Decimal)

LISTS: Mapping[str, tuple[str, Any]] = {"place": ("places", Place), "pay": ("pay", Pay)}
"""The first word of keys with columns of their own → the list whose one item they make."""


class Target(NamedTuple):
    """Where below a job a cell belongs, and the signs that part several values in it."""

    path: Path
    between: str = ""


class Column(NamedTuple):
    """A column by its key and its number from 0, and what the export's words mean there."""

    key: str
    number: int
    target: Target
    words: Mapping[str, str] = NOTHING


class Group(NamedTuple):
    """The columns that fill one field of a job together."""

    field: str
    columns: tuple[Column, ...]


def read_columns(
    sheet: Sheet, header: Sequence[str], file: str, scope: Scope, common: Globals
) -> tuple[tuple[Group, ...], tuple[Finding, ...]]:
    """Return the groups of columns that `sheet` maps, and what is wrong with the mapping.

    `scope.document` stands where the mapping was written.
    """
    findings = list(_check_mapping(sheet, scope, common))
    columns = []
    for key, wanted in sheet.columns.items():
        name = " ".join(wanted.split())
        numbers = [n for n, each in enumerate(header) if each == name]
        if target := find_target(key):
            findings.extend(_check_header(sheet, name, numbers, header, file))
            columns += [Column(key, n, target, sheet.values.get(key, {})) for n in numbers[:1]]
    columns.sort(key=lambda each: (str(each.target.path[0]), each.number))
    groups = groupby(columns, lambda each: str(each.target.path[0]))
    return tuple(Group(field, tuple(each)) for field, each in groups), tuple(findings)


def find_target(key: str) -> Target | None:
    """Return what a key of `columns` leads to, or None."""
    first, dot, name = key.partition(".")
    if dot and first in ("options", "ids") and NAME.fullmatch(name):
        return Target((first, name), CODES if first == "options" else "")
    return targets().get(key)


@cache
def targets() -> Mapping[str, Target]:
    """Return every key that a column may fill, but for the names of options and of ids."""
    found: dict[str, Target] = {}
    for key, (_, hint) in keys_of(Job).items():
        kind = without_none(hint)
        if kind in (tuple[Place, ...], tuple[Pay, ...]):
            found[key] = Target((key,), WORDS)
        elif hasattr(kind, "_fields"):
            found |= {key: Target((key,))} if kind in SHORTHAND else {}
            found |= _inside(kind, key, (key,))
        else:
            found |= _plain(key, (key,), kind, CODES)
    for key, (field, kind) in LISTS.items():
        found |= _inside(kind, key, (field, 0))
    # Which places and rungs a pay is for takes more than a table.
    return {
        key: each for key, each in found.items() if key not in ("pay.places", "pay.seniorities")
    }


def _inside(kind: Any, key: str, path: Path) -> dict[str, Target]:
    """Return the keys inside a value, which may be called as the value's other key is."""
    found: dict[str, Target] = {}
    for name, (_, hint) in keys_of(kind).items():
        found |= _plain(f"{key}.{name}", (*path, name), without_none(hint), WORDS)
    return found


def _plain(key: str, path: Path, kind: Any, between: str) -> dict[str, Target]:
    """Return a key whose values are scalars, or lists of text."""
    if kind in SCALARS or get_origin(kind) is Literal:
        return {key: Target(path)}
    inner = get_args(kind)[0] if get_origin(kind) is tuple else None
    if inner is str or get_origin(inner) is Literal:
        return {key: Target(path, between)}
    return {}


def _check_mapping(sheet: Sheet, scope: Scope, common: Globals) -> Iterator[Finding]:
    origin = sheet.origin
    asked = {f"options.{name}" for name, each in scope.questions.items() if not each.derived}
    for key in sheet.columns:
        if find_target(key) is None:
            hint = suggestion(key, {*targets(), *asked})
            yield Finding(origin, "unknown-key", f"a column cannot fill '{key}'", hint)
        elif key.startswith("options."):
            yield from check_answers(scope, {key.partition(".")[2]: ()}, (), common)
    for key in ("id", "role"):
        if key not in sheet.columns:
            message = f"'{key}' is missing"
            hint = f"map it below columns: {key}: the header of its column"
            yield Finding(origin, "missing-key", message, hint)
    for key in sheet.values.keys() - sheet.columns.keys():
        hint = suggestion(key, sheet.columns)
        yield Finding(origin, "unknown-key", f"'values' has '{key}', 'columns' has not", hint)
    for whole, part in _overlapping(sheet.columns):
        message = f"'{whole}' and '{part}' fill the same"
        yield Finding(origin, "conflict", message, "map one of them")


def _overlapping(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of keys of which one fills a whole, the other a part of it."""
    paths = {key: target.path for key in keys if (target := find_target(key))}
    for whole, path in paths.items():
        for part, other in paths.items():
            if len(other) > len(path) and other[: len(path)] == path:
                yield whole, part


def _check_header(
    sheet: Sheet, name: str, numbers: Sequence[int], header: Sequence[str], file: str
) -> Iterator[Finding]:
    if not numbers and header:
        message, hint = f"the table has no column '{name}'", suggestion(name, filter(None, header))
        yield Finding(sheet.origin, "unknown-column", message, hint)
    for n in numbers[1:]:
        message = f"the column '{name}' is here twice; the first is number {numbers[0] + 1}"
        hint = "rename or delete the one that is not meant"
        yield Finding(Origin(file, 1, n + 1), "duplicate-column", message, hint)


def parts_of(column: Column, cell: str) -> list[str]:
    """Return the values of a cell, in the words of a job's file; none if it is empty."""
    text = cell.strip()
    if text in column.words:
        text = column.words[text]
    between = column.target.between
    parts = re.split(f"[{between}]", text) if between else [text]
    stripped = (part.strip() for part in parts)
    return [column.words.get(part, part) for part in stripped if part]
