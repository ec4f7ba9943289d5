"""Two notes: what a posting lacks, and what was assumed for it."""

from jdgen.cli.notes import gap_notes
from jdgen.model.posting import Assumed, Missing, Posting

POSTING = Posting("nurse", "en", "nurse", "Nurse", ())


def test_a_posting_with_nothing_to_say_about_has_no_notes() -> None:
    assert list(gap_notes(POSTING)) == []


def test_what_is_missing_and_assumed_is_named_with_what_supplies_it() -> None:
    missing = (Missing("pay", "--pay"), Missing("place", "--location"))
    assumed = (Assumed("reports_to", "the Ward Manager", "role", "--set reports_to=…"),)
    assert list(gap_notes(POSTING._replace(missing=missing, assumed=assumed))) == [
        "Not in this posting: pay (--pay), place (--location).",
        "Assumed: reports to: the Ward Manager (--set reports_to=…).",
    ]
    assert len(list(gap_notes(POSTING._replace(assumed=assumed)))) == 1
