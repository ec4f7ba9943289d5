"""Sieves: which of many conditions hold, at the price of one look-up per option.

For every option and answer a sieve keeps, as the bits of a number, which items that answer lets
through. A world's live items are the bits that all of its answers let through.
"""

from collections.abc import Mapping, Sequence
from itertools import compress
from typing import NamedTuple, TypeVar

from jdgen.model.condition import Test, When
from jdgen.resolution.conditions import Answers, meets


class Sieve:
    """The conditions of a list of items, by number."""

    def __init__(self, conditions: Sequence[When | None]) -> None:
        self.every = (1 << len(conditions)) - 1
        self._tests: dict[str, list[tuple[int, Test, bool]]] = {}
        self._joint: list[tuple[int, tuple[Test, ...]]] = []
        for n, when in enumerate(conditions):
            if when is not None:
                self._add(1 << n, when)
        self._indexes: dict[str, Index | None] = {}
        self._passed: Mapping[str, dict[str | None, int]] = {name: {} for name in self._tests}

    def _add(self, bit: int, when: When) -> None:
        for test in when.all:
            self._tests.setdefault(test.option, []).append((bit, test, True))
        if len(when.but_not) == 1:
            test = when.but_not[0]
            self._tests.setdefault(test.option, []).append((bit, test, False))
        elif when.but_not:
            self._joint.append((bit, when.but_not))

    @property
    def options(self) -> set[str]:
        """The options that any condition asks about."""
        return {*self._tests, *(test.option for _, tests in self._joint for test in tests)}

    def live(self, answers: Answers) -> int:
        """Return the bits of the items whose conditions hold."""
        bits = self.every
        for option, passed in self._passed.items():
            answer = answers.get(option)
            mask = passed.get(answer)
            bits &= self._learn(option, answer) if mask is None else mask
        for bit, tests in self._joint:
            if bits & bit and all(meets(test, answers.get(test.option)) for test in tests):
                bits &= ~bit
        return bits

    def _learn(self, option: str, answer: str | None) -> int:
        if option not in self._indexes:
            self._indexes[option] = None if option == "place" else _index(self._tests[option])
        index = self._indexes[option]
        if index is None:
            stopped = _stopped(self._tests[option], answer)
        else:
            stopped = index.wanted & ~index.passed.get(answer, 0) | index.stopped.get(answer, 0)
        self._passed[option][answer] = self.every & ~stopped
        return self._passed[option][answer]


Tests = list[tuple[int, Test, bool]]
"""Tests of one option: whose each is, as a bit, and whether it has to hold or must not."""


class Index(NamedTuple):
    """Which items want some answer to an option, and which an answer passes or stops."""

    wanted: int
    passed: dict[str | None, int]
    stopped: dict[str | None, int]


def _index(tests: Tests) -> Index | None:
    """Return the index of an option; None where an item wants two things of it."""
    wanted = 0
    passed: dict[str | None, int] = {}
    stopped: dict[str | None, int] = {}
    for bit, test, wants in tests:
        if wants and bit & wanted:
            return None
        wanted |= bit if wants else 0
        answers = passed if wants else stopped
        for answer in test.any_of:
            answers[answer] = answers.get(answer, 0) | bit
    return Index(wanted, passed, stopped)


def _stopped(tests: Tests, answer: str | None) -> int:
    stopped = 0
    for bit, test, wants in tests:
        if meets(test, answer) is not wants:
            stopped |= bit
    return stopped


T = TypeVar("T")


def chosen(items: Sequence[T], bits: int) -> list[T]:
    """Return the items whose bits are set, in their order."""
    # Bytes of a number's digits, lowest first, are the quickest way to say which.
    return list(compress(items, f"{bits:b}"[::-1].encode().translate(TRUTHS)))


TRUTHS = bytes(byte == ord("1") for byte in range(256))
