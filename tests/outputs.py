"""Folders of outputs for tests: what is wanted, what makes it, and processes that are killed."""

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from jdgen.delivery.batch import Delivered, deliver
from jdgen.delivery.manifest import MANIFEST
from jdgen.delivery.survey import USUAL, Care
from jdgen.delivery.wanted import Wanted
from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding

MANY = 240
"""So many files are exchanged with the whole folder when all of them change."""

CHANGES = ("rename", "replace", "unlink", "mkdir", "rmdir", "link", "open")
"""The calls by which a process changes a folder, and before each of which it may be killed."""

only_where_processes_fork = pytest.mark.skipif(
    not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) == 1,
    reason="one core, or no fork: everything is made in the process itself",
)


def few(
    inputs: str = "a1", *, names: Sequence[str] = ("one.md", "two.md", "in/three.md")
) -> list[Wanted]:
    """Return a handful of wanted files."""
    return [Wanted(name, inputs) for name in names]


def many(inputs: str = "a1", number: int = MANY) -> list[Wanted]:
    """Return so many wanted files, in a few folders, that they are worth an exchange."""
    return [Wanted(f"tern/{place % 3}/job-{place}.md", inputs) for place in range(number)]


def content(each: Wanted) -> str:
    """Return what a wanted file should hold."""
    return f"{each.path} from {each.inputs}, zwölf\n"


def make(asked: Sequence[Wanted]) -> Iterator[str]:
    """Make the contents that are asked for."""
    yield from map(content, asked)


def make_slowly(asked: Sequence[Wanted]) -> Iterator[str]:
    """Take so long that the work is worth several processes."""
    for each in asked:
        time.sleep(0.001)
        yield content(each)


def build(folder: Path, wanted: Sequence[Wanted], *, care: Care = USUAL) -> Delivered:
    """Bring a folder up to date."""
    return deliver(str(folder), wanted, make, made_by="jdgen 1.0", care=care)


def refused(act: Callable[[], object]) -> Finding:
    """Return why something could not be delivered."""
    with pytest.raises(DeliveryError) as caught:
        act()
    return caught.value.findings[0]


def held(folder: Path) -> dict[str, str]:
    """Return what each file of a folder holds, but the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def right(wanted: Sequence[Wanted]) -> dict[str, str]:
    """Return what a folder should hold."""
    return {each.path: content(each) for each in wanted}


def in_child(act: Callable[[], object]) -> int:
    """Do something in a process of its own; return its number at once."""
    child = os.fork()
    if not child:
        code = 1
        try:
            act()
            code = 0
        finally:
            os._exit(code)
    return child


def outcome(child: int) -> int:
    """Wait for a process; return its exit code, negative for a signal."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(step: int, act: Callable[[], object]) -> bool:
    """Do something in a process that is killed before its n-th change; return whether it was."""

    def act_with_fuse() -> None:
        _lay_fuse(step)
        act()

    code = outcome(in_child(act_with_fuse))
    assert code in (0, -signal.SIGKILL)
    return code != 0


def _lay_fuse(step: int) -> None:
    left = step
    here = os.getpid()
    if hasattr(os, "sched_setaffinity"):
        # On one core every change is made by this process, and so counted.
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])

    def burning(call: Callable[..., object]) -> Callable[..., object]:
        def change(*arguments: object, **options: object) -> object:
            nonlocal left
            if os.getpid() == here:
                left -= 1
                if left < 0:
                    os.kill(here, signal.SIGKILL)
            return call(*arguments, **options)

        return change

    for name in CHANGES:
        setattr(os, name, burning(getattr(os, name)))
