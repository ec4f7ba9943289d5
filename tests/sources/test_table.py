"""Tables are read as other systems export them, and what would be misread is refused."""

import pytest

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.sources.table import read_table

WANTED = {"Req ID", "Profile"}


def read(
    text: str | bytes, file: str = "jobs.csv"
) -> tuple[list[tuple[int, list[str]]], list[str]]:
    """The rows of a table with their lines, and what was found on the way."""
    findings: list[Finding] = []
    content = text.encode() if isinstance(text, str) else text
    table = read_table(content, file, WANTED, findings)
    rows = [(line, list(row)) for line, row in table.rows]
    return rows, [f"{each.origin}: {each.rule}: {each.message}" for each in findings]


def refusal(text: str | bytes, file: str = "jobs.csv") -> tuple[str, str, str]:
    with pytest.raises(SourceError) as error:
        read(text, file)
    (found,) = error.value.findings
    return f"{found.origin}: {found.rule}", found.message, found.hint


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_header_tells_how_cells_are_parted(between: str, mark: str, end: str) -> None:
    lines = [["Req ID", "Profile"], ["7", "nurse"], ["8", "chef"]]
    text = mark + "".join(between.join(line) + end for line in lines)
    assert read(text) == ([(2, ["7", "nurse"]), (3, ["8", "chef"])], [])


def test_headers_that_are_wanted_outweigh_many_that_are_not() -> None:
    text = "Req ID;Profile;a,b,c,d,e,f\n7;nurse;x\n"
    assert read(text)[0] == [(2, ["7", "nurse", "x"])]


def test_a_header_may_be_quoted_and_break() -> None:
    findings: list[Finding] = []
    content = b'"Req\nID ";"Profile"\n7;nurse\n'
    table = read_table(content, "jobs.csv", WANTED, findings)
    assert table.header == ("Req ID", "Profile")
    assert list(table.rows) == [(3, ["7", "nurse"])]


def test_rows_are_counted_by_the_lines_of_the_file() -> None:
    text = 'Req ID,Profile\n\n7,"a nurse\nwho knows"\n8,chef\n'
    assert read(text)[0] == [(3, ["7", "a nurse\nwho knows"]), (5, ["8", "chef"])]


def test_quoted_cells_hold_what_parts_cells_and_quotation_marks() -> None:
    assert read('Req ID,Profile\n7,"Berlin, ""Mitte"""\n')[0] == [(2, ["7", 'Berlin, "Mitte"'])]


def test_a_formula_is_text_like_any_other() -> None:
    assert read("Req ID,Profile\n7,=1+1\n")[0] == [(2, ["7", "=1+1"])]


def test_blank_rows_are_passed_over() -> None:
    assert read("Req ID,Profile\n,\n\n7,nurse\n,\n")[0] == [(4, ["7", "nurse"])]


def test_empty_cells_at_the_end_may_be_missing_or_too_many() -> None:
    rows, findings = read("Req ID,Profile\n7\n8,chef,,\n")
    assert ([(line, row[:2]) for line, row in rows], findings) == (
        [(2, ["7", ""]), (3, ["8", "chef"])],
        [],
    )


def test_a_row_wider_than_the_header_is_not_guessed_at() -> None:
    rows, findings = read("Req ID,Profile\n7,nurse,Berlin, DE\n8,chef\n")
    assert rows == [(3, ["8", "chef"])]
    assert findings == ["jobs.csv:2:3: ragged: the row has 4 cells, the header 2"]


def test_a_quotation_mark_that_is_not_doubled_is_found_and_the_rest_read() -> None:
    rows, findings = read('Req ID,Profile\n7,"12" screen"\n8,chef\n')
    assert rows == [(3, ["8", "chef"])]
    assert findings == ["jobs.csv:2:1: syntax: a quotation mark stands inside a quoted cell"]


def test_a_quotation_mark_that_nobody_closes_swallows_no_row_in_silence() -> None:
    rows, findings = read('Req ID,Profile\n6,cook\n7,"nurse\n8,chef\n')
    assert rows == [(2, ["6", "cook"])]
    assert findings == [
        "jobs.csv:3:1: syntax: a quotation mark opens in this row, and none closes it"
    ]


def test_a_cell_may_be_long_but_not_endless() -> None:
    assert len(read(f"Req ID,Profile\n7,{'a' * 100_000}\n")[0][0][1][1]) == 100_000
    rows, findings = read(f"Req ID,Profile\n7,{'a' * 140_000}\n8,chef\n")
    assert rows == [(3, ["8", "chef"])]
    assert findings == [
        "jobs.csv:2:1: too-large: a cell of this row has more than 131,072 characters"
    ]


def test_a_header_alone_is_a_table_without_rows() -> None:
    assert read("Req ID,Profile\n") == ([], [])


@pytest.mark.parametrize("text", ["", "\ufeff", "\n\n", ",,\n"])
def test_a_table_without_a_header_is_refused(text: str) -> None:
    place, message, hint = refusal(text)
    assert (place, message) == ("jobs.csv: empty", "the table is empty")
    assert hint == "its first row names the columns"


def test_a_header_with_a_quotation_mark_too_many_is_refused() -> None:
    place, message, hint = refusal('"Req "ID",Profile\n')
    assert (place, message) == (
        "jobs.csv:1:1: syntax",
        "a quotation mark stands inside a quoted cell",
    )
    assert hint == 'write two for one: ""'


def test_text_in_another_encoding_is_told_how_to_come_back() -> None:
    place, message, hint = refusal("Req ID,Profile\n7,infirmière\n".encode("cp1252"))
    assert (place, message) == ("jobs.csv:2:10: encoding", "byte 0xe8 is not UTF-8 text")
    assert hint == "export it as UTF-8: Excel calls that CSV UTF-8"


def test_unicode_text_of_excel_is_no_utf_8() -> None:
    assert refusal("Req ID\tProfile\n".encode("utf-16"))[0] == "jobs.csv:1:1: encoding"


@pytest.mark.parametrize("control", ["\0", "\x1b", "\x85", "\u2028"])
def test_control_characters_stay_out(control: str) -> None:
    place, message, _ = refusal(f"Req ID,Profile\n7,n{control}urse\n")
    assert place == "jobs.csv:2:4: control-character"
    assert message == f"control character U+{ord(control):04X} in the text"


def test_other_files_are_no_tables() -> None:
    place, message, hint = refusal("", "jobs.ods")
    assert place == "jobs.ods: not-a-table"
    assert message == "this is neither a CSV file nor an .xlsx workbook"
    assert hint == "export it as CSV UTF-8"
