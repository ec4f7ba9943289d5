"""What checking the whole library costs, with an empty cache and once more with a filled one.

Usage: python3 benchmarks/check.py

Runs the jdgen of the environment that runs it, and prints a table for docs/performance.md.
"""

import os
import platform
import subprocess
import sys
import tempfile
import time

MOST_SECONDS = 60


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="jdgen-benchmarks-") as cache:
        (said, first), (_, again) = run(cache), run(cache)
    cores = f"{os.cpu_count()} cores"
    print(f"Python {platform.python_version()}, {platform.machine()}, {cores}: {said}\n")
    print("| jdgen check | s | target | |\n|---|---|---|---|")
    verdict = "met" if first <= MOST_SECONDS else "missed"
    print(f"| with an empty cache | {first:.1f} | {MOST_SECONDS} | {verdict} |")
    print(f"| again, nothing changed | {again:.1f} | | |")


def run(cache: str) -> tuple[str, float]:
    """Return what a check says, and its seconds."""
    command = os.path.join(os.path.dirname(sys.executable), "jdgen")
    started = time.perf_counter()
    environment = {**os.environ, "JDGEN_CACHE_DIR": cache}
    ran = subprocess.run(
        [command, "check"], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    return ran.stdout.strip(), time.perf_counter() - started


if __name__ == "__main__":
    main()
