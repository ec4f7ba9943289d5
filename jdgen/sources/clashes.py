"""Clashes: jobs of a workspace whose ids mean something else already."""

from collections.abc import Iterable, Iterator

from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.model.kinds import COMMANDS
from jdgen.model.library import Library


def find_clashes(jobs: Iterable[Job], library: Library) -> Iterator[Finding]:
    """Yield jobs that are called like one before them, like a role or like a command."""
    first: dict[str, Job] = {}
    names = library.names()
    for job in jobs:
        if job.id in COMMANDS:
            message = f"'{job.id}' is a command of jdgen"
            yield Finding(job.origin, "same-name", message, "give the job another id")
        # Some disks take names for one that differ in capitals alone.
        if (other := first.setdefault(job.id.casefold(), job)) is not job:
            alike = other.id == job.id
            but = "the id of another job" if alike else f"'{other.id}' but for its case"
            message = f"'{job.id}' is {but}: {other.origin}"
            yield Finding(job.origin, "same-id", message, "give one of them an id of its own")
        if job.id in names:
            message = f"'{job.id}' is the name of a role, too"
            hint = f"call the job {job.id}-and-its-place, say: `jdgen {job.id}` must mean one thing"
            yield Finding(job.origin, "same-name", message, hint)
