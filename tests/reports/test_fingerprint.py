"""Fingerprints stay when lines move, and tell apart what is not the same."""

from found import findings
from hypothesis import given

from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.reports._fingerprint import fingerprints


def finding(file: str = "a.yaml", rule: str = "r", message: str = "m", line: int = 1) -> Finding:
    return Finding(Origin(file, line, 5), rule, message)


def test_a_finding_that_moved_keeps_its_fingerprint() -> None:
    before = [finding(line=1), finding(message="n", line=2)]
    after = [finding(line=11), finding(message="n", line=30)]
    assert fingerprints(before) == fingerprints(after)


def test_better_advice_makes_no_new_finding() -> None:
    assert fingerprints([finding()]) == fingerprints([finding()._replace(hint="do it")])


def test_file_rule_and_message_make_a_fingerprint() -> None:
    found = [finding(), finding(file="b.yaml"), finding(rule="s"), finding(message="n")]
    assert len({*fingerprints(found)}) == 4


def test_the_same_mistake_twice_in_a_file_counts_twice() -> None:
    first, second = fingerprints([finding(line=1), finding(line=9)])
    assert first != second
    assert [first] == fingerprints([finding(line=1)])


def test_a_file_whose_name_is_no_text_has_one_too() -> None:
    assert len(fingerprints([finding(file="\udc80.yaml")])[0]) == 32


@given(findings)
def test_no_two_findings_share_one(found: list[Finding]) -> None:
    assert len({*fingerprints(found)}) == len(found)
