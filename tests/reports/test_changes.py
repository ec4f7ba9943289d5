"""Reports of changes are found by name, and each can print anything."""

import re
from pathlib import Path

import pytest
from changed import BAKERY, NOTHING
from hypothesis import given
from hypothesis import strategies as st

from jdgen.comparison import compare_words
from jdgen.model.change import (
    CHANGE_KINDS,
    Change,
    Comparison,
    Entry,
    Shift,
    TextDifference,
    Wording,
)
from jdgen.model.errors import RequestError
from jdgen.model.origin import Origin
from jdgen.reports._changes import changes_names, find_changes

SUFFIXES = {"people": "txt", "markdown": "md", "html": "html", "json": "json"}
NAMES = changes_names()


def test_there_are_four_reports_of_changes() -> None:
    assert set(NAMES) == set(SUFFIXES)


@pytest.mark.parametrize("name", NAMES)
def test_a_report_knows_its_name_and_says_what_it_is_for(name: str) -> None:
    found = find_changes(name)
    assert found.name == name
    assert found.description.endswith(".")


@pytest.mark.parametrize("name", ["peopel", "concise", "", "_changes", "changes-people"])
def test_an_unknown_report_is_refused(name: str) -> None:
    with pytest.raises(RequestError, match=f"no report of changes is '{name}'"):
        find_changes(name)


def test_a_near_miss_has_a_hint() -> None:
    with pytest.raises(RequestError) as caught:
        find_changes("peopel")
    assert caught.value.findings[0].hint == "did you mean 'people'?"


@pytest.mark.parametrize("name", NAMES)
def test_a_reviewer_sees_what_changes_for_a_bakery(name: str, golden: object) -> None:
    golden(f"changes/bakery.{SUFFIXES[name]}", find_changes(name).render(BAKERY))


@pytest.mark.parametrize("name", NAMES)
def test_a_reviewer_sees_that_nothing_changes(name: str, golden: object) -> None:
    golden(f"changes/nothing.{SUFFIXES[name]}", find_changes(name).render(NOTHING))


TEXT = st.text(max_size=30) | st.sampled_from(
    ["<script>", "a\n# b", "- c", "@d #1", "`e`", "| f |"]
)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    before, after, key = draw(TEXT), draw(TEXT), draw(TEXT)
    sections = st.sampled_from([None, "must", "nice", "duties"])
    change = Change(
        draw(st.sampled_from(CHANGE_KINDS)),
        draw(TEXT),
        draw(sections),
        before,
        after,
        Origin(draw(TEXT), 1, 1),
        was=draw(sections),
        shifts=draw(st.sampled_from([(), (Shift("years", "", "3", raises=True),)])),
        raises=draw(st.booleans()),
    )
    wording = Wording(before, after, compare_words(before, after), (key,))
    return Entry(change, (key,), draw(st.sampled_from([(), (key,)])), (wording,))


@pytest.mark.parametrize("name", NAMES)
@given(st.lists(entries(), max_size=4), TEXT)
def test_whatever_changes_can_be_printed(name: str, changes: list[Entry], text: str) -> None:
    difference = TextDifference(text, "markdown", text)
    comparison = Comparison(text, text, tuple(changes), 1, len(changes), (difference,))
    printed = find_changes(name).render(comparison)
    assert printed.endswith("\n")
    assert all(char.isprintable() or char in "\n\t" for char in printed)


def test_the_page_names_every_report() -> None:
    page = (Path(__file__).parents[2] / "docs" / "changes.md").read_text("utf-8")
    table = page.split("## Reports\n")[1]
    assert sorted(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)) == list(NAMES)
