"""Cells mean what they would mean in a job's file, and are refused in the same words."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal

import pytest

from jdgen.model.company import Apply
from jdgen.model.job import Deadline, Hours
from jdgen.model.library import Library
from jdgen.model.nothing import NOTHING
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.workspace import Sheet
from jdgen.sources.cells import Known, Meaning, understand
from jdgen.sources.columns import read_columns
from jdgen.sources.edits import scope_of
from jdgen.sources.nodes import Document

MAPPING = Document("jdgen.yaml", {}, {}, {}, ())


def mean(
    library: Library, cells: Mapping[str, str], companies: Collection[str] | None = ()
) -> Meaning:
    """What the cells of one field mean, each in the column named like its key, from the third."""
    scope = scope_of(MAPPING, library, frozenset())
    header = ("", "", *cells)
    sheet = Sheet("jobs.csv", {key: key for key in cells}, origin=Origin("jdgen.yaml"))
    (group,), _ = read_columns(sheet, header, "jobs.csv", scope, library.common)
    given = [cells[column.key] for column in group.columns]
    return understand(group, given, "jobs.csv", Known(library, scope, companies))


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        ({"role": " Sr. Nurse "}, "Sr. Nurse"),
        ({"status": "on-hold"}, "on-hold"),
        ({"openings": "3"}, 3),
        ({"confidential": "TRUE"}, True),
        ({"confidential": "false"}, False),
        ({"posted": "2026-03-01"}, date(2026, 3, 1)),
        ({"starts": "as soon as you can"}, "as soon as you can"),
        ({"closes": "2026-03-01"}, Deadline(date(2026, 3, 1))),
        ({"closes": "ongoing"}, Deadline(ongoing=True)),
        ({"closes.on": "2026-03-01"}, Deadline(date(2026, 3, 1))),
        ({"audiences": "internal, external"}, ("internal", "external")),
        ({"remote_from": "DE|AT"}, ("DE", "AT")),
        ({"places": "Berlin, DE"}, (Place("Berlin", country="DE"),)),
        (
            {"places": "Denver, US-CO; Oslo, NO"},
            (Place("Denver", "US-CO", "US"), Place("Oslo", country="NO")),
        ),
        (
            {"place.city": "Denver", "place.region": "US-CO", "place.country": "US"},
            (Place("Denver", "US-CO", "US"),),
        ),
        (
            {"pay": "38.50-46 USD an hour"},
            (Pay("base", Decimal("38.50"), Decimal(46), "USD", "hour"),),
        ),
        (
            {"pay.min": "90000", "pay.max": "", "pay.currency": "EUR", "pay.per": ""},
            (Pay("base", Decimal(90000), None, "EUR"),),
        ),
        ({"pay.note": "By the scale.", "pay.currency": ""}, (Pay(note="By the scale."),)),
        (
            {"options.seniority": "mid, senior", "options.workplace": "hybrid"},
            {"seniority": ("mid", "senior"), "workplace": ("hybrid",)},
        ),
        ({"options.size": "", "options.industry": "fintech"}, {"industry": ("fintech",)}),
        ({"hours": "38.5"}, Hours("38.5")),
        ({"hours.weekly": "38.5", "hours.job_share": "TRUE"}, Hours("38.5", job_share=True)),
        (
            {"apply.email": "jobs@tern.example", "apply.documents": "a CV; a letter, signed"},
            Apply(email="jobs@tern.example", documents=("a CV", "a letter, signed")),
        ),
        ({"company": "tern"}, "tern"),
    ],
)
def test_cells_mean_what_a_job_would_say(
    cells: Mapping[str, str], value: object, library: Library
) -> None:
    assert mean(library, cells, {"tern"}) == Meaning(value)


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        ({"openings": ""}, 1),
        ({"places": " ; "}, ()),
        ({"posted": " "}, None),
        ({"status": ""}, "open"),
        ({"company": ""}, ""),
        ({"options.size": ""}, NOTHING),
        ({"apply.url": "", "apply.email": ""}, None),
    ],
)
def test_an_empty_cell_says_nothing(
    cells: Mapping[str, str], value: object, library: Library
) -> None:
    assert mean(library, cells) == Meaning(value)


@pytest.mark.parametrize(
    ("least", "most", "currency"),
    [("80000", "90000", "EUR"), ("38.50", "46", "USD"), ("0", "0.5", "GBP"), ("7", "7", "JPY")],
)
def test_plain_pay_means_what_a_closer_look_finds(
    library: Library, least: str, most: str, currency: str
) -> None:
    cells = {"pay.min": least, "pay.max": most, "pay.currency": currency}
    plain = mean(library, cells)
    assert plain == mean(library, cells | {"pay.min": f" {least}"})
    assert not plain.findings
    assert str(plain.value[0].min) == least


def test_a_currency_alone_is_no_pay(library: Library) -> None:
    cells = {"pay.min": "", "pay.max": "", "pay.currency": "EUR", "pay.per": "year"}
    assert mean(library, cells) == Meaning(())


MISTAKES = [
    ({"role": ""}, "3: missing-key: 'role' is missing", "a job needs it"),
    (
        {"role": "regstered-nurse"},
        "3: unknown-role: there is no role 'regstered-nurse'",
        "did you mean 'registered-nurse'?",
    ),
    (
        {"company": "tren"},
        "3: unknown-company: there is no company 'tren'",
        "did you mean 'tern'?",
    ),
    (
        {"status": "Approved"},
        "3: unknown-value: 'Approved' is not an answer here",
        "known are closed, draft, on-hold, open",
    ),
    ({"openings": "two"}, "3: wrong-type: found 'two', expected a whole number", ""),
    ({"confidential": "yes"}, "3: wrong-type: found 'yes', expected true or false", ""),
    (
        {"posted": "01.03.2026"},
        "3: wrong-type: found '01.03.2026', expected a day such as 2026-02-28",
        "",
    ),
    (
        {"closes": "2026-02-30"},
        "3: wrong-type: found '2026-02-30', expected a day that the calendar has",
        "",
    ),
    (
        {"starts": "2026-02-30"},
        "3: wrong-type: found '2026-02-30', expected a day that the calendar has",
        "or say it in words",
    ),
    (
        {"places": "Berlin, DE; Paris, XX"},
        "3: unknown-place: there is no country 'XX'",
        "write it in two capitals, such as DE",
    ),
    ({"places": "12345"}, "3: place: '12345' is not a place", "write it like Berlin, DE"),
    (
        {"place.city": "Bonn", "place.country": "Germany"},
        "4: unknown-place: there is no country 'Germany'",
        "write DE",
    ),
    (
        {"pay": "a lot"},
        "3: wrong-type: found 'a lot', expected an amount of money; "
        "write it like 90000-110000 EUR, or 38.50-46 USD an hour",
        "",
    ),
    (
        {"pay.min": "90000", "pay.currency": "Euro"},
        "4: wrong-type: found 'Euro', expected a currency",
        "write it in three capitals, such as EUR",
    ),
    (
        {"pay.min": "90000", "pay.currency": ""},
        "3: missing-key: 'currency' is missing",
        "add currency: EUR, say",
    ),
    (
        {"pay.min": "90000", "pay.max": "80000", "pay.currency": "EUR"},
        "3: upside-down: the pay begins at 90000 and ends below it, at 80000",
        "swap min and max",
    ),
    (
        {"options.seniority": "mid, seniour"},
        "3: unknown-answer: 'seniour' is no answer to 'seniority'",
        "did you mean 'senior'?",
    ),
    (
        {"remote_from": "a" * 10_001},
        "3: too-large: the cell has 10,001 characters; at most 10,000 are read",
        "shorten it",
    ),
]


@pytest.mark.parametrize(("cells", "found", "hint"), MISTAKES)
def test_a_mistake_is_told_as_in_a_job_with_the_column_of_its_cell(
    cells: Mapping[str, str], found: str, hint: str, library: Library
) -> None:
    (finding,) = mean(library, cells, {"tern"}).findings
    assert f"{finding.origin}: {finding.rule}: {finding.message}" == f"jobs.csv:1:{found}"
    assert finding.hint == hint


def test_all_mistakes_of_a_field_are_told_at_once(library: Library) -> None:
    cells = {"options.seniority": "seniour", "options.workplace": "ofice"}
    origins = [str(found.origin) for found in mean(library, cells).findings]
    assert origins == ["jobs.csv:1:3", "jobs.csv:1:4"]


def test_without_a_list_of_companies_any_may_be_named(library: Library) -> None:
    assert mean(library, {"company": "tren"}, None) == Meaning("tren")
