"""Conditions: when a statement, or one alternative of a value, applies."""

from typing import NamedTuple


class Test(NamedTuple):
    """One option against the answers that satisfy it.

    `any_of` always holds every answer that satisfies the test; `least` and `most` keep the
    bounds as the author wrote them (``{min: midsize}``), for explanations.
    """

    option: str
    any_of: tuple[str, ...] = ()
    least: str = ""
    most: str = ""

    def __str__(self) -> str:
        if self.least and self.most:
            return f"{self.option} from {self.least} to {self.most}"
        if self.least:
            return f"{self.option} at least {self.least}"
        if self.most:
            return f"{self.option} at most {self.most}"
        return f"{self.option} is {' or '.join(self.any_of)}"


class When(NamedTuple):
    """Holds if every test of `all` holds and not every test of `but_not` does.

    A test on an option that is not set does not hold.
    """

    all: tuple[Test, ...] = ()
    but_not: tuple[Test, ...] = ()

    @property
    def options(self) -> tuple[str, ...]:
        """The options that this condition asks about, in the order written."""
        return tuple(dict.fromkeys(test.option for test in (*self.all, *self.but_not)))

    def __str__(self) -> str:
        wanted = [str(test) for test in self.all]
        unwanted = " and ".join(str(test) for test in self.but_not)
        return " and ".join([*wanted, f"not ({unwanted})"] if unwanted else wanted)
