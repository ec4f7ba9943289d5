"""A catalogue shows every role of a library in a table of its family."""

from markdown_it import MarkdownIt

from jdgen.model.library import Entry
from jdgen.model.role import Alias, Code
from jdgen.reports.catalogue import lay_out_catalogue

NURSE = Entry(
    "nurse",
    "Nurse",
    "care",
    (Alias("rn"), Alias("head-nurse", "head"), Alias("school-nurse", "", {"where": "school"})),
    ("mid", "head"),
    codes={"onet": Code("29-1141.00", "close"), "isco": Code("2221")},
)
COOK = Entry("cook", "Cook | Chef", "kitchen", seniorities=("mid",))


def test_a_row_says_how_to_ask_for_a_role_and_what_codes_it_has() -> None:
    page = lay_out_catalogue([NURSE])
    assert "Roles: 1, in 1 families" in page
    also = "`rn`, `head-nurse@head`, `school-nurse` (where: school)"
    assert f"| Nurse | `nurse` | mid, head | {also} | 29-1141.00 (close) | 2221 |" in page


def test_families_are_tables_that_markdown_reads() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(lay_out_catalogue([NURSE, COOK]))
    text = [token.content for token in tokens if token.type == "inline"]
    assert [word for word in ("care", "kitchen") if word in text] == ["care", "kitchen"]
    assert "Cook | Chef" in text
    assert sum(token.type == "table_open" for token in tokens) == 2


def test_a_library_without_roles_is_an_empty_page() -> None:
    assert lay_out_catalogue([]).startswith("# The library\n\nRoles: 0, in 0 families")
