"""A mould is what a template printed, with gaps that other words fill."""

from jdgen.formats.parts.moulds import Mould, filled, gap, mould_of


def test_gaps_are_filled_in_the_order_in_which_they_were_printed() -> None:
    mould = mould_of(f"<b>{gap(1)}</b>: {gap(0)}, {gap(1)}\n\n", 2)
    assert mould is not None
    assert filled(mould, ["one", "two"]) == "<b>two</b>: one, two"


def test_gaps_in_the_order_of_their_words_need_no_table() -> None:
    assert mould_of(f"{gap(0)} and {gap(1)}", 2) == Mould(["", "0", " and ", "1", ""], None)


def test_a_mark_that_is_no_gap_makes_no_mould() -> None:
    assert mould_of(f"{gap(0)} \0", 1) is None


def test_words_may_look_like_gaps() -> None:
    mould = mould_of(str(gap(0)), 1)
    assert mould is not None
    assert filled(mould, [str(gap(0))]) == str(gap(0))
