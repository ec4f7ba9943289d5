"""A nurse's grade, licence, unit and shift are conditions like any other role's."""

import pytest

from jdgen.model.kinds import SectionKind
from jdgen.model.posting import Line, Posting
from jdgen.resolution.composition import compose
from jdgen.sources.library import load_library

UNITS = ("medical-surgical", "intensive-care", "emergency", "operating-room", "maternity")
OTHERS = ("paediatrics", "mental-health", "community", "care-home", "clinic", "telehealth")
PLACES = ("US-CO", "US-NY", "US", "GB", "DE", "CA", "FR", "")


def nurse(**given: str) -> Posting:
    library = load_library()
    role = library.role("registered-nurse")
    assert role is not None
    return compose(library, role, {name: (each,) for name, each in given.items() if each}).posting


def texts(posting: Posting, kind: SectionKind) -> list[str]:
    return [each.text for each in lines(posting, kind)]


def lines(posting: Posting, kind: SectionKind) -> tuple[Line, ...]:
    return next((section.lines for section in posting.sections if section.kind == kind), ())


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ({}, "Registered Nurse"),
        ({"seniority": "junior"}, "Newly Licensed Registered Nurse"),
        ({"seniority": "junior", "place": "GB"}, "Newly Registered Nurse"),
        ({"seniority": "senior"}, "Senior Registered Nurse"),
        ({"seniority": "staff"}, "Charge Nurse"),
        ({"seniority": "staff", "unit": "community"}, "Lead Registered Nurse"),
    ],
)
def test_every_grade_has_its_title(given: dict[str, str], title: str) -> None:
    assert nurse(**given).title == title


@pytest.mark.parametrize(
    ("seniority", "years"), [("junior", None), ("mid", 1), ("senior", 3), ("staff", 4)]
)
def test_a_higher_grade_asks_for_more_years(seniority: str, years: int | None) -> None:
    assert nurse(seniority=seniority).experience.years == years


@pytest.mark.parametrize(
    ("place", "licence"),
    [
        ("US-CO", "Registered nurse licence (Colorado or Nurse Licensure Compact)"),
        ("US-NY", "Registered nurse licence (US state or Nurse Licensure Compact)"),
        ("US", "Registered nurse licence (US state or Nurse Licensure Compact)"),
        ("GB", "Nursing and Midwifery Council registration"),
        ("DE", "Erlaubnis zum Führen der Berufsbezeichnung (Pflegeberufegesetz)"),
        ("FR", "Registered nurse licence"),
        ("", "Registered nurse licence"),
    ],
)
def test_the_licence_is_that_of_the_place(place: str, licence: str) -> None:
    assert nurse(place=place).experience.licence == licence


@pytest.mark.parametrize("place", PLACES)
def test_exactly_one_licence_to_practise_is_asked_for(place: str) -> None:
    for unit in (*UNITS, *OTHERS):
        ids = [line.id for line in lines(nurse(place=place, unit=unit), "must")]
        assert len([each for each in ids if each.startswith("licence")]) == 1


def test_german_is_asked_for_in_germany_alone() -> None:
    assert nurse(place="DE").experience.language == {"de": "B2"}
    assert not nurse(place="US-CO").experience.language


@pytest.mark.parametrize(
    ("shift", "begins"),
    [
        ("days", "Day shifts"),
        ("evenings", "Evening shifts"),
        ("nights", "Night shifts"),
        ("rotating", "Rotating shifts"),
        ("weekends", "Weekend shifts"),
    ],
)
def test_a_shift_is_said_once_and_the_question_is_gone(shift: str, begins: str) -> None:
    assert any("ask which shifts" in line for line in texts(nurse(), "work"))
    work = texts(nurse(shift=shift), "work")
    assert len([line for line in work if line.startswith(begins)]) == 1
    assert not any("ask which shifts" in line for line in work)


def test_nights_are_busier_where_doors_stay_open() -> None:
    ward = texts(nurse(shift="nights", unit="paediatrics"), "work")
    emergency = texts(nurse(shift="nights", unit="emergency"), "work")
    assert any("a doctor on call" in line for line in ward)
    assert not any("a doctor on call" in line for line in emergency)


def test_no_nurse_manages_anybody_on_paper() -> None:
    for seniority in ("junior", "mid", "senior", "staff"):
        posting = nurse(seniority=seniority, size="large")
        assert posting.options["manages_people"] == ("false",)
        assert not [line for line in texts(posting, "team") if line.startswith("You lead")]


@pytest.mark.parametrize("unit", [*UNITS, *OTHERS])
def test_every_unit_says_how_to_assess_and_what_to_do_when_somebody_gets_worse(unit: str) -> None:
    for size in ("", *load_library().common.sizes):
        ids = [line.id for line in lines(nurse(unit=unit, size=size), "duties")]
        assert len([each for each in ids if each.startswith("assess")]) == 1
        if unit != "mental-health":
            assert [each for each in ids if each.startswith("worsening")]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"place": "US-CO"}, "handoff"),
        ({"place": "GB"}, "handover"),
        ({"place": "DE"}, "handover"),
    ],
)
def test_the_words_are_those_of_the_country(given: dict[str, str], expected: str) -> None:
    assert any(f"Give the {expected}" in line for line in texts(nurse(**given), "duties"))


def test_who_works_where_is_joined_as_a_reader_expects() -> None:
    assert texts(nurse(unit="care-home", place="FR"), "team")[1] == (
        "You work with family doctors, nursing assistants, pharmacists,"
        " physiotherapists and occupational therapists, and families and carers."
    )
