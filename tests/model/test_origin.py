"""Origins read as people and editors expect them."""

from jdgen.model.origin import NOWHERE, Origin


def test_a_place_is_file_line_and_column() -> None:
    assert str(Origin("shipped:data/roles.yaml", 12, 5)) == "shipped:data/roles.yaml:12:5"


def test_a_whole_file_has_no_line() -> None:
    assert str(Origin("roles.yaml")) == "roles.yaml"
    assert str(NOWHERE) == ""


def test_places_are_sorted_as_they_are_read() -> None:
    assert Origin("a", 9, 1) < Origin("a", 10, 1) < Origin("b", 1, 1)
