"""Edits: what a company, a job or an extending role drops from a role's statements."""

from typing import NamedTuple

from jdgen.model.condition import When
from jdgen.model.origin import NOWHERE, Origin


class Drop(NamedTuple):
    """The id of a statement that shall not appear, when, and why."""

    id: str
    when: When | None = None
    why: str = ""
    origin: Origin = NOWHERE
