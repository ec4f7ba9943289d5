"""What one posting costs inside a process: composed and rendered afresh, and from shared sections.

Usage: python benchmarks/compose.py [--rounds N] (in an environment where jdgen is installed)
"""

# Two callables of the pipeline are measured, and one prepares the first measurement:
#   compose(role: str, answers: Mapping[str, str]) -> Composition    resolves one posting
#   render(posting: Posting, format_name: str) -> str                renders it
#   forget() -> None                         clears what is shared: sections and fragments

import argparse
import gc
import itertools
import time
from collections.abc import Callable

from jdgen.pipeline.posting import compose, forget, render

ROLE = "head-of-product"
INDUSTRIES = ("fintech", "healthcare", "retail", "manufacturing")
SIZES = ("startup", "growth", "midsize", "large")
TARGETS = {"afresh": 150, "from shared sections": 20}


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=200, help="rounds over all (default: 200)")
    rounds = parser.parse_args().rounds
    measured = {
        "afresh": measure(rounds, forget),
        "from shared sections": measure(rounds, lambda: None),
    }
    print("| one posting | µs (median) | target | |\n|---|---|---|---|")
    for name, micros in measured.items():
        verdict = "met" if micros <= TARGETS[name] else "missed"
        print(f"| {name} | {micros:.0f} | {TARGETS[name]} | {verdict} |")


def measure(rounds: int, before: Callable[[], None]) -> float:
    """Return the median of microseconds per posting; the first round only warms up."""
    wanted = list(itertools.product(INDUSTRIES, SIZES))
    taken = []
    for _ in range(rounds + 1):
        for industry, size in wanted:
            before()
            taken.append(measure_one({"industry": industry, "size": size}))
    steady = sorted(taken[len(wanted) :])
    return steady[len(steady) // 2]


def measure_one(answers: dict[str, str]) -> float:
    """Return the microseconds of one posting, from role to Markdown."""
    started = time.perf_counter_ns()
    render(compose(ROLE, answers).posting, "md")
    return (time.perf_counter_ns() - started) / 1000


if __name__ == "__main__":
    gc.disable()
    main()
