"""Workbooks: the cells of the first sheet of an .xlsx file, as text that our readers take."""

import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from itertools import islice
from typing import Any

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.sources.door import CONTROL

MOST_UNPACKED = 500_000_000
"""A workbook is a zip archive; one that grows beyond this is no export of jobs."""

MOST_ROWS = 1_048_576
"""A sheet of Excel has no more."""

AT_ONCE = 1_000

FAULTS = (
    *(zipfile.BadZipFile, zlib.error, OSError, EOFError, SyntaxError, RuntimeError),
    *(ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError),
)
"""What openpyxl raises for files that are no workbooks, or broken ones; broken XML is a syntax
error."""

FAILED = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})
"""What a formula leaves that could not be worked out."""

Rows = Iterator[Sequence[Any]]


def read_workbook(
    content: bytes, file: str, wanted: Callable[[str], bool], findings: list[Finding]
) -> tuple[list[str], Iterator[tuple[int, Sequence[str]]]]:
    """Return the header of the first sheet, and its rows with their numbers.

    Only columns whose headers are `wanted` are read; other cells are empty. What is wrong with a
    cell joins `findings` as its row is taken. Raises SourceError if openpyxl is missing or finds
    no workbook.
    """
    try:
        header, rows = _open(content, file)
    except ImportError:
        message = "'.xlsx' needs openpyxl, which is not installed"
        found = Finding(Origin(file), "not-installed", message, 'pip install "jdgen[xlsx]"')
        raise SourceError(found) from None
    except FAULTS:
        raise SourceError(_no_workbook(file)) from None
    names = [text_of(each) for each in header]
    mapped = [n for n, name in enumerate(names) if wanted(name)]
    return names, _texts(rows, file, mapped, len(names), findings)


def text_of(value: Any) -> str:
    """Return the value of a cell as people would write it in a job's file."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            # Excel keeps 15 digits; what is behind them comes from binary.
            return f"{Decimal(f'{value:.15g}'):f}"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _open(content: bytes, file: str) -> tuple[Sequence[Any], Rows]:
    from openpyxl import load_workbook  # noqa: PLC0415 (an extra)

    with zipfile.ZipFile(BytesIO(content)) as archive:
        unpacked = sum(each.file_size for each in archive.infolist())
    if unpacked > MOST_UNPACKED:
        message = f"unpacked, the file has {unpacked:,} bytes; at most {MOST_UNPACKED:,} are read"
        raise SourceError(
            Finding(Origin(file), "too-large", message, "split it into several files")
        )
    with warnings.catch_warnings(action="ignore"):
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        # What a file says of its own size is often wrong.
        sheet.reset_dimensions()
        header = next(sheet.iter_rows(max_row=1, values_only=True), ())
    rows = sheet.iter_rows(min_row=2, max_col=max(len(header), 1), values_only=True)
    return header, islice(rows, MOST_ROWS)


def _texts(
    rows: Rows, file: str, mapped: Sequence[int], width: int, findings: list[Finding]
) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the rows that are sound and not blank, as text, each with its number."""
    for number, row in enumerate(_taken(rows, file, findings), 2):
        cells = [""] * width
        for n in mapped if row else ():
            cells[n] = text_of(row[n])
        unfit = [n for n in mapped if cells[n] in FAILED or CONTROL.search(cells[n])]
        findings.extend(_unfit(Origin(file, number, n + 1), cells[n]) for n in unfit)
        if any(cells) and not unfit:
            yield number, cells


def _taken(rows: Rows, file: str, findings: list[Finding]) -> Iterable[Sequence[Any]]:
    while True:
        try:
            with warnings.catch_warnings(action="ignore"):
                some = list(islice(rows, AT_ONCE))
        except FAULTS:
            findings.append(_no_workbook(file))
            return
        if not some:
            return
        yield from some


def _unfit(origin: Origin, text: str) -> Finding:
    if text in FAILED:
        message = f"the formula of this cell came to '{text}'"
        return Finding(origin, "formula", message, "mend it, or empty the cell")
    found = CONTROL.search(text)
    code = ord(found[0]) if found else 0
    message = f"control character U+{code:04X} in the text"
    return Finding(origin, "control-character", message, "remove it")


def _no_workbook(file: str) -> Finding:
    message = "this is no .xlsx workbook, or it is broken or protected by a password"
    return Finding(
        Origin(file), "not-a-table", message, "save it as .xlsx again, without a password"
    )
