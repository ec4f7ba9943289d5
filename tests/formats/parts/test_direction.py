"""Texts run the way of their letters, and names stay at the margin of the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.formats.parts.direction import is_rtl, reads_rtl, stretches


def test_languages_have_a_direction() -> None:
    assert all(map(is_rtl, ("ar", "he-IL", "fa", "AR-ae")))
    assert not any(map(is_rtl, ("", "en", "de-AT", "arn", "hey")))


@pytest.mark.parametrize(
    ("text", "usual", "rtl"),
    [
        ("We press olives.", False, False),
        ("We press olives.", True, False),
        ("Kubernetes", True, True),
        ("(Kubernetes)", True, False),
        ("5 tonnes", True, False),
        ("תפוח", False, False),
        ("יש תפוח.", False, True),
        ("יש תפוח.", True, True),
        ("Python: כל יום.", True, True),
        ("Python: כל יום.", False, False),
        ("2026 – 2027!", True, True),
        ("2026 – 2027!", False, False),
        ("", True, True),
    ],
)
def test_a_paragraph_runs_as_others_unless_that_would_garble_it(
    text: str, usual: bool, rtl: bool
) -> None:
    assert reads_rtl(text, usual) is rtl


@pytest.mark.parametrize(
    ("text", "rtl", "found"),
    [
        ("plain (1)", False, [("plain (1)", False)]),
        ("עם SQL, כן.", True, [("עם ", True), ("SQL", False), (", כן.", True)]),
        ("use תפוח now", False, [("use ", False), ("תפוח", True), (" now", False)]),
        ("גרסה 3 של Python 3.", True, [("גרסה 3 של ", True), ("Python 3", False), (".", True)]),
        ("a ٣ b", False, [("a ", False), ("٣", True), (" b", False)]),
        ("12", True, [("12", True)]),
        ("", True, []),
    ],
)
def test_a_text_is_cut_where_its_direction_changes(
    text: str, rtl: bool, found: list[tuple[str, bool]]
) -> None:
    assert stretches(text, rtl) == found


@given(st.text(), st.booleans())
def test_stretches_are_the_text(text: str, rtl: bool) -> None:
    assert "".join(stretch for stretch, _ in stretches(text, rtl)) == text
    assert reads_rtl(text, rtl) in (True, False)
