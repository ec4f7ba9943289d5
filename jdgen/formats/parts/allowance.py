"""How much one rendering may do: the bound that no template can pass, however it is written."""

from collections.abc import Iterable
from itertools import islice

from jinja2 import TemplateRuntimeError
from jinja2.runtime import Undefined

MOST = 5_000_000
"""Characters that one rendering may make. A turn of a loop and a call count as characters too."""

CALL = 100
"""What a call of a macro or block, or an include, costs beside the characters that it makes."""

BATCH = 64
"""How many chunks may wait to be paid for; printed values among them have been paid for already."""


class TooMuch(TemplateRuntimeError):
    """A template does more than a posting can need."""


class Allowance:
    """What is left of MOST in the rendering under way."""

    __slots__ = ("left",)

    def __init__(self) -> None:
        self.left = MOST

    def spend(self, amount: int) -> None:
        """Take `amount` from what is left."""
        self.left -= amount
        if self.left < 0:
            raise TooMuch

    def spent(self) -> int:
        """Return how much the rendering has taken so far."""
        return MOST - self.left

    def join(self, chunks: Iterable[str]) -> str:
        """Return the chunks in one piece, having paid for them a few at a time as they come."""
        coming = iter(chunks)
        pieces: list[str] = []
        while True:
            batch = list(islice(coming, BATCH))
            pieces.append("".join(batch))
            self.spend(len(pieces[-1]) + CALL)
            if len(batch) < BATCH:
                return pieces[0] if len(pieces) == 1 else "".join(pieces)

    def count(self, rows: object, weight: int) -> list[object]:
        """Return the rows that a loop goes over, having paid for every turn of it."""
        if isinstance(rows, Undefined):
            return [*rows]
        if type(rows) is not list:
            raise TemplateRuntimeError(f"a loop needs a list, and this is {describe(rows)}")
        self.spend(len(rows) * weight)
        return rows

    def weigh(self, value: object) -> object:
        """Return a value that is about to be compared or changed, having paid for its length."""
        if isinstance(value, (str, list, dict)):
            self.spend(len(value))
        return value


def describe(value: object) -> str:
    """Return in words what kind of value a template met."""
    if isinstance(value, str):
        return "text"
    if isinstance(value, bool):
        return "true or false"
    kinds = {dict: "a group of facts", list: "a list", type(None): "nothing", int: "a number"}
    return kinds.get(type(value), "neither text nor a number")
