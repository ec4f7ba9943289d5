"""Keys follow the types of the model: what a file may say is what a value has."""

import pytest

from jdgen.model.company import Company
from jdgen.model.origin import Origin
from jdgen.model.role import Question, Role
from jdgen.model.statement import Alternative, Statement
from jdgen.sources.forms import field_type, keys_of, write_out
from jdgen.sources.nodes import read_nodes


def written(text: str, kind: object) -> tuple[object, list[str]]:
    document = read_nodes(text.encode(), "f")
    out, findings = write_out(document, document.data, kind, ())
    return out, [f"{found.origin}: {found.message}" for found in findings]


@pytest.mark.parametrize(
    ("kind", "key", "field"),
    [
        (Alternative[str], "is", "value"),
        (Question, "values", "answers"),
        (Statement, "from", "since"),
        (Statement, "text", "text"),
    ],
)
def test_some_fields_have_another_name_in_files(kind: type, key: str, field: str) -> None:
    assert keys_of(kind)[key][0] == field


def test_no_key_sets_an_origin_or_the_name_of_what_its_key_names() -> None:
    assert "origin" not in keys_of(Statement)
    assert {"origin", "name"}.isdisjoint(keys_of(Role))
    assert "name" in keys_of(Company)


def test_the_type_of_a_field_is_known() -> None:
    assert field_type(Role, "duties") == tuple[Statement, ...]
    assert field_type(Role, "dutys") is None


def test_a_statement_stands_where_its_words_do() -> None:
    out, findings = written("id: a\ntext: Do.", Statement)
    assert out == {"id": "a", "text": "Do.", "origin": Origin("f", 2, 7)}
    assert findings == []


def test_an_origin_that_a_file_claims_is_not_believed() -> None:
    out, findings = written("id: a\ntext: Do.\norigin: [elsewhere, 1, 1]", Statement)
    assert isinstance(out, dict)
    assert out["origin"] == Origin("f", 2, 7)
    assert findings == ["f:3:1: unknown key 'origin'"]


def test_what_is_one_or_many_is_written_as_many() -> None:
    one, _ = written("Clerk", tuple[Alternative[str], ...])
    many, _ = written("[Clerk]", tuple[Alternative[str], ...])
    none, _ = written("~", tuple[Alternative[str], ...])
    assert one == many == [{"value": "Clerk"}]
    assert none == []


def test_an_empty_map_may_be_left_blank() -> None:
    out, findings = written("language: ~\nid: a\ntext: Do.", Statement)
    assert isinstance(out, dict)
    assert out["language"] == {}
    assert findings == []


def test_a_blank_condition_is_none() -> None:
    out, _ = written("is: Clerk\nwhen:", Alternative[str])
    assert out == {"value": "Clerk", "when": None}


def test_names_are_letters_digits_hyphens_and_underscores() -> None:
    _, findings = written("phrases: {a-b_C1: x, 'a b': y, -a: z}", Role)
    assert findings == ["f:1:22: 'a b' cannot be a name", "f:1:32: '-a' cannot be a name"]
