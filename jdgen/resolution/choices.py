"""Choices: the alternatives of a scalar, made ready to be picked from many times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from jdgen.model.statement import Alternative, T
from jdgen.resolution.sieve import Sieve

if TYPE_CHECKING:
    from jdgen.resolution.conditions import Answers


class Choice(Generic[T]):
    """Alternatives, of which the first that holds is taken."""

    def __init__(self, alternatives: tuple[Alternative[T], ...]) -> None:
        self.alternatives = alternatives
        self._sieve = Sieve([each.when for each in alternatives])

    @property
    def options(self) -> set[str]:
        """The options that any alternative asks about."""
        return self._sieve.options

    def pick(self, answers: Answers) -> Alternative[T] | None:
        """Return the first alternative that holds, or None."""
        bits = self._sieve.live(answers)
        if not bits:
            return None
        return self.alternatives[(bits & -bits).bit_length() - 1]


NO_CHOICE: Choice[str] = Choice(())
