"""JSON has one fixed shape, and says nothing about what is not known."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.formats import Printing, Templates
from jdgen.formats.json import FORMAT, SHAPE, describe
from jdgen.model.company import Apply
from jdgen.model.condition import Test as Asked
from jdgen.model.condition import When
from jdgen.model.job import Deadline, Hours
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Assumed, Employer, Facts, Line, Missing, Posting, Section
from jdgen.model.role import Code

FULL = Posting(
    key="42/berlin/de/external",
    lang="de",
    role="head-of-product",
    title="Leiter Produkt „Öl“",
    sections=(
        Section(
            "must",
            "Das bringen Sie mit",
            (
                Line(
                    "years",
                    "Acht Jahre",
                    "Muss",
                    ("head",),
                    Facts(8, 3, "master", True, "PE", {"fr": "B2", "de": "C1"}, "SC", True),
                    origin=Origin("roles.yaml", 1, 1),
                    because=(When((Asked("size", ("large",)),)),),
                ),
                Line("plain", "Neugier"),
            ),
        ),
    ),
    options={"size": ("large",), "industry": ("fintech",)},
    employer=Employer("Öl AG", "https://oel.example", "logo.svg", "Agentur"),
    places=(Place("Berlin", "DE-BE", "DE", "Weg 1", "berlin"),),
    remote_from=("DE",),
    pay=(Pay(min=Decimal(90000), max=Decimal("95000.50"), currency="EUR", places=("berlin",)),),
    hours=Hours("40", ("früh",), True),
    openings=2,
    requisition_id="R-42",
    starts="sofort",
    posted=date(2026, 11, 23),
    closes=Deadline(date(2026, 12, 24), False, (date(2027, 1, 6),)),
    apply=Apply("https://oel.example/42", "jobs@oel.example", "Kurz.", ("CV",)),
    codes={"onet": Code("11-2021.00", "close"), "isco": Code("1223")},
    experience=Facts(8),
    assumed=(Assumed("size", "large", "derived", "--size"),),
    missing=(Missing("pay", "--pay"),),
)


@pytest.fixture
def written(templates: Callable[..., Templates]) -> str:
    return FORMAT.render(FULL, templates())


def test_keys_come_in_the_written_down_order(written: str) -> None:
    assert tuple(json.loads(written)) == SHAPE


def test_everything_known_is_there(written: str) -> None:
    told = json.loads(written)
    assert told["schema_version"] == 1
    assert told["options"] == {"industry": ["fintech"], "size": ["large"]}
    assert told["employer"] == {
        "name": "Öl AG",
        "url": "https://oel.example",
        "logo": "logo.svg",
        "posted_by": "Agentur",
    }
    assert told["places"] == [
        {
            "id": "berlin",
            "city": "Berlin",
            "region": "DE-BE",
            "country": "DE",
            "address": "Weg 1",
        }
    ]
    assert told["hours"] == {"weekly": "40", "shifts": ["früh"], "job_share": True}
    assert told["posted"] == "2026-11-23"
    assert told["closes"] == {"on": "2026-12-24", "extensions": ["2027-01-06"]}
    assert told["apply"]["documents"] == ["CV"]
    assert told["codes"] == {
        "isco": {"code": "1223", "match": "exact"},
        "onet": {"code": "11-2021.00", "match": "close"},
    }
    assert told["experience"] == {"years": 8}
    assert told["assumed"][0]["settle"] == "--size"
    assert told["missing"] == [{"name": "pay", "supply": "--pay"}]


def test_lines_carry_their_facts_but_not_their_origins(written: str) -> None:
    (section,) = json.loads(written)["sections"]
    assert section["lines"] == [
        {
            "id": "years",
            "text": "Acht Jahre",
            "group": "Muss",
            "applies_to": ["head"],
            "facts": {
                "years": 8,
                "leading_years": 3,
                "degree": "master",
                "or_equivalent": True,
                "licence": "PE",
                "language": {"de": "C1", "fr": "B2"},
                "clearance": "SC",
                "essential": True,
            },
        },
        {"id": "plain", "text": "Neugier"},
    ]
    assert "roles.yaml" not in written
    assert "because" not in written


def test_letters_stay_letters_and_the_text_ends_with_one_break(written: str) -> None:
    assert "„Öl“" in written
    assert written.startswith('{\n  "schema_version": 1,\n')
    assert written.endswith("\n}\n")


def test_amounts_are_numbers_as_they_were_written(written: str) -> None:
    assert '"min": 90000,' in written
    assert '"max": 95000.5,' in written


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_no_amount_gains_or_loses_a_digit(amount: Decimal) -> None:
    told = describe(Posting("k", "en", "r", "T", (), pay=(Pay(min=amount),)))
    assert Decimal(json.dumps(told["pay"][0]["min"])) == amount


def test_what_is_empty_is_left_out() -> None:
    bare = Posting("k", "en", "r", "T", (Section("about", "", ()),), closes=Deadline(ongoing=True))
    assert describe(bare) == {
        "schema_version": 1,
        "key": "k",
        "lang": "en",
        "role": "r",
        "title": "T",
        "openings": 1,
        "closes": {"ongoing": True},
        "sections": [{"kind": "about", "heading": "", "lines": []}],
    }


def test_json_needs_no_jinja() -> None:
    code = (
        "import sys, jdgen.formats as f; f.find_format('json'); sys.exit('jinja2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_provenance_says_where_a_line_was_written_and_why_it_is_there() -> None:
    line = describe(FULL, Printing(provenance=True))["sections"][0]["lines"][0]
    assert line["origin"] == "roles.yaml:1:1"
    assert line["because"] == ["size is large"]


def test_a_line_that_nobody_wrote_has_no_origin() -> None:
    line = describe(FULL, Printing(provenance=True))["sections"][0]["lines"][1]
    assert line == {"id": "plain", "text": "Neugier"}
