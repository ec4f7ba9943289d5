"""The normal form is read without YAML, and knows the types that it was written with."""

import subprocess
import sys

import pytest

from jdgen.model.company import Company, Headcount
from jdgen.model.role import Role
from jdgen.sources.normal import TYPES, thaw
from jdgen.sources.rare import RARE


def test_objects_become_the_values_that_they_name() -> None:
    assert thaw('{"": "Role", "name": "clerk", "includes": ["a"]}') == Role(
        "clerk", includes=("a",)
    )


def test_rare_types_are_known_too() -> None:
    text = '{"": "Company", "name": "Acme", "employees": {"": "Headcount", "total": 3}}'
    assert thaw(text) == Company("Acme", employees=Headcount(3))


def test_no_type_is_both_common_and_rare() -> None:
    assert TYPES.keys().isdisjoint(RARE)


def test_a_type_that_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError):
        thaw('{"": "os.system", "command": "date"}')


def test_reading_a_role_needs_neither_yaml_nor_pydantic() -> None:
    code = (
        "import sys\n"
        "from jdgen.sources.library import load_library\n"
        "load_library().role('registered-nurse')\n"
        "print(*{'yaml', 'pydantic', 'jdgen.model.company', 'jdgen.sources.freezing'}"
        " & set(sys.modules), end='')\n"
    )
    warm = [sys.executable, "-c", code]
    subprocess.run(warm, check=True, capture_output=True)
    assert subprocess.run(warm, check=True, capture_output=True).stdout == b""
