"""Findings: what there is to say about something somebody wrote."""

from typing import Literal, NamedTuple, get_args

from jdgen.model.origin import Origin

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""How bad a finding can be, worst first."""


class Finding(NamedTuple):
    """One thing to say about one place: a misspelt key as much as an ageist phrase.

    `message` says what was found and what was expected, `hint` what to do.
    """

    origin: Origin
    rule: str
    message: str
    hint: str = ""
    severity: Severity = "error"


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Return the findings sorted by place, each once."""
    return tuple(sorted({*findings}))
