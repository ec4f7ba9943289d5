"""Terms: sentences whose time has not come yet or has passed, and jobs past their days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from jdgen.model.finding import Finding

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.job import Deadline, Job
    from jdgen.model.statement import Statement, Waiver

LISTS = (
    *("about", "values", "benefits", "process", "equal_opportunity", "legal"),
    *("add", "replace"),
)
"""The lists of a company or job that hold sentences."""


def find_out_of_term(editor: Company | Job, as_of: date) -> Iterator[Finding]:
    """Yield the sentences that postings show although, on this day, they should not.

    A posting is the same on every day; that is why somebody has to be told.
    """
    for key in LISTS:
        for statement in getattr(editor, key, ()):
            yield from _finding(statement, as_of)


def find_overdue(job: Job, as_of: date) -> Iterator[Finding]:
    """Yield what an open job should have been closed, reviewed or mended for by this day."""
    yield from find_out_of_term(job, as_of)
    last = last_day(job.closes)
    if last and last < as_of:
        message = f"'{job.id}' took applications until {last}, and is still open"
        yield Finding(job.origin, "past-closing", message, "close it, or add an extension")
    if job.review_by and job.review_by < as_of:
        who = f"ask {job.owner}, " if job.owner else ""
        message = f"'{job.id}' was to be reviewed by {job.review_by}"
        hint = f"{who}read it again and set a later `review_by`"
        yield Finding(job.origin, "past-review", message, hint, "warning")
    for waiver in job.waivers:
        yield from _lapsed(job, waiver, as_of)


def last_day(closes: Deadline | None) -> date | None:
    """Return the last day on which applications are taken, if there is one."""
    if closes is None:
        return None
    return max((day for day in (closes.on, *closes.extensions) if day), default=None)


def _lapsed(job: Job, waiver: Waiver, as_of: date) -> Iterator[Finding]:
    if waiver.until < as_of:
        message = f"the waiver of '{waiver.rule}' ended on {waiver.until}"
        hint = "mend what it waived, or give it a later `until`"
        yield Finding(job.origin, "expired", message, hint)


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
