"""Needs: facts that a target asks for, and what supplies each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from jdgen.model.posting import Missing

if TYPE_CHECKING:
    from jdgen.model.posting import Posting


def _has_place(posting: Posting) -> bool:
    return bool(posting.places)


def _has_whereabouts(posting: Posting) -> bool:
    """Say whether it is known where the work is done, or from where if it is remote."""
    remote = posting.options.get("workplace") == ("remote",)
    return bool(posting.places or (remote and posting.remote_from))


NEEDS: Final[Mapping[str, tuple[Callable[[Posting], object], str]]] = {
    "the employer": (lambda posting: posting.employer, "--company, or `company` in the job's file"),
    "a place": (_has_place, "--location, or `places` in the job's file"),
    "a place, or for remote work countries": (
        _has_whereabouts,
        "--location, or `places` or `remote_from` in the job's file",
    ),
    "the day it was posted": (lambda posting: posting.posted, "`posted` in the job's file"),
    "an address to apply at": (
        lambda posting: posting.apply and (posting.apply.url or posting.apply.email),
        "`apply` in the file of the company or the job",
    ),
    "a web address to apply at": (
        lambda posting: posting.apply and posting.apply.url,
        "`apply: {url: …}` in the file of the company or the job",
    ),
    "an e-mail address to apply at": (
        lambda posting: posting.apply and posting.apply.email,
        "`apply: {email: …}` in the file of the company or the job",
    ),
    "a reference number": (
        lambda posting: posting.requisition_id,
        "`requisition_id` in the job's file",
    ),
}
"""What may be asked for: how to tell whether it is there, and what supplies it."""


def lacking_id(system: str) -> Callable[[Posting], tuple[Missing, ...]]:
    """Return the function that says whether a posting lacks its id in another system."""
    missing = Missing(f"the posting's id at {system}", f"`ids: {{{system}: …}}` in the job's file")
    return lambda posting: () if posting.ids.get(system) else (missing,)


def lacking(*wanted: str) -> Callable[[Posting], tuple[Missing, ...]]:
    """Return the function that says which of these facts a posting lacks."""

    def lacks(posting: Posting, /) -> tuple[Missing, ...]:
        needs = ((name, *NEEDS[name]) for name in wanted)
        return tuple(Missing(name, supply) for name, has, supply in needs if not has(posting))

    return lacks
