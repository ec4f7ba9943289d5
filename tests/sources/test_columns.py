"""A mapping leads from keys of a job to columns, and says what leads nowhere."""

from collections.abc import Mapping

import pytest

from jdgen.model.library import Library
from jdgen.model.origin import Origin
from jdgen.model.workspace import Sheet
from jdgen.sources.columns import Group, find_target, parts_of, read_columns, targets
from jdgen.sources.edits import scope_of
from jdgen.sources.nodes import Document

MAPPING = Document("jdgen.yaml", {}, {(): (7, 5)}, {}, ())
NEEDED = {"id": "Req ID", "role": "Profile"}
HEADER = ("Req ID", "Profile", "Location", "Pay from", "Pay to", "Level", "Workplace")


def read(
    library: Library,
    columns: Mapping[str, str],
    header: tuple[str, ...] = HEADER,
    values: Mapping[str, Mapping[str, str]] | None = None,
) -> tuple[tuple[Group, ...], list[str]]:
    sheet = Sheet("jobs.csv", columns, values or {}, Origin("jdgen.yaml", 7, 5))
    scope = scope_of(MAPPING, library, frozenset())
    groups, findings = read_columns(sheet, header, "jobs.csv", scope, library.common)
    return groups, [
        f"{each.origin}: {each.rule}: {each.message} ({each.hint})" for each in findings
    ]


def test_every_scalar_of_a_job_may_have_a_column() -> None:
    assert " ".join(targets()) == (
        "role id company requisition_id status closed_because openings audiences languages split "
        "confidential places office_days remote_from remote_excludes reports_to_office pay "
        "overtime hours hours.weekly hours.shifts hours.job_share duration contract_reason starts "
        "posted closes closes.on closes.ongoing reason existing_vacancy ai_use department team "
        "hiring_manager contact apply.url apply.email apply.instructions apply.documents "
        "visa_sponsorship work_authorisation relocation travel clearance driving "
        "background_check owner review_by place.city place.region place.country place.address "
        "place.id pay.kind pay.min pay.max pay.currency pay.per pay.of pay.grade pay.agreement "
        "pay.note"
    )


@pytest.mark.parametrize(
    "key", ["add", "process", "override", "waivers", "ids", "options", "options.", "ids.a b", "x.y"]
)
def test_what_takes_more_than_a_cell_has_none(key: str) -> None:
    assert find_target(key) is None


def test_columns_of_one_field_are_read_together(library: Library) -> None:
    columns = {
        "pay.max": "Pay to",
        "options.workplace": "Workplace",
        **NEEDED,
        "options.seniority": "Level",
        "pay.min": "Pay from",
    }
    groups, findings = read(library, columns)
    assert findings == []
    assert [(group.field, [each.key for each in group.columns]) for group in groups] == [
        ("id", ["id"]),
        ("options", ["options.seniority", "options.workplace"]),
        ("pay", ["pay.min", "pay.max"]),
        ("role", ["role"]),
    ]


def test_a_header_is_found_however_it_breaks(library: Library) -> None:
    assert read(library, {**NEEDED, "pay.min": " Pay\n from "})[1] == []


@pytest.mark.parametrize(
    ("key", "header", "found"),
    [
        (
            "plases",
            "Location",
            "unknown-key: a column cannot fill 'plases' (did you mean 'places'?)",
        ),
        (
            "option.seniority",
            "Level",
            "unknown-key: a column cannot fill 'option.seniority' "
            "(did you mean 'options.seniority'?)",
        ),
        (
            "options.senority",
            "Level",
            "unknown-option: unknown option 'senority' (did you mean 'seniority'?)",
        ),
        (
            "options.regulation",
            "Level",
            "derived-option: 'regulation' follows from other options and cannot be set ()",
        ),
        (
            "places",
            "Locations",
            "unknown-column: the table has no column 'Locations' (did you mean 'Location'?)",
        ),
    ],
)
def test_a_mistake_in_the_mapping_is_told_where_it_is_written(
    key: str, header: str, found: str, library: Library
) -> None:
    assert read(library, {**NEEDED, key: header})[1] == [f"jdgen.yaml:7:5: {found}"]


def test_a_job_of_a_sheet_needs_a_role_and_an_id(library: Library) -> None:
    assert read(library, {"places": "Location"})[1] == [
        "jdgen.yaml:7:5: missing-key: 'id' is missing "
        "(map it below columns: id: the header of its column)",
        "jdgen.yaml:7:5: missing-key: 'role' is missing "
        "(map it below columns: role: the header of its column)",
    ]


def test_a_whole_and_a_part_of_it_do_not_both_have_columns(library: Library) -> None:
    columns = {**NEEDED, "places": "Location", "place.city": "Level"}
    assert read(library, columns)[1] == [
        "jdgen.yaml:7:5: conflict: 'places' and 'place.city' fill the same (map one of them)"
    ]


def test_words_are_translated_only_where_there_is_a_column(library: Library) -> None:
    assert read(library, NEEDED, values={"roles": {"RN": "nurse"}})[1] == [
        "jdgen.yaml:7:5: unknown-key: 'values' has 'roles', 'columns' has not "
        "(did you mean 'role'?)"
    ]


def test_a_header_that_stands_twice_is_told_where_unless_nobody_wants_it(library: Library) -> None:
    header = ("Req ID", "Profile", "Notes", "Profile", "Notes")
    assert read(library, NEEDED, header)[1] == [
        "jobs.csv:1:4: duplicate-column: the column 'Profile' is here twice; the first is "
        "number 2 (rename or delete the one that is not meant)"
    ]


def test_without_a_table_only_keys_are_looked_at(library: Library) -> None:
    assert read(library, NEEDED, ()) == ((), [])


@pytest.mark.parametrize(
    ("key", "cell", "parts"),
    [
        ("role", " nurse ", ["nurse"]),
        ("role", "RN", ["registered-nurse"]),
        ("role", "  ", []),
        ("role", "To be decided", []),
        ("options.seniority", "mid, senior", ["mid", "senior"]),
        ("options.seniority", "II | III;", ["mid", "senior"]),
        ("options.seniority", "II, III", ["mid", "senior"]),
        ("options.seniority", "Any, really", ["mid", "senior"]),
        ("places", "Berlin, DE; Wien, AT", ["Berlin, DE", "Wien, AT"]),
        ("places", "HQ | Wien, AT", ["Berlin, DE", "Wien, AT"]),
        ("remote_from", "DE, AT", ["DE", "AT"]),
        ("department", "Food, drink | wine", ["Food, drink | wine"]),
    ],
)
def test_a_cell_is_parted_and_translated(
    key: str, cell: str, parts: list[str], library: Library
) -> None:
    values = {
        "role": {"RN": "registered-nurse", "To be decided": ""},
        "options.seniority": {"II": "mid", "III": "senior", "Any, really": "mid, senior"},
        "places": {"HQ": "Berlin, DE"},
    }
    kept = {name: words for name, words in values.items() if name == key}
    groups, _ = read(library, {key: "Location"}, values=kept)
    assert parts_of(groups[0].columns[0], cell) == parts
