"""A drop names a statement, and may say when and why."""

from jdgen.model.edit import Drop
from jdgen.model.origin import NOWHERE


def test_a_drop_holds_always_unless_it_says_when() -> None:
    assert Drop("roadmap") == ("roadmap", None, "", NOWHERE)


def test_drops_of_the_same_statement_for_other_reasons_differ() -> None:
    assert Drop("roadmap", why="We have none.") != Drop("roadmap")
