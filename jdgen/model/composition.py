"""Compositions: a posting, and what was left out of it and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from jdgen.model.condition import When
    from jdgen.model.edit import Drop
    from jdgen.model.kinds import Layer, Target
    from jdgen.model.options import Options
    from jdgen.model.posting import Posting
    from jdgen.model.statement import Statement


class LeftOut(NamedTuple):
    """A statement that the posting does not show.

    `cause` is the condition that did not hold, the statement that replaces it, or the drop;
    `layer` says who replaced or dropped it.
    """

    to: Target
    statement: Statement
    cause: When | Statement | Drop
    layer: Layer | Literal[""] = ""


class Composition(NamedTuple):
    """The posting, the options that made it with their layers, and what was left out."""

    posting: Posting
    options: Options
    left_out: tuple[LeftOut, ...]
