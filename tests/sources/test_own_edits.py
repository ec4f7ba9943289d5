"""What a role edits is edited, whether it comes from another role or from a pack."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.model.library import Library
from jdgen.resolution.lookup import find_role
from jdgen.sources.own import Own, add_own

GUIDE = """
guide:
  title: Guide
  family: museum
  seniority: {allowed: [mid, senior], default: mid}
  includes: [people-management]
  duties:
    - {id: tours, text: Lead tours.}
    - {id: school, replaces: tours, when: {seniority: senior}, text: Lead schools.}
  outcomes: [{id: start, by: 30, text: Begin.}]
"""
TERN = "tern: {extends: head-of-product, takes: head-of-product, title: Tern, drop: [roadmap]}"


def duties(understand: Callable[[str], Own], text: str, name: str) -> dict[str, str]:
    understood = understand(text)
    assert understood.findings == ()
    return {each.id: each.text for each in understood.roles[name].duties}


def found(understand: Callable[[str], Own], text: str) -> list[str]:
    return [f"{each.rule}: {each.message}" for each in understand(text).findings]


def test_what_a_role_includes_can_be_dropped_and_replaced(
    understand: Callable[[str], Own],
) -> None:
    edits = """
  drop: [people-management/expectations]
  replace: [{id: people-management/hiring, text: Hire well.}]
  add: [{id: more, to: duties, text: More.}]
"""
    assert duties(understand, GUIDE + edits, "guide") == {
        "tours": "Lead tours.",
        "school": "Lead schools.",
        "more": "More.",
        "people-management/hiring": "Hire well.",
    }


def test_an_heir_edits_what_it_includes_itself(understand: Callable[[str], Own]) -> None:
    heir = "heir: {extends: guide, includes: [mentoring], drop: [mentoring/help, tours]}"
    text = f"{GUIDE}\n{heir.replace(', tours', '')}"
    assert "mentoring/help" not in duties(understand, text, "heir")


def test_a_replacement_stands_where_and_when_the_old_one_did(
    understand: Callable[[str], Own],
) -> None:
    heir = """
heir:
  extends: guide
  replace: [{id: school, text: Teach.}, {id: start, text: Start.}]
"""
    role = understand(GUIDE + heir).roles["heir"]
    school = next(each for each in role.duties if each.id == "school")
    assert (school.text, school.replaces) == ("Teach.", "tours")
    assert str(school.when) == "seniority is senior"
    assert role.outcomes[0].by == 30


def test_a_replacement_may_have_a_condition_of_its_own(
    understand: Callable[[str], Own],
) -> None:
    heir = "heir: {extends: guide, replace: [{id: school, when: {size: micro}, text: Teach.}]}"
    role = understand(f"{GUIDE}\n{heir}").roles["heir"]
    assert str(next(each.when for each in role.duties if each.id == "school")) == "size is micro"


@pytest.mark.parametrize("to", ["about", "pay", "benefits", "process", "legal", "apply"])
def test_a_role_says_nothing_of_an_employer(understand: Callable[[str], Own], to: str) -> None:
    text = f"{GUIDE}\n  add: [{{id: more, to: {to}, text: More.}}]"
    assert found(understand, text) == [f"other-list: a role adds nothing to '{to}'"]


def test_to_counts_only_below_add(understand: Callable[[str], Own]) -> None:
    text = GUIDE.replace("by: 30", "to: duties")
    assert found(understand, text) == ["misplaced-key: 'to' counts only below `add`"]


def test_reports_to_fills_nothing_where_the_role_does_not_say(
    understand: Callable[[str], Own],
) -> None:
    text = GUIDE.replace("Begin.", '"Agree with {reports_to}."')
    assert found(understand, text) == ["unknown-placeholder: nothing fills in '{reports_to}' here"]
    assert found(understand, f"{text}\n  reports_to: the Director") == []


def test_a_phrase_ends_with_an_alternative_that_always_holds(
    understand: Callable[[str], Own],
) -> None:
    text = f"{GUIDE}\n  phrases: {{shown: [{{when: {{size: micro}}, is: art}}]}}"
    message = "empty-placeholder: '{shown}' may be empty: every alternative has a condition"
    assert found(understand, text) == [message]


def test_a_role_of_another_name_stands_in_for_a_shipped_one(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "tern.yaml").write_text(TERN)
    both = add_own(library, str(tmp_path))
    assert find_role(both, "head-of-product").role.name == "tern"
    found = find_role(both, "cpo")
    assert (found.role.name, found.options) == ("tern", {"seniority": "c-level"})
    listed = {each.name for each in both.entries()}
    assert ("tern" in listed, "head-of-product" in listed) == (True, False)


def test_two_roles_cannot_stand_in_for_one(understand: Callable[[str], Own]) -> None:
    text = f"{TERN}\nskua: {{extends: head-of-product, takes: head-of-product}}"
    assert found(understand, text) == [
        "taken-twice: 'tern' stands in for 'head-of-product' already"
    ]
