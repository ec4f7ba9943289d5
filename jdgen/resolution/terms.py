"""Terms: sentences of a company whose time has not come yet, or has passed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from jdgen.model.finding import Finding

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.statement import Statement

LISTS = (
    *("about", "values", "benefits", "process", "equal_opportunity", "legal"),
    *("add", "replace"),
)
"""The lists of a company that hold sentences."""


def find_out_of_term(company: Company, as_of: date) -> Iterator[Finding]:
    """Yield the sentences that postings show although, on this day, they should not.

    A posting is the same on every day; that is why somebody has to be told.
    """
    for key in LISTS:
        for statement in getattr(company, key):
            yield from _finding(statement, as_of)


def _finding(statement: Statement, as_of: date) -> Iterator[Finding]:
    owner = f"ask {statement.owner}, " if statement.owner else ""
    if statement.until and statement.until < as_of:
        message = f"'{statement.id}' ended on {statement.until}, and postings still show it"
        hint = f"{owner}renew its `until` or delete it"
        yield Finding(statement.origin, "expired", message, hint)
    if statement.since and statement.since > as_of:
        message = f"'{statement.id}' begins on {statement.since}, and postings show it already"
        hint = f"{owner}bring it in on that day"
        yield Finding(statement.origin, "not-yet", message, hint)
