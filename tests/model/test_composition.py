"""A composition keeps the posting beside what was left out of it, and why."""

from jdgen.model.composition import Composition, LeftOut
from jdgen.model.edit import Drop
from jdgen.model.options import Chosen
from jdgen.model.posting import Posting
from jdgen.model.statement import Statement


def test_what_was_left_out_names_its_cause_and_who_caused_it() -> None:
    left = LeftOut("duties", Statement("a", "A."), Drop("a", why="Not here."), "company")
    assert isinstance(left.cause, Drop)
    assert (left.cause.why, left.layer) == ("Not here.", "company")


def test_a_condition_that_does_not_hold_has_no_layer() -> None:
    assert LeftOut("duties", Statement("a", "A."), Statement("b", "B.")).layer == ""


def test_a_composition_holds_all_three() -> None:
    posting = Posting("nurse", "en", "nurse", "Nurse", ())
    whole = Composition(posting, {"size": Chosen(("micro",), "company")}, ())
    assert whole.posting is posting
    assert whole.options["size"].answers == ("micro",)
