"""What one posting costs as a process of its own, side by side with the floor and with a peer.

Usage: python3 benchmarks/one_shot.py [--runs N]

Builds the wheel, installs it and jinja2-cli in throw-away environments below the temporary
folder, runs all commands in turn, and prints medians as a Markdown table for docs/performance.md.
The peer renders the same posting from ready-made JSON with one template and composes nothing.
To show how cost grows with the library, wheels with fewer roles and with more are built too.
Needs PyYAML.
"""

import argparse
import difflib
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
WORK = os.path.join(tempfile.gettempdir(), f"jdgen-benchmarks-{os.getuid()}")
COMPANY = os.path.join(WORK, "company.yaml")
POSTING = os.path.join(WORK, "posting.json")
TEXTS = ("html", "json", "page", "text")
"""The formats of text that ask for no fact which only a vacancy has."""
POSTING_COMMAND = ("head-of-product", "--industry", "fintech")
MEGABYTE = 1024 * 1024 if sys.platform == "darwin" else 1024


class Run(NamedTuple):
    """One process: wall time, and peak memory in the system's own unit."""

    seconds: float
    memory: float


class Row(NamedTuple):
    """A command to measure, and what happens before each of its runs."""

    name: str
    command: tuple[str, ...]
    before: Callable[[int], None] = lambda _: None


class Target(NamedTuple):
    """The most that one row may cost, as a multiple of another."""

    row: str
    field: str
    most: float
    other: str


TARGETS = (
    Target("jdgen, warm", "seconds", 1.15, "import typer, jinja2"),
    Target("jdgen, warm", "seconds", 1.05, "jinja2-cli"),
    Target("jdgen, a user's file changed", "seconds", 3.5, "import typer, jinja2"),
    Target("jdgen, warm", "memory", 1.3, "import typer, jinja2"),
    Target("jdgen with 1000 roles, warm", "seconds", 1.1, "jdgen with 12 roles, warm"),
)
SIZES_OF_LIBRARY = (12, 120, 1000)


def main() -> None:
    """Prepare, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=30, help="runs of each command (default: 30)")
    runs = parser.parse_args().runs
    checkout = os.path.dirname(HERE)
    rows = prepare_rows(install("jdgen", build_wheel(checkout)), install("peer", "jinja2-cli"))
    rows += tuple(map(prepare_growth, SIZES_OF_LIBRARY))
    measured = measure(rows, runs)
    print(f"{describe_versions()}; medians of {runs} runs, interleaved.\n")
    print(as_table(measured), as_targets(measured), sep="\n\n")


def prepare_growth(count: int) -> Row:
    """Return the usual command for a library of so many roles."""
    checkout = os.path.join(WORK, f"checkout-{count}")
    # In a process of its own: what this one holds in memory counts as its children's, too.
    grow = (sys.executable, os.path.join(HERE, "growth.py"))
    subprocess.run([*grow, os.path.dirname(HERE), checkout, str(count)], check=True)
    folder = install(f"jdgen-{count}", build_wheel(checkout))
    command = (os.path.join(folder, "jdgen"), *POSTING_COMMAND)
    return Row(f"jdgen with {count} roles, warm", command)


def build_wheel(checkout: str) -> str:
    """Return the path of a wheel built from a checkout."""
    folder = tempfile.mkdtemp(prefix="wheel-", dir=make_folder(WORK))
    pip = (sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "-w", folder)
    subprocess.run([*pip, checkout], check=True)
    return os.path.join(folder, os.listdir(folder)[0])


def install(name: str, requirement: str) -> str:
    """Return the bin folder of the environment `name` with `requirement` installed anew."""
    folder = os.path.join(WORK, name)
    if not os.path.isdir(folder):
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = (os.path.join(folder, "bin", "pip"), "install", "-qq")
    subprocess.run([*pip, requirement], check=True)
    if requirement.endswith(".whl"):
        # The version may be the one already there; the contents are not.
        subprocess.run([*pip, "--force-reinstall", "--no-deps", requirement], check=True)
    return os.path.join(folder, "bin")


def prepare_rows(ours: str, peers: str) -> tuple[Row, ...]:
    """Return what is measured, after proving that the peer makes the same posting."""
    jdgen = (os.path.join(ours, "jdgen"), *POSTING_COMMAND)
    peer = (os.path.join(peers, "jinja2"), os.path.join(HERE, "posting.md.j2"), POSTING)
    with open(POSTING, "wb") as file:
        file.write(output_of((*jdgen, "-f", "json")))
    refuse_difference(output_of(jdgen).decode(), output_of(peer).decode())
    return (
        Row("import typer, jinja2", (os.path.join(ours, "python"), "-c", "import typer, jinja2")),
        Row("jinja2-cli", peer),
        Row("jdgen, warm", jdgen),
        Row("jdgen, a user's file changed", (*jdgen, "--company", COMPANY), change_company),
        *(Row(f"jdgen -f {name}", (*jdgen, "-f", name)) for name in TEXTS),
    )


def refuse_difference(ours: str, theirs: str) -> None:
    """Leave with the difference if the peer's posting is not ours."""
    lines = difflib.unified_diff(ours.splitlines(), theirs.splitlines(), "jdgen", "peer", "", "", 1)
    if difference := "\n".join(lines):
        sys.exit(f"benchmarks/posting.md.j2 does not make the same posting:\n{difference}")


def change_company(run: int) -> None:
    """Write a company that was never read before."""
    with open(COMPANY, "w", encoding="utf-8") as file:
        file.write(f"company:\n  name: Example {run} Ltd\n  about: We lend to small firms.\n")


def measure(rows: tuple[Row, ...], runs: int) -> dict[str, Run]:
    """Return the medians of each row; the first round only warms up."""
    rounds: dict[str, list[Run]] = {row.name: [] for row in rows}
    for number in range(runs + 1):
        for row in rows:
            row.before(number)
            rounds[row.name].append(run_once(row.command))
    return {name: Run(*map(median, zip(*taken[1:], strict=True))) for name, taken in rounds.items()}


def run_once(command: tuple[str, ...]) -> Run:
    """Run `command` with its output thrown away."""
    silence = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    started = time.perf_counter()
    child = os.posix_spawn(command[0], command, environment(), file_actions=silence)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    if status:
        sys.exit(f"failed, so there is nothing to measure: {' '.join(command)}")
    return Run(seconds, usage.ru_maxrss)


def output_of(command: tuple[str, ...]) -> bytes:
    """Return what `command` prints."""
    return subprocess.run(command, env=environment(), stdout=subprocess.PIPE, check=True).stdout


def environment() -> dict[str, str]:
    """Return a small environment with a cache and a home of its own."""
    home = make_folder(os.path.join(WORK, "home"))
    return {"HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}


def make_folder(path: str) -> str:
    """Return `path`, made if need be."""
    os.makedirs(path, mode=0o700, exist_ok=True)
    return path


def median(values: tuple[float, ...]) -> float:
    """Return the upper median."""
    return sorted(values)[len(values) // 2]


def as_table(measured: dict[str, Run]) -> str:
    """Return a Markdown table of times and memory."""
    floor, peer = measured["import typer, jinja2"], measured["jinja2-cli"]
    rows = [
        f"| {name} | {run.seconds * 1000:.1f} | {run.seconds / floor.seconds:.2f} |"
        f" {run.seconds / peer.seconds:.2f} | {run.memory / MEGABYTE:.1f} |"
        for name, run in measured.items()
    ]
    head = "| one process | ms | x imports | x jinja2-cli | peak MB |\n|---|---|---|---|---|"
    return "\n".join([head, *rows])


def as_targets(measured: dict[str, Run]) -> str:
    """Return a Markdown table of what is promised and what was measured."""
    rows = []
    for target in TARGETS:
        ratio = getattr(measured[target.row], target.field) / getattr(
            measured[target.other], target.field
        )
        verdict = "met" if ratio <= target.most else "missed"
        what = "memory" if target.field == "memory" else "time"
        rows.append(
            f"| {target.row}: {what} | ≤ {target.most} x {target.other} | {ratio:.2f} | {verdict} |"
        )
    return "\n".join(["| target | at most | measured | |\n|---|---|---|---|", *rows])


def describe_versions() -> str:
    """Return the versions of everything measured, and the machine."""
    probe = (
        "import importlib.metadata as m, sys;"
        "print(', '.join(f'{name} {m.version(name)}' for name in sys.argv[1:]))"
    )
    parts = [f"Python {platform.python_version()}"]
    for env, names in (("jdgen", ("jdgen", "typer", "jinja2")), ("peer", ("jinja2-cli",))):
        python = os.path.join(WORK, env, "bin", "python")
        parts.append(output_of((python, "-c", probe, *names)).decode().strip())
    cores = os.cpu_count()
    return ", ".join([*parts, f"{platform.system()} {platform.machine()}, {cores} cores"])


if __name__ == "__main__":
    main()
