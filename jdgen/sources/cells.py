"""Cells: what those of one group mean, each text understood once, as a job's file would be."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.model.library import Library
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.nearest import suggestion
from jdgen.sources.columns import Group, parts_of
from jdgen.sources.edits import CURRENCY
from jdgen.sources.nodes import Document, Path
from jdgen.sources.opening import KEY, check_facts, check_role
from jdgen.sources.scalars import DECIMAL
from jdgen.sources.scope import Scope
from jdgen.sources.shape import shape

LONGEST = 10_000
"""More characters than any name, place, amount or day."""

SILENT = frozenset({"pay.currency", "pay.per", "pay.of", "pay.kind"})
"""Keys that say nothing by themselves: exports give a currency where there is no pay."""

PLAIN_PAY = frozenset({"pay.min", "pay.max", "pay.currency"})
SHORT = 20

TRUTH = {"TRUE": "true", "FALSE": "false"}
"""As spreadsheets write what is true or false."""


class Known(NamedTuple):
    """What cells are held against: the library, the names of companies, or None if unknown."""

    library: Library
    scope: Scope
    companies: Collection[str] | None


class Meaning(NamedTuple):
    """The value of a job's field, and what is wrong with it, in line 1 of the file."""

    value: Any
    findings: tuple[Finding, ...] = ()


def understand(group: Group, cells: Sequence[str], file: str, known: Known) -> Meaning:
    """Return what the cells of a group mean: the default of its field if they are empty."""
    pay = _plain_pay(group, cells) if group.field == "pay" else None
    return Meaning((pay,)) if pay else _look_closely(group, cells, file, known)


def _look_closely(group: Group, cells: Sequence[str], file: str, known: Known) -> Meaning:
    """Return what cells mean, by the way that a job's file takes."""
    first = (1, group.columns[0].number + 1)
    places: dict[Path, tuple[int, int]] = {(): first, (KEY,): first}
    document = Document(file, {}, places, places, ())
    findings: list[Finding] = []
    data: dict[str, Any] = {} if group.field == "role" else {"role": "-"}
    given = set()
    for column, cell in zip(group.columns, cells, strict=True):
        here, path = (1, column.number + 1), column.target.path
        if len(cell) > LONGEST:
            findings.append(_too_long(Origin(file, *here), len(cell)))
        elif parts := [TRUTH.get(part, part) for part in parts_of(column, cell)]:
            given.add(column.key)
            _put(data, path, parts if column.target.between else parts[0])
            for n in range(len(path)):
                places.setdefault((KEY, *path[: n + 1]), here)
    if group.field != "role" and not findings and given <= SILENT:
        return Meaning(Job._field_defaults[group.field])
    if group.field == "ids" and not findings:
        # No two rows have the same, so they are spared the way of other fields.
        return Meaning(data["ids"])
    shaped = shape(document, data, Job, (KEY,))
    findings.extend(shaped.findings)
    if shaped.value is not None:
        findings.extend(_check(group.field, document, shaped.value, known))
    return Meaning(getattr(shaped.value, group.field, None), tuple(findings))


def _plain_pay(group: Group, cells: Sequence[str]) -> Pay | None:
    """Return base pay of two plain amounts, or None if anything has to be looked at closely.

    Pay differs from row to row as no other field does, and most of it is written like this.
    """
    told = {each.key: cell for each, cell in zip(group.columns, cells, strict=True)}
    least, most = told.get("pay.min", ""), told.get("pay.max", "")
    currency = told.get("pay.currency", "")
    plain = told.keys() <= PLAIN_PAY and not any(each.words for each in group.columns)
    if not (plain and DECIMAL.fullmatch(least) and DECIMAL.fullmatch(most)):
        return None
    if not CURRENCY.fullmatch(currency) or least.startswith("-") or max(map(len, cells)) > SHORT:
        return None
    pay = Pay("base", Decimal(least), Decimal(most), currency)
    return pay if Decimal(least) <= Decimal(most) else None


def _put(data: dict[str, Any], path: Path, value: Any) -> None:
    """Put a value where `path` leads. A number in it is that of the one item of a list."""
    at: Any = data
    for step, following in pairwise(path):
        at = at[step] if isinstance(step, int) else at.setdefault(step, _holder(following))
    at[path[-1]] = value


def _holder(step: str | int) -> Any:
    return [{}] if isinstance(step, int) else {}


def _check(field: str, document: Document, job: Job, known: Known) -> Iterator[Finding]:
    if field == "role":
        yield from check_role(document, job, known.library)
    elif field == "company":
        yield from _check_company(document, job.company, known.companies)
    else:
        scope = known.scope._replace(document=document)
        yield from check_facts(scope, job, known.library.common)


def _check_company(
    document: Document, name: str, companies: Collection[str] | None
) -> Iterator[Finding]:
    if companies is not None and name not in companies:
        message, hint = f"there is no company '{name}'", suggestion(name, companies)
        yield Finding(document.at(KEY, "company"), "unknown-company", message, hint)


def _too_long(origin: Origin, many: int) -> Finding:
    message = f"the cell has {many:,} characters; at most {LONGEST:,} are read"
    return Finding(origin, "too-large", message, "shorten it")
