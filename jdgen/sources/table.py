"""Tables as other systems export them: a header, and rows of text with their lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.sources.door import TABLES, read_text
from jdgen.sources.excel import read_workbook

if TYPE_CHECKING:
    from _csv import Reader

DELIMITERS = ",;\t"

WIDEST = 131_072
"""The longest cell that Python's reader takes."""


class Table(NamedTuple):
    """The headers, and every row that is not blank with its line in the file.

    A row has as many cells as there are headers, or more.
    """

    header: tuple[str, ...]
    rows: Iterator[tuple[int, Sequence[str]]]


def read_table(content: bytes, file: str, wanted: Container[str], findings: list[Finding]) -> Table:
    """Return the table of a CSV file or an .xlsx workbook, whose columns `wanted` will be read.

    Mistakes join `findings` as rows are taken. Raises SourceError if there is no table.
    """
    if not file.casefold().endswith(TABLES):
        message = "this is neither a CSV file nor an .xlsx workbook"
        raise SourceError(Finding(Origin(file), "not-a-table", message, "export it as CSV UTF-8"))
    first: Sequence[str]
    if file.casefold().endswith(".xlsx"):
        first, rows = read_workbook(content, file, lambda name: plain(name) in wanted, findings)
    else:
        # The door looks at all of it; then lines are read one by one, which keeps memory small.
        read_text(content, file)
        reader, first = _open(content, file, wanted)
        rows = _rows(reader, file, len(first), findings)
    if not any(first):
        hint = "its first row names the columns"
        raise SourceError(Finding(Origin(file), "empty", "the table is empty", hint))
    return Table(tuple(map(plain, first)), rows)


def plain(header: str) -> str:
    """Return a header with single spaces, wherever it breaks."""
    return " ".join(header.split())


def _open(content: bytes, file: str, wanted: Container[str]) -> tuple[Reader, Sequence[str]]:
    """Return the reader whose delimiter finds most of the wanted columns, and the header."""
    opened: list[tuple[int, int, Reader, Sequence[str]]] = []
    problem = ""
    for delimiter in DELIMITERS:
        reader = csv.reader(_lines(content), delimiter=delimiter, strict=True)
        try:
            header: Sequence[str] = next((row for row in reader if row), [])
        except csv.Error as error:
            problem = str(error)
        else:
            found = sum(plain(cell) in wanted for cell in header)
            opened.append((found, len(header), reader, header))
    if not opened:
        raise SourceError(_broken(Origin(file, 1, 1), problem))
    *_, reader, header = max(opened, key=lambda each: each[:2])
    return reader, header


def _lines(content: bytes) -> Iterable[str]:
    return io.TextIOWrapper(io.BytesIO(content), "utf-8-sig", newline=None)


def _rows(
    reader: Reader, file: str, width: int, findings: list[Finding]
) -> Iterator[tuple[int, Sequence[str]]]:
    while True:
        line = reader.line_num + 1
        try:
            for row in reader:
                if len(row) > width and any(row[width:]):
                    findings.append(_too_wide(Origin(file, line, width + 1), len(row), width))
                elif any(row):
                    # Excel leaves out empty cells at the end of some rows.
                    yield line, row if len(row) >= width else row + [""] * (width - len(row))
                line = reader.line_num + 1
        except csv.Error as error:
            findings.append(_broken(Origin(file, line, 1), str(error)))
        else:
            return


def _too_wide(origin: Origin, many: int, width: int) -> Finding:
    message = f"the row has {many} cells, the header {width}"
    hint = "put quotes around text that holds the sign between cells"
    return Finding(origin, "ragged", message, hint)


def _broken(origin: Origin, problem: str) -> Finding:
    if "limit" in problem:
        message = f"a cell of this row has more than {WIDEST:,} characters"
        return Finding(origin, "too-large", message, "shorten it, or close its quotation mark")
    if "end of data" in problem:
        message = "a quotation mark opens in this row, and none closes it"
        return Finding(origin, "syntax", message, "nothing below it was read: close it")
    message = "a quotation mark stands inside a quoted cell"
    return Finding(origin, "syntax", message, 'write two for one: ""')
