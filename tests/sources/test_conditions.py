"""The grammar of `when`: what each way to write a condition means."""

import pytest

from jdgen.model.finding import Finding
from jdgen.sources.conditions import read_when
from jdgen.sources.nodes import read_nodes

EXAMPLE = "write for example {size: [micro, small]}"
WAYS = "give an answer, a list of them, or {min:, max:}"


def shape_of(text: str) -> object:
    findings: list[Finding] = []
    document = read_nodes(text.encode(), "f")
    shape = read_when(document, document.data, (), findings)
    assert findings == []
    return shape


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("size: micro", {"all": [{"option": "size", "any_of": ["micro"]}]}),
        ("size: [micro, small]", {"all": [{"option": "size", "any_of": ["micro", "small"]}]}),
        ("size: {min: small}", {"all": [{"option": "size", "least": "small", "most": ""}]}),
        ("size: {max: large}", {"all": [{"option": "size", "least": "", "most": "large"}]}),
        (
            "size: {min: small, max: large}",
            {"all": [{"option": "size", "least": "small", "most": "large"}]},
        ),
        (
            "size: micro\nstage: seed",
            {
                "all": [
                    {"option": "size", "any_of": ["micro"]},
                    {"option": "stage", "any_of": ["seed"]},
                ]
            },
        ),
        (
            "not: {size: micro}",
            {"all": [], "but_not": [{"option": "size", "any_of": ["micro"]}]},
        ),
        (
            "stage: seed\nnot: {size: {max: small}}",
            {
                "all": [{"option": "stage", "any_of": ["seed"]}],
                "but_not": [{"option": "size", "least": "", "most": "small"}],
            },
        ),
        ("manages_people: true", {"all": [{"option": "manages_people", "any_of": ["true"]}]}),
        ("place: NO", {"all": [{"option": "place", "any_of": ["NO"]}]}),
    ],
)
def test_a_condition_is_written_out(text: str, shape: object) -> None:
    assert shape_of(text) == shape


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("[size]", "f:1:1", "a condition is a map from option to answer", EXAMPLE),
        (
            "not: micro",
            "f:1:6",
            "`not` takes a map from option to answer",
            "write for example not: {size: micro}",
        ),
        ("size: []", "f:1:7", "'size' is compared with nothing that is an answer", WAYS),
        ("size: [{a: b}]", "f:1:7", "'size' is compared with nothing that is an answer", WAYS),
        ("size:", "f:1:6", "'size' is compared with nothing that is an answer", WAYS),
        (
            "size: {min: }",
            "f:1:7",
            "the bounds of 'size' name no answer",
            "write {min: …}, {max: …} or both",
        ),
    ],
)
def test_what_no_condition_can_mean_is_found(
    text: str, place: str, message: str, hint: str
) -> None:
    (finding,) = findings_of(text)
    assert (str(finding.origin), finding.rule) == (place, "condition")
    assert (finding.message, finding.hint) == (message, hint)


def test_only_min_and_max_are_bounds() -> None:
    (finding,) = findings_of("size: {min: small, mx: large}")
    assert (str(finding.origin), finding.rule) == ("f:1:20", "unknown-key")
    assert finding.message == "unknown key 'mx' in the bounds of 'size'"
    assert finding.hint == "did you mean 'max'?"


def findings_of(text: str) -> list[Finding]:
    findings: list[Finding] = []
    document = read_nodes(text.encode(), "f")
    read_when(document, document.data, (), findings)
    return findings
