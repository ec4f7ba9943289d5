"""Workbooks give the texts that people would write for what their cells hold."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.sources.excel import MOST_UNPACKED, read_workbook, text_of

HEADER = ["Req ID", "Profile", "Notes"]


def workbook(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(content: bytes) -> tuple[list[tuple[int, list[str]]], list[str]]:
    """The rows with their numbers, the column Notes left aside, and what was found."""
    findings: list[Finding] = []
    _, rows = read_workbook(content, "jobs.xlsx", lambda name: name != "Notes", findings)
    found = [(number, list(row)) for number, row in rows]
    return found, [f"{each.origin}: {each.rule}: {each.message}" for each in findings]


def refusal(content: bytes) -> Finding:
    with pytest.raises(SourceError) as error:
        read(content)
    return error.value.findings[0]


def patched(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """A workbook in one of whose parts something else is written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            assert name != part or old in text
            after.writestr(name, text.replace(old, new) if name == part else text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("text ", "text "),
        (True, "true"),
        (False, "false"),
        (3, "3"),
        (38.5, "38.5"),
        (90000.0, "90000"),
        (0.1 + 0.2, "0.3"),
        (1e6, "1000000"),
        (datetime(2026, 3, 1), "2026-03-01"),
        (date(2026, 3, 1), "2026-03-01"),
        (datetime(2026, 3, 1, 14, 30), "2026-03-01T14:30:00"),
        (time(14, 30), "14:30:00"),
    ],
)
def test_a_value_is_written_as_a_job_would_write_it(value: object, text: str) -> None:
    assert text_of(value) == text


def test_rows_have_the_numbers_that_the_program_shows() -> None:
    content = workbook(HEADER, [7, "nurse"], [], [8, "chef", "by May"])
    assert read(content) == ([(2, ["7", "nurse", ""]), (4, ["8", "chef", ""])], [])


def test_the_first_sheet_counts() -> None:
    book = Workbook()
    book.active.append(HEADER)
    book.active.append([7, "nurse"])
    book.create_sheet("Archive").append(["old"])
    assert read(saved(book))[0] == [(2, ["7", "nurse", ""])]


def test_what_the_file_says_of_its_own_size_is_not_believed() -> None:
    content = workbook(HEADER, [7, "nurse"])
    wrong = patched(content, "xl/worksheets/sheet1.xml", b'ref="A1:C2"', b'ref="A1:A1"')
    assert read(wrong)[0] == [(2, ["7", "nurse", ""])]


def test_a_formula_counts_by_its_stored_value() -> None:
    content = workbook(HEADER, ["7", "=A2"])
    stored = patched(content, "xl/worksheets/sheet1.xml", b"</f>", b"</f><v>nurse</v>")
    stored = patched(stored, "xl/worksheets/sheet1.xml", b'<c r="B2">', b'<c r="B2" t="str">')
    assert read(stored)[0] == [(2, ["7", "nurse", ""])]


def test_a_formula_that_failed_is_no_text() -> None:
    rows, findings = read(workbook(HEADER, [7, "#REF!"], [8, "chef", "#N/A"]))
    assert rows == [(3, ["8", "chef", ""])]
    assert findings == ["jobs.xlsx:2:2: formula: the formula of this cell came to '#REF!'"]


def test_control_characters_stay_out() -> None:
    rows, findings = read(workbook(HEADER, [7, "nurse\x85"], [8, "chef"]))
    assert rows == [(3, ["8", "chef", ""])]
    assert findings == ["jobs.xlsx:2:2: control-character: control character U+0085 in the text"]


def test_a_day_beyond_the_calendar_is_told_without_a_warning() -> None:
    content = workbook(HEADER, [date(2026, 3, 1), "nurse"])
    wrong = patched(content, "xl/worksheets/sheet1.xml", b"<v>46082</v>", b"<v>99999999</v>")
    assert read(wrong)[1] == ["jobs.xlsx:2:1: formula: the formula of this cell came to '#VALUE!'"]


def test_an_empty_workbook_has_no_header() -> None:
    names, rows = read_workbook(workbook(), "jobs.xlsx", bool, [])
    assert (names, list(rows)) == ([], [])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Req ID,Profile\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        workbook(HEADER)[:-200],
        patched(workbook(HEADER), "xl/workbook.xml", b"<sheets>", b"<sheets"),
    ],
)
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    found = refusal(content)
    assert (str(found.origin), found.rule) == ("jobs.xlsx", "not-a-table")
    assert found.message == "this is no .xlsx workbook, or it is broken or protected by a password"
    assert found.hint == "save it as .xlsx again, without a password"


def test_a_workbook_that_breaks_off_half_way_says_so_after_its_rows() -> None:
    content = workbook(HEADER, *([n, "nurse"] for n in range(2_500)))
    end = b"</sheetData>"
    rows, findings = read(patched(content, "xl/worksheets/sheet1.xml", end, b"</wrong>"))
    assert len(rows) == 2_000
    assert [each.partition(":")[0] for each in findings] == ["jobs.xlsx"]


def test_a_workbook_that_unpacks_beyond_measure_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(6):
            archive.writestr(f"{n}.xml", bytes(MOST_UNPACKED // 5))
    assert len(out.getvalue()) < 1_000_000
    found = refusal(out.getvalue())
    assert (found.rule, found.message) == (
        "too-large",
        "unpacked, the file has 600,000,000 bytes; at most 500,000,000 are read",
    )


def test_a_row_far_below_ends_the_reading() -> None:
    content = workbook(HEADER, [7, "nurse"])
    far = patched(content, "xl/worksheets/sheet1.xml", b'r="2"', b'r="99999999999"')
    assert read(far) == ([], [])


WITHOUT = """
import sys
sys.modules["openpyxl"] = None
from jdgen.model.errors import SourceError
from jdgen.sources.excel import read_workbook
try:
    read_workbook(b"", "jobs.xlsx", bool, [])
except SourceError as error:
    print(*error.findings[0][1:4], sep="; ")
"""


def test_without_openpyxl_it_says_what_to_install() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True
    )
    assert ran.stdout == (
        "not-installed; '.xlsx' needs openpyxl, which is not installed; "
        'pip install "jdgen[xlsx]"\n'
    )
