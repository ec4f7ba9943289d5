"""What a role means is held against the library, and against what it extends."""

from collections.abc import Callable

import pytest

from jdgen.sources.own import Own

CLERK = """
clerk:
  title: Clerk
  family: office
  seniority: {allowed: [junior, mid], default: mid}
  options: {paper: {ask: Which paper?, values: {a4: A4, letter: Letter}, ordered: true}}
  phrases: {files: files}
"""


@pytest.mark.parametrize(
    "heir",
    [
        "extends: clerk, duties: {text: 'Sort {files}.', when: {paper: a4}}",
        "extends: clerk, duties: {text: Sort., when: {seniority: {min: mid}}}",
        "extends: clerk, duties: {text: Sort., when: {paper: {max: a4}}}",
        "extends: clerk, aliases: senior-clerk@mid",
        "extends: clerk, options: {paper: {ask: Which?, values: {a5: A5}}}",
        "extends: clerk, phrases: {files: folders}",
    ],
)
def test_an_heir_may_use_what_it_takes_over(heir: str, understand: Callable[[str], Own]) -> None:
    assert understand(f"{CLERK}\nheir: {{{heir}}}").findings == ()


@pytest.mark.parametrize(
    ("heir", "rule"),
    [
        ("extends: clerk, aliases: chief@vp", "unknown-seniority"),
        ("extends: clerk, duties: {text: Sort., when: {paper: a5}}", "unknown-answer"),
        ("extends: clerk, seniority: boss", "unknown-seniority"),
        ("extends: clerk, options: {size: {ask: How?, values: {a: b}}}", "name"),
    ],
)
def test_an_heir_is_held_against_what_it_takes_over(
    heir: str, rule: str, understand: Callable[[str], Own]
) -> None:
    findings = understand(f"{CLERK}\nheir: {{{heir}}}").findings
    assert [found.rule for found in findings] == [rule]


def test_a_role_that_stands_alone_needs_title_family_and_seniority(
    understand: Callable[[str], Own],
) -> None:
    findings = understand("clerk: {}").findings
    messages = [found.message for found in findings]
    assert messages == [f"'{key}' is missing" for key in ("family", "seniority", "title")]


def test_a_broken_part_is_not_said_to_be_missing(understand: Callable[[str], Own]) -> None:
    findings = understand("clerk: {title: {is: []}, family: [], seniority: {allowed: {}}}").findings
    assert {found.rule for found in findings} == {"wrong-type"}
