"""What batch.py measured, as tables: all of it, and what was promised."""

from collections.abc import Iterator
from typing import NamedTuple

Key = tuple[str, int, str]
"""A mix of jobs, or the disk; how many jobs; and the name of a row."""

BUILT = ("typical", "hard")
COUNTS = (1_000, 10_000, 50_000)
ON_DISK = "on disk, all changed"
FLOOR = "floor, two processes"


class Run(NamedTuple):
    """Wall time, and the most megabytes that all processes held together."""

    seconds: float
    memory: float


class Target(NamedTuple):
    """A promise: what it is about, the least or most that it may be, and what was measured."""

    what: str
    sign: str
    bound: float
    unit: str
    measured: float

    @property
    def verdict(self) -> str:
        """Say whether it holds."""
        holds = self.measured >= self.bound if self.sign == "≥" else self.measured <= self.bound
        return "met" if holds else "missed"


def as_table(measured: dict[Key, Run]) -> str:
    """Return a Markdown table of times and memory."""
    lines = [
        "| jobs | | s | jobs a second | x Hugo's throughput | x floor | peak MB |",
        "|---|---|---|---|---|---|---|",
    ]
    for (mix, count, name), run in measured.items():
        hugo, floor = (measured[mix, count, each].seconds for each in ("Hugo", FLOOR))
        lines.append(
            f"| {count:,} {mix} | {name} | {run.seconds:.3f} | {count / run.seconds:,.0f} |"
            f" {hugo / run.seconds:.2f} | {run.seconds / floor:.1f} | {run.memory:.0f} |"
        )
    return "\n".join(lines)


def as_targets(measured: dict[Key, Run]) -> str:
    """Return a Markdown table of what is promised, as far as it was measured."""
    rows = [
        f"| {each.what} | {each.sign} {each.bound} {each.unit} | {each.measured:.2f} |"
        f" {each.verdict} |"
        for each in _targets(measured)
    ]
    return "\n".join(["| target | | measured | |\n|---|---|---|---|", *rows])


def _targets(measured: dict[Key, Run]) -> Iterator[Target]:
    for count in (10_000, 50_000):
        for mix, least in zip(BUILT, (5, 2.5), strict=True):
            yield from _throughput(measured, (mix, count, "jdgen"), least)
            yield from _throughput(measured, (mix, count, "jdgen, one role changed"), 8)
    if ours := measured.get((ON_DISK, 10_000, "jdgen")):
        part = ours.seconds / measured[ON_DISK, 10_000, "Hugo"].seconds
        yield Target(f"10,000 {ON_DISK}, jdgen: time", "≤", 0.25, "x Hugo", part)
    for mix in BUILT:
        few, some, many = (measured.get((mix, count, "jdgen")) for count in COUNTS)
        if some and many:
            growth = many.seconds / some.seconds
            yield Target(f"50,000 {mix}, jdgen: time", "≤", 5.2, "x 10,000", growth)
        if few and many:
            more = many.memory - few.memory
            yield Target(f"50,000 {mix}, jdgen: memory", "≤", 60, "MB above 1,000", more)


def _throughput(measured: dict[Key, Run], key: Key, least: float) -> Iterator[Target]:
    if ours := measured.get(key):
        mix, count, name = key
        times = measured[mix, count, "Hugo"].seconds / ours.seconds
        yield Target(f"{count:,} {mix}, {name}: throughput", "≥", least, "x Hugo", times)
