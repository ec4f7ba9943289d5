"""Packs: statements that many roles include."""

from typing import NamedTuple

from jdgen.model.origin import NOWHERE, Origin
from jdgen.model.statement import Statement


class Pack(NamedTuple):
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
    origin: Origin = NOWHERE
