"""Pairing: a line is known again by its id, and by nothing else if it has that to itself."""

from collections import Counter

from bakery import BAKE, KNEAD, section
from hypothesis import given
from hypothesis import strategies as st

from jdgen.comparison.pairing import pair_lines
from jdgen.model.posting import Line, Section


def pairs(before: Section, after: Section) -> list[tuple[str, str]]:
    return [
        (old.line.text if old else "", new.line.text if new else "")
        for old, new in pair_lines((before,), (after,))
    ]


def test_a_line_is_known_by_its_id_wherever_it_stands() -> None:
    before = section("duties", KNEAD, BAKE)
    assert pairs(before, section("work", BAKE._replace(text="Early hours."))) == [
        (BAKE.text, "Early hours."),
        (KNEAD.text, ""),
    ]


def test_equal_lines_of_one_id_find_each_other_first() -> None:
    one, other, third = (Line("a", text) for text in ("One.", "Two.", "Three."))
    assert pairs(section("duties", one, other), section("duties", third, one)) == [
        ("One.", "One."),
        ("Two.", "Three."),
    ]


def test_lines_of_one_id_keep_to_their_order_where_nothing_tells_them_apart() -> None:
    before = [Line("a", f"Old {n}.") for n in range(3)]
    after = [Line("a", f"New {n}.") for n in range(2)]
    assert pairs(section("duties", *before), section("duties", *after)) == [
        ("Old 0.", "New 0."),
        ("Old 1.", "New 1."),
        ("Old 2.", ""),
    ]


LINES = st.lists(
    st.builds(
        Line,
        st.sampled_from("ab"),
        st.sampled_from("xyz"),
        applies_to=st.sampled_from([(), ("mid",), ("senior",)]),
    ),
    max_size=6,
)


@given(LINES, LINES)
def test_no_line_is_lost_and_none_is_used_twice(before: list[Line], after: list[Line]) -> None:
    found = list(pair_lines((section("must", *before),), (section("nice", *after),)))
    assert Counter(old.line for old, _ in found if old) == Counter(before)
    assert Counter(new.line for _, new in found if new) == Counter(after)
    assert all(old.line.id == new.line.id for old, new in found if old and new)
