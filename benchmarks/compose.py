"""What one posting costs inside a process: composed and rendered afresh, and from shared sections.

Usage: python benchmarks/compose.py [--rounds N] (in an environment where jdgen is installed)

Afresh means that every section is resolved and rendered again. The role stays loaded, its
statements sorted into lists and sieves and their sentences escaped, as they are for the second
posting of any process. Shared means that the sections were made before.
"""

import argparse
import gc
import itertools
import platform
import statistics
import time
from collections.abc import Callable

import jinja2

from jdgen.formats import find_format
from jdgen.pipeline.posting import load_templates
from jdgen.resolution.composition import compose, forget_postings
from jdgen.sources.library import load_library
from jdgen.version import __version__

ROLES = ("head-of-product", "registered-nurse")
INDUSTRIES = ("fintech", "healthcare", "retail", "manufacturing")
SIZES = ("small", "growth", "midsize", "large")
TARGETS = {"afresh": 150, "from shared sections": 20}


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=200, help="rounds over all (default: 200)")
    rounds = parser.parse_args().rounds
    measured = {"afresh": measure(rounds, forget_postings)}
    measured["from shared sections"] = measure(rounds, lambda: None)
    versions = f"jdgen {__version__}, Python {platform.python_version()}"
    print(f"{versions}, Jinja2 {jinja2.__version__}, {platform.machine()}\n")
    print(
        "| one posting | composed, µs | rendered, µs | both | target | |\n|---|---|---|---|---|---|"
    )
    for name, (composed, rendered) in measured.items():
        both, target = composed + rendered, TARGETS[name]
        verdict = "met" if both <= target else "missed"
        print(f"| {name} | {composed:.0f} | {rendered:.0f} | {both:.0f} | {target} | {verdict} |")


def measure(rounds: int, before: Callable[[], None]) -> tuple[float, float]:
    """Return the medians of microseconds to compose and to render; the first round warms up."""
    library, templates = load_library(), load_templates()
    render = find_format("markdown").render
    taken = []
    for n in range(rounds + 1):
        for name, industry, size in itertools.product(ROLES, INDUSTRIES, SIZES):
            role = library.role(name)
            answers = {"industry": (industry,), "size": (size,)}
            before()
            started = time.perf_counter_ns()
            posting = compose(library, role, answers).posting
            composed = time.perf_counter_ns()
            render(posting, templates)
            if n:
                taken.append((composed - started, time.perf_counter_ns() - composed))
    return tuple(statistics.median(each) / 1000 for each in zip(*taken, strict=True))


if __name__ == "__main__":
    gc.disable()
    main()
