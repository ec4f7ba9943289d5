"""The types of the normal form that a posting without company and job does not need."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from jdgen.model.company import Apply, Company, Headcount, LegalEntity
from jdgen.model.finding import Finding
from jdgen.model.job import Deadline, Hours, Job
from jdgen.model.pack import Pack
from jdgen.model.pay import Pay, PayBand
from jdgen.model.place import Place
from jdgen.model.posting import Assumed, Employer, Facts, Line, Missing, Posting, Section
from jdgen.model.workspace import Settings, Sheet


def _date(value: str) -> date:
    return date.fromisoformat(value)


def _decimal(value: str) -> Decimal:
    return Decimal(value)


RARE: Mapping[str, Callable[..., Any]] = {
    **{
        kind.__name__: kind
        for kind in (Company, Headcount, LegalEntity, Apply, Job, Deadline, Hours, Place)
    },
    **{kind.__name__: kind for kind in (Pay, PayBand, Finding, Pack, Settings, Sheet)},
    **{kind.__name__: kind for kind in (Posting, Section, Line, Facts, Employer, Assumed, Missing)},
    "date": _date,
    "Decimal": _decimal,
}
"""Name in the normal form → what makes the value."""
