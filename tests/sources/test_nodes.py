"""YAML becomes data in which every scalar is text and every place is known."""

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.sources.nodes import MOST_DEPTH, MOST_NODES, Document, read_nodes

MARKS = st.text("[]{}:,-&*!|>'\"\\ \n\ta#%@?\x85\u2028\ufeff")
"""Texts full of what means something in YAML."""


def read(text: str) -> Document:
    return read_nodes(text.encode(), "f.yaml")


def said(found: Finding) -> str:
    return f"{found.origin}: {found.rule}: {found.message}; {found.hint}"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("country: NO", {"country": "NO"}),
        ("on: yes", {"on": "yes"}),
        ("at: 12:30", {"at": "12:30"}),
        ("version: 1.10", {"version": "1.10"}),
        ("amount: 120_000", {"amount": "120_000"}),
        ("code: 0123", {"code": "0123"}),
        ("day: 2024-01-01", {"day": "2024-01-01"}),
        ("1: one", {"1": "one"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("\ufeffa: b", {"a": "b"}),
        (
            "a:\nb: ~\nc: null\nd: ''\ne: 'null'",
            dict(zip("abcde", (None, None, None, "", "null"), strict=True)),
        ),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("- [a, {b: c}]", [["a", {"b": "c"}]]),
        ("word", "word"),
        ("a: &x {b: c}\nd: *x", {"a": {"b": "c"}, "d": {"b": "c"}}),
        ("a: &x word\nd: *x", {"a": "word", "d": "word"}),
        ("---\na: b\n...\n", {"a": "b"}),
    ],
)
def test_scalars_stay_text(text: str, data: object) -> None:
    document = read(text)
    assert document.data == data
    assert document.findings == ()


def test_places_are_those_of_values_and_of_keys() -> None:
    document = read("role:\n  duties:\n    - id: one\n      text: Do.\n")
    assert str(document.at("role", "duties", 0, "text")) == "f.yaml:4:13"
    assert str(document.at_key("role", "duties", 0, "text")) == "f.yaml:4:7"
    assert str(document.at("role", "duties", 0, "when", "size")) == "f.yaml:3:7"
    assert str(document.at_key("role", "dutys")) == "f.yaml:2:3"
    assert str(document.at()) == "f.yaml:1:1"


def test_one_item_may_stand_where_a_list_is_meant() -> None:
    document = read("role:\n  duties:\n    id: one\n    text: Do.\n")
    assert str(document.at("role", "duties", 0, "text")) == "f.yaml:4:11"
    assert str(document.at_key("role", "duties", 0, "text")) == "f.yaml:4:5"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("", "f.yaml: empty: the file is empty; write something, or delete it"),
        ("# nothing\n", "f.yaml: empty: the file is empty; write something, or delete it"),
        (
            "a:\n\t- b",
            "f.yaml:2:1: tab: a tab stands where YAML wants spaces; indent with spaces",
        ),
        (
            "a: b: c",
            "f.yaml:1:5: syntax: not valid YAML: mapping values are not allowed in this context;"
            " put quotes around text that holds ': '",
        ),
        (
            "a: {text: About {years} years}",
            "f.yaml:1:17: syntax: not valid YAML: did not find expected ',' or '}';"
            " put quotes around text between braces that holds a brace or a comma",
        ),
        (
            "a:\n  - b\n c: d",
            "f.yaml:3:2: syntax: not valid YAML: did not find expected key;"
            " check the indentation of this line and the one before",
        ),
        (
            "a: 'b",
            "f.yaml:1:6: syntax: not valid YAML: found unexpected end of stream;"
            " close what is opened: quotation marks, brackets or braces",
        ),
        (
            "a: [",
            "f.yaml:1:5: syntax: not valid YAML: did not find expected node content;"
            " check the indentation of this line and the one before",
        ),
        (
            "a: %b",
            "f.yaml:1:4: syntax: not valid YAML: found character that cannot start any token; ",
        ),
        (
            "a: *b",
            "f.yaml:1:4: syntax: no anchor '&b' ends before this;"
            " an alias repeats what stands above it",
        ),
        (
            "a: &b [*b]",
            "f.yaml:1:8: syntax: no anchor '&b' ends before this;"
            " an alias repeats what stands above it",
        ),
        (
            "a: b\n---\nc: d",
            "f.yaml:2:1: documents: a second document begins here; use one file each",
        ),
        ("? [a, b]\n: c", "f.yaml:1:3: syntax: a key must be text; put the key in one word"),
        ("~: c", "f.yaml:1:1: syntax: a key must be text; put the key in one word"),
        (
            "a: &x {b: c}\nd: {<<: *x}",
            "f.yaml:2:5: merge-key: '<<' is not read; use `includes` or `extends`",
        ),
    ],
)
def test_what_cannot_be_read_is_found_at_its_place(text: str, finding: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text)
    assert [said(found) for found in caught.value.findings] == [finding]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "a: 1\nb: 2\na: 3",
            "f.yaml:3:1: duplicate-key: key 'a' is here twice; the first is in line 1;"
            " keep one of them",
        ),
        (
            'a: "b\\0c"',
            "f.yaml:1:4: control-character: the text holds an escaped control character; ",
        ),
        (
            'a: "\\x1b[31m"',
            "f.yaml:1:4: control-character: the text holds an escaped control character; ",
        ),
        (
            "a: !!int 3",
            "f.yaml:1:4: tag: the tag 'tag:yaml.org,2002:int' asks for code or a type;"
            " remove it: values are read as what is wanted there",
        ),
        (
            "a: !mine [b]",
            "f.yaml:1:4: tag: the tag '!mine' asks for code or a type;"
            " remove it: values are read as what is wanted there",
        ),
    ],
)
def test_some_mistakes_do_not_end_the_reading(text: str, finding: str) -> None:
    assert [said(found) for found in read(text).findings] == [finding]


def test_mistakes_before_the_end_of_reading_are_not_lost() -> None:
    with pytest.raises(SourceError) as caught:
        read("a: 1\na: 2\nb: [")
    assert [found.rule for found in caught.value.findings] == ["duplicate-key", "syntax"]


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(SourceError) as caught:
        read("\n".join(lines))
    (finding,) = caught.value.findings
    assert (finding.rule, finding.message) == ("too-large", "more than 200,000 values")
    assert finding.hint == "split the file"


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "- " * 20_000, "{a: " * 20_000], ids=["list", "block", "map"]
)
def test_twenty_thousand_levels_are_refused(text: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text)
    (finding,) = caught.value.findings
    assert (finding.rule, finding.message) == ("depth", f"more than {MOST_DEPTH} levels deep")
    assert finding.hint == "flatten it"


def test_the_deepest_that_is_allowed_is_read() -> None:
    assert read("[" * MOST_DEPTH + "]" * MOST_DEPTH).findings == ()


def test_as_many_values_as_allowed_are_read() -> None:
    document = read("\n".join(["- a"] * (MOST_NODES - 1)))
    assert len(document.data or ()) == MOST_NODES - 1


@given(st.binary() | st.text(st.characters(codec="utf-8")).map(str.encode) | MARKS.map(str.encode))
def test_bytes_are_data_or_findings_and_nothing_else(content: bytes) -> None:
    try:
        findings = read_nodes(content, "f").findings
    except SourceError as error:
        findings = error.findings
        event("refused")
    assert all(found.origin.file == "f" for found in findings)
