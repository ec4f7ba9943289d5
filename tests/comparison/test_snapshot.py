"""A snapshot is a page that people read, and its differences are told in its sentences."""

from collections.abc import Callable

import pytest

from jdgen.comparison.snapshot import HEAD, UPDATE, compare_snapshot, snapshot_of
from jdgen.model import condition
from jdgen.model.posting import Line, Posting, Section

SENIOR = condition.When((condition.Test("seniority", ("senior",)),))
CARE = Line("care", "Care for the instruments.")
TUNE = Line("tune", "Tune {pianos} *by ear*.", because=(SENIOR, SENIOR))
DAYS = Line("week", "Know every piano.", group="By day 30", applies_to=("Oslo", "Bergen"))


def tuner(*lines: Line, title: str = "Piano Tuner") -> Posting:
    return Posting(
        "tuner",
        "en",
        "tuner",
        title,
        (Section("duties", "What you will do", lines), Section("outcomes", "Success", (DAYS,))),
    )


def test_a_snapshot_says_all_once_and_then_only_what_is_new(
    golden: Callable[[str, str], None],
) -> None:
    views = (
        ("", tuner(CARE)),
        ("size is micro", tuner(CARE)),
        ("seniority is senior", tuner(CARE, TUNE, title="Senior Piano Tuner")),
        ("seniority is lead", tuner(CARE, TUNE, title="Lead Piano Tuner")),
        ("time is part-time", tuner(Line("care", "Care for some instruments."))),
    )
    text = snapshot_of(views)
    golden("snapshot/tuner.md", text)
    assert text == snapshot_of(views)
    assert text.startswith(HEAD)


def test_a_condition_is_not_repeated_where_the_heading_says_it() -> None:
    views = (("", tuner(CARE)), ("seniority is senior", tuner(CARE, TUNE)))
    assert "[duties: tune]" in snapshot_of(views)
    assert "[tune; when seniority is senior]" in snapshot_of([("", tuner(TUNE))])


def said(old: str, new: str) -> list[str]:
    return [
        f"{each.origin}: {each.message}" for each in compare_snapshot({"a.md": old}, {"a.md": new})
    ]


OLD = "# Tuner\n\n- Tune.  [tune]\n- Care.  [care]\n"


@pytest.mark.parametrize(
    ("new", "message"),
    [
        (OLD.replace("Tune.", "Tune well."), "a.md:3:1: 'Tune.' is now 'Tune well.'"),
        (
            OLD.replace("[tune]", "[tune; when x]"),
            "a.md:3:1: 'Tune.' was [tune] and is [tune; when x]",
        ),
        (OLD + "- Drive.  [drive]\n", "a.md:4:1: new is 'Drive.'"),
        (OLD.replace("- Tune.  [tune]\n", ""), "a.md:3:1: gone is 'Tune.'"),
        (
            OLD.replace("Tune.", "Hum.") + "- Drive.\n",
            "a.md:3:1: 'Tune.' is now 'Hum.', and 1 more line differs",
        ),
        (
            "# Tuner\n\n- A.\n- B.\n- C.\n",
            "a.md:3:1: 'Tune.' is now 'A.', and 2 more lines differ",
        ),
        ("\n" + OLD, "a.md:1:1: new is ''"),
    ],
)
def test_the_first_difference_is_told_in_words(new: str, message: str) -> None:
    assert said(OLD, new) == [message]


def test_what_says_the_same_is_not_told_whatever_ends_its_lines() -> None:
    assert said(OLD, OLD) == []
    assert said(OLD.replace("\n", "\r\n"), OLD) == []


def test_files_that_came_or_went_are_told_in_the_order_of_their_paths() -> None:
    found = compare_snapshot({"a.md": OLD, "b.md": OLD}, {"b.md": OLD, "c.md": OLD})
    assert [(str(each.origin), each.message) for each in found] == [
        ("a.md", "the snapshot has this file of something that is gone"),
        ("c.md", "the snapshot has no such file yet"),
    ]
    assert {(each.rule, each.severity, each.hint) for each in found} == {
        ("snapshot", "error", UPDATE)
    }
