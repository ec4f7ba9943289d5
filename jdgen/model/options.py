"""Options: the answers chosen for one posting."""

from collections.abc import Mapping
from typing import NamedTuple

from jdgen.model.kinds import Layer


class Chosen(NamedTuple):
    """The answers to one option, the layer that gave them, and what they were worked out from."""

    answers: tuple[str, ...]
    layer: Layer
    basis: str = ""


Options = Mapping[str, Chosen]
"""Every option that is set, by name. An option nobody answered is not in it."""
