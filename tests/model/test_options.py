"""Chosen answers remember who gave them."""

from jdgen.model.options import Chosen


def test_answers_remember_their_layer_and_what_they_come_from() -> None:
    chosen = Chosen(("mgmt",), "derived", "seniority")
    assert (chosen.answers, chosen.layer, chosen.basis) == (("mgmt",), "derived", "seniority")


def test_what_somebody_gave_comes_from_nothing_else() -> None:
    assert Chosen(("micro",), "job").basis == ""
