"""An id names files, so it stays in its folder and every disk can spell it."""

import pytest

from jdgen.model.origin import Origin
from jdgen.sources.ids import ID, misfit


@pytest.mark.parametrize("name", ["nurse-oslo", "REQ_7", "2026.1", "a", "a" * 100])
def test_usual_names_can_be_ids(name: str) -> None:
    assert ID.fullmatch(name)


@pytest.mark.parametrize(
    "name", ["", "..", ".hidden", "-f", "a/b", "a\\b", "a b", "a\n", "köchin", "a" * 101, "c:x"]
)
def test_what_leads_elsewhere_or_is_hard_to_spell_is_none(name: str) -> None:
    assert not ID.fullmatch(name)


def test_the_finding_shows_the_beginning_of_a_long_one() -> None:
    found = misfit(Origin("jobs.csv", 2, 1), "/" * 1000)
    assert found.message == f"'{'/' * 60}' cannot be an id"
    assert found.hint == "use at most 100 letters, digits, hyphens, underscores and points"
