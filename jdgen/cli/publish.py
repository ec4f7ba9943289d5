"""The command that keeps the exact text of what is published."""

from jdgen.cli import options as o
from jdgen.cli.days import read_day
from jdgen.cli.output import note
from jdgen.model.errors import refusal
from jdgen.pipeline.home import require_home
from jdgen.pipeline.publishing import publish

NAME = "publish"
HELPS_ITSELF = False


def command(job: o.Job, on: o.On = "", force: o.Force = False) -> None:
    """Keep a job's postings in published/ as they are now, with the day they went out."""
    if not on:
        raise refusal("day", "no day was named", "add the day it went out: --on 2026-11-23")
    paths = publish(require_home().folder, job, read_day(on), force=force)
    note(f"Kept '{path}'." for path in paths)
