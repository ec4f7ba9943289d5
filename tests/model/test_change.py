"""A change says what happened to one statement or fact."""

from typing import get_args

from jdgen.model.change import Change, ChangeKind
from jdgen.model.origin import NOWHERE, Origin


def test_a_change_holds_before_and_after() -> None:
    change = Change("raised", "years", "must", "5 years", "8 years", Origin("f", 1, 2))
    assert (change.before, change.after) == ("5 years", "8 years")


def test_what_was_added_has_no_before_and_may_stand_nowhere() -> None:
    change = Change("added", "lunch", after="Lunch.")
    assert (change.before, change.section, change.origin) == ("", None, NOWHERE)


def test_every_kind_of_change_is_one_word() -> None:
    kinds = get_args(ChangeKind)
    assert len(kinds) == len(set(kinds)) > 5
    assert all(kind.isalpha() for kind in kinds)
