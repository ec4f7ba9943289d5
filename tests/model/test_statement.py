"""Statements carry the data that says the same as their words."""

from datetime import date

from jdgen.model.statement import Alternative, Statement, Waiver


def test_a_statement_is_an_id_and_a_sentence() -> None:
    stated = {key for key, value in Statement("a", "A.")._asdict().items() if value}
    assert stated == {"id", "text", "origin"}


def test_a_requirement_carries_its_data() -> None:
    degree = Statement("degree", "A degree.", degree="bachelor", or_equivalent=True)
    assert (degree.degree, degree.or_equivalent) == ("bachelor", True)


def test_an_alternative_without_a_condition_always_holds() -> None:
    assert Alternative(8) == (8, None)


def test_a_waiver_has_a_reason_and_an_end() -> None:
    waiver = Waiver("hype-words", "It is the team's name.", date(2027, 1, 1))
    assert waiver.until == date(2027, 1, 1)
