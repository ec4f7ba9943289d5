"""Limits: texts that are longer than a target takes."""

from collections.abc import Iterable
from typing import NamedTuple

from jdgen.model.errors import RequestError
from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE


class Measure(NamedTuple):
    """A text, what it is called, and the bound that a target sets to its characters."""

    name: str
    text: str
    bound: int


def refuse_longer(format: str, measures: Iterable[Measure]) -> None:
    """Raise RequestError with every text that is too long, and by how much."""
    long = [each for each in measures if len(each.text) > each.bound]
    if long:
        raise RequestError(*(_finding(format, each) for each in long))


def refuse_shorter(format: str, measure: Measure) -> None:
    """Raise RequestError if a text is shorter than the least that a target takes."""
    under = measure.bound - len(measure.text)
    if under > 0:
        message = f"'{format}' takes no fewer than {measure.bound:,} characters of {measure.name}"
        found = Finding(NOWHERE, "too-short", f"{message}; {under:,} are missing", "say more")
        raise RequestError(found)


def _finding(format: str, measure: Measure) -> Finding:
    over = len(measure.text) - measure.bound
    message = (
        f"'{format}' takes {measure.bound:,} characters of {measure.name}, which has {over:,} more"
    )
    return Finding(NOWHERE, "too-long", message, "shorten it, or leave sections out with --omit")
