"""The verdict on findings: whether a command that asks for them fails."""

from collections.abc import Iterable

from jdgen.model.errors import refusal
from jdgen.model.finding import SEVERITIES, Finding, Severity
from jdgen.nearest import suggestion


def read_severity(text: str) -> Severity:
    """Return the severity of that name. Raises RequestError if there is none."""
    for severity in SEVERITIES:
        if text == severity:
            return severity
    message = f"'{text}' is not a severity of findings"
    raise refusal("unknown-severity", message, suggestion(text, SEVERITIES))


def fails(findings: Iterable[Finding], fail_on: Severity) -> bool:
    """Say whether a finding is as bad as `fail_on`, or worse."""
    bad = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(each.severity in bad for each in findings)
