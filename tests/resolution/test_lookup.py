"""A role is found by its name or an alias, and a near miss has a nearest name."""

import pytest

from jdgen.model.errors import RequestError
from jdgen.resolution.lookup import find_role
from jdgen.sources.library import load_library


@pytest.mark.parametrize(
    ("name", "role", "seniority"),
    [
        ("head-of-product", "head-of-product", ""),
        ("cpo", "head-of-product", "c-level"),
        ("CPO", "head-of-product", "c-level"),
        ("Head-of-Product", "head-of-product", ""),
        ("rn", "registered-nurse", ""),
        ("charge-nurse", "registered-nurse", "staff"),
    ],
)
def test_names_and_aliases_lead_to_a_role(name: str, role: str, seniority: str) -> None:
    found = find_role(load_library(), name)
    assert (found.role.name, found.options.get("seniority", "")) == (role, seniority)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("head-of-produkt", "did you mean head-of-product"),
        ("lst", "did you mean list"),
        ("zzz", "See all roles with: jdgen list"),
    ],
)
def test_an_unknown_name_has_the_nearest_roles_and_commands(name: str, hint: str) -> None:
    with pytest.raises(RequestError, match=f"there is no role '{name}'") as caught:
        find_role(load_library(), name)
    (finding,) = caught.value.findings
    assert finding.rule == "unknown-role"
    assert finding.hint.startswith(hint)
