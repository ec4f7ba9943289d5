"""Packs: statements that many roles include."""

from dataclasses import dataclass, field

from jdgen.model.origin import NOWHERE, Origin
from jdgen.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Pack:
    """Statements that many roles include; in a role their ids read ``pack/id``."""

    name: str
    summary: tuple[Statement, ...] = ()
    duties: tuple[Statement, ...] = ()
    must: tuple[Statement, ...] = ()
    nice: tuple[Statement, ...] = ()
    skills: tuple[Statement, ...] = ()
    outcomes: tuple[Statement, ...] = ()
    measures: tuple[Statement, ...] = ()
    work: tuple[Statement, ...] = ()
    origin: Origin = field(default=NOWHERE, compare=False)
