"""Packs: statements and phrases that many roles include."""

from collections.abc import Mapping
from typing import NamedTuple

from jdgen.model.nothing import NOTHING
from jdgen.model.origin import NOWHERE, Origin
from jdgen.model.statement import Alternatives, Statement


class Pack(NamedTuple):
    """Statements that many roles include; in a role their ids read ``pack/id``.

    Its phrases serve the statements of the role too, unless the role has some of the same name.
    """

    name: str
    phrases: Mapping[str, Alternatives[str]] = NOTHING
    summary: tuple[Statement, ...] = ()
    duties: tuple[Statement, ...] = ()
    must: tuple[Statement, ...] = ()
    nice: tuple[Statement, ...] = ()
    skills: tuple[Statement, ...] = ()
    outcomes: tuple[Statement, ...] = ()
    measures: tuple[Statement, ...] = ()
    work: tuple[Statement, ...] = ()
    origin: Origin = NOWHERE
