"""Programs find each finding whole, under the same keys."""

import json
from typing import Any

from found import FOUND, findings
from hypothesis import given

from jdgen.model.finding import Finding, in_order
from jdgen.model.origin import Origin
from jdgen.reports.json import REPORT


def read(found: list[Finding]) -> list[Any]:
    whole = json.loads(REPORT.render(found))
    assert whole.keys() == {"schema_version", "findings"}
    assert whole["schema_version"] == 1
    return whole["findings"]


def test_no_findings_are_an_empty_list() -> None:
    assert read([]) == []


@given(findings)
def test_nothing_is_lost(found: list[Finding]) -> None:
    found = [*FOUND, *found]
    back = [
        Finding(
            Origin(each.pop("file"), each.pop("line"), each.pop("column")),
            **each,
        )
        for each in read(found)
    ]
    assert tuple(back) == in_order(found)
