"""A scaffold is a role that checks clean from its first minute."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.model.errors import RequestError
from jdgen.sources.library import load_library
from jdgen.sources.own import add_own, own_tree, understand_own
from jdgen.sources.scaffold import Spot, role_scaffold


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], str]:
    """The path of a file with this text."""

    def write(text: str) -> str:
        path = tmp_path / "own.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


@pytest.mark.parametrize("like", ["", "head-of-product", "registered-nurse"])
def test_a_scaffold_checks_clean(like: str, written: Callable[[str], str]) -> None:
    library = load_library()
    path = written(role_scaffold("data-steward", Spot("own.yaml"), library, like))
    assert understand_own(library, own_tree(path)).findings == ()
    role = add_own(library, path).role("data-steward")
    assert role is not None
    assert [each.value for each in role.title] == ["Data Steward"]


def test_a_scaffold_names_its_own_file_and_the_role_that_it_takes_over() -> None:
    spot = Spot("roles/data.yaml")
    text = role_scaffold("head-of-trails", spot, load_library(), "head-of-product")
    assert "#   jdgen head-of-trails --roles roles/data.yaml\n" in text
    assert "#   jdgen check --roles roles/data.yaml\n" in text
    assert "  extends: head-of-product\n" in text
    assert not re.search(r"\b(NAME|READ_IT|CHECK_IT|TITLE|LIKE|FAMILY|(MAKE_)?SCHEMA)\b", text)


def test_in_a_workspace_commands_need_no_path_and_the_schema_is_at_hand() -> None:
    spot = Spot("../roles/data.yaml", "..")
    text = role_scaffold("data-steward", spot, load_library())
    assert text.startswith("# yaml-language-server: $schema=../.jdgen/schemas/roles.json\n")
    assert "jdgen schema -o .jdgen/schemas)" in text
    assert "#   jdgen data-steward\n" in text
    assert "--roles" not in text


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("data steward", "'data steward' cannot be the name of a role"),
        ("../steward", "'../steward' cannot be the name of a role"),
        ("list", "'list' is a command of jdgen"),
        ("head-of-product", "'head-of-product' already leads to the role 'head-of-product'"),
        ("cpo", "'cpo' already leads to the role 'head-of-product'"),
    ],
)
def test_a_name_that_cannot_be_is_refused(name: str, message: str) -> None:
    with pytest.raises(RequestError) as caught:
        role_scaffold(name, Spot("own.yaml"), load_library())
    assert caught.value.findings[0].message == message
