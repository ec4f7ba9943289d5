"""People find the roles of the library by the names and titles that they know."""

import pytest
from library.shelf import ENTRIES, LIBRARY, posting_of

from jdgen.naming import Meaning, find_name
from jdgen.pipeline.listing import list_kind


@pytest.mark.parametrize(
    ("name", "role", "seniority"),
    [
        ("senior-software-engineer", "software-engineer", "senior"),
        ("Sr. Software Engineer", "software-engineer", "senior"),
        ("Software Engineer II", "software-engineer", "mid"),
        ("cto", "head-of-engineering", "c-level"),
        ("CTO", "head-of-engineering", "c-level"),
        ("hgv-driver", "truck-driver", ""),
        ("HGV driver", "truck-driver", ""),
        ("FP&A analyst", "financial-analyst", ""),
        ("chief-revenue-officer", "head-of-sales", "c-level"),
        ("Head of Finance", "chief-financial-officer", "head"),
        ("physiotherapist", "physical-therapist", ""),
        ("waitress", "server", ""),
        ("Graduate Accountant", "accountant", "junior"),
        ("lead-data-scientist", "data-scientist", "staff"),
    ],
)
def test_names_that_people_know_lead_to_a_role(name: str, role: str, seniority: str) -> None:
    found = find_name(LIBRARY, name)
    assert found
    assert (found.role, found.seniority) == (role, seniority)


@pytest.mark.parametrize("name", ENTRIES)
def test_the_title_of_a_posting_finds_it_again(name: str) -> None:
    for rung in ENTRIES[name].seniorities:
        title = posting_of(name, rung).title
        found = find_name(LIBRARY, title)
        # A title may serve two rungs, and the role's usual one then stands for both.
        assert found, title
        assert found.role == name, title
        assert posting_of(name, found.seniority).title == title


def test_no_alias_is_written_that_is_found_anyway() -> None:
    needless = [
        f"{name}: {alias.name}"
        for name, entry in ENTRIES.items()
        for alias in entry.aliases
        if _without(alias.name) == Meaning(name, alias.seniority, tuple(alias.options.items()))
    ]
    assert needless == []


def _without(alias: str) -> Meaning | None:
    names = {name: leads for name, leads in LIBRARY.names().items() if name != alias}
    return find_name(LIBRARY._replace(names=lambda: names), alias)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("nurse",), ["registered-nurse", "licensed-practical-nurse", "nurse-practitioner"]),
        (("chef",), ["chef"]),
        (("driver",), ["delivery-driver", "truck-driver"]),
        (("sales", "manager"), ["sales-manager"]),
        (("waiter",), ["server"]),
    ],
)
def test_a_list_begins_with_what_was_meant(words: tuple[str, ...], first: list[str]) -> None:
    assert [row.name for row in list_kind("roles", words)][: len(first)] == first
