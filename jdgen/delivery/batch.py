"""A folder of outputs, brought up to date: only what changed is made, all of it or nothing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from jdgen.delivery.making import Make, Progress, make_stale
from jdgen.delivery.settling import settle
from jdgen.delivery.survey import USUAL, Care, Survey, survey
from jdgen.delivery.trouble import explained
from jdgen.delivery.wanted import Wanted
from jdgen.delivery.workshop import Workshop, opened, recorded
from jdgen.model.finding import Finding, in_order
from jdgen.model.origin import Origin

PATIENCE = 10.0
"""How many seconds to wait for another process that builds the same folder."""


class Delivered(NamedTuple):
    """What became of a folder: how many files were written and how many were right already.

    `removed` was no longer wanted. `edited` was written to by a person, and is as they left it.
    `findings` say what could not be made; what was there of it before is there still. `kept` is
    no longer wanted, and there still because `care` said so.
    """

    written: int
    unchanged: int
    removed: tuple[str, ...]
    edited: tuple[str, ...]
    findings: tuple[Finding, ...]
    kept: tuple[str, ...] = ()


class Opened(NamedTuple):
    """A folder that is ours alone for now, and what is to be done in it."""

    shop: Workshop
    plan: Survey

    @property
    def stale(self) -> tuple[int, ...]:
        """The places of those wanted that will be made."""
        return tuple(self.plan.stale)


def deliver(
    folder: str,
    wanted: Sequence[Wanted],
    make: Make,
    *,
    made_by: str,
    care: Care = USUAL,
    progress: Progress | None = None,
) -> Delivered:
    """Bring a folder up to date: make what is stale, remove what is no longer wanted.

    What a person edited since, or put where an output belongs, stays, unless `care` says
    otherwise. `make` runs
    in several processes. `made_by` says what made the files, with versions.
    Raises DeliveryError if the folder cannot be brought up to date; it is then as it was before.
    """
    with opened_for(folder, wanted, care) as ready:
        return carry_out(ready, make, made_by=made_by, progress=progress)


@contextmanager
def opened_for(
    folder: str, wanted: Sequence[Wanted], care: Care = USUAL, *, patience: float = PATIENCE
) -> Iterator[Opened]:
    """Hold a folder and say what is stale, for a caller who has work to do before `carry_out`."""
    with opened(folder, patience) as shop:
        with explained(shop.folder):
            plan = survey(shop.folder, wanted, recorded(shop), care)
        yield Opened(shop, plan)


def carry_out(
    ready: Opened, make: Make, *, made_by: str, progress: Progress | None = None
) -> Delivered:
    """Make what is stale, put it in place, and remove what is no longer wanted."""
    shop, plan = ready
    made = make_stale(shop, plan, make, progress or _ignore)
    late: tuple[str, ...] = ()
    if not plan.is_true or made.entries != plan.entries:
        late = settle(shop, plan, made, made_by)
    blocked = [_blocked(path) for path in plan.folders]
    removed = plan.leaving.keys() - set(late)
    edited = {*plan.edited, *made.edited, *late}
    stays = edited - plan.spared.keys() - plan.leaving.keys()
    written = len(made.written) - len(stays.intersection(late))
    return Delivered(
        written,
        len(plan.wanted) - written - len(stays) - made.failed - len(blocked),
        tuple(sorted(removed)),
        tuple(sorted(edited)),
        in_order([*made.findings, *blocked]),
        tuple(sorted(plan.spared.keys() - edited)),
    )


def _blocked(path: str) -> Finding:
    message = f"'{path}' was not written: a folder of that name is in its place"
    return Finding(Origin(path), "not-written", message, "Move the folder away.")


def _ignore(_: int, __: int) -> None:
    """Tell nobody how far the work is."""
