"""Facts: the data of a posting in words, and which lines tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.posting import Employer

if TYPE_CHECKING:
    from jdgen.model.place import Place
    from jdgen.model.posting import Posting

_NOBODY = Employer("")


class Fact(NamedTuple):
    """One fact of a posting: how to say it, and the lines whose change tells of it already."""

    say: Callable[[Posting], str]
    tellers: frozenset[str] = frozenset()


def _tellers(*names: str) -> frozenset[str]:
    return frozenset(f"fact/{name}" for name in names)


def _employer(posting: Posting) -> Employer:
    return posting.employer or _NOBODY


def _join(parts: Iterable[str], joint: str = "; ") -> str:
    return joint.join(part for part in parts if part)


def _place(place: Place) -> str:
    return _join((place.address, place.city, place.region, place.country), ", ")


def _hours(posting: Posting) -> str:
    hours = posting.hours
    if hours is None:
        return ""
    return _join((hours.weekly, *hours.shifts, "can be shared" if hours.job_share else ""))


def _apply(posting: Posting) -> str:
    apply = posting.apply
    if apply is None:
        return ""
    return _join((apply.url, apply.email, apply.instructions, ", ".join(apply.documents)))


def _named(values: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values.items())


FACTS: dict[str, Fact] = {
    "fact/role": Fact(lambda posting: posting.role),
    "fact/language": Fact(lambda posting: posting.lang),
    "fact/employer": Fact(lambda posting: _employer(posting).name),
    "fact/employer-url": Fact(lambda posting: _employer(posting).url),
    "fact/employer-logo": Fact(lambda posting: _employer(posting).logo),
    "fact/posted-by": Fact(lambda posting: _employer(posting).posted_by, _tellers("posted-by")),
    "fact/place": Fact(lambda posting: _join(map(_place, posting.places)), _tellers("place")),
    "fact/remote-from": Fact(
        lambda posting: ", ".join(posting.remote_from), _tellers("remote-from")
    ),
    "fact/hours": Fact(_hours, _tellers("hours", "shifts", "job-share")),
    "fact/openings": Fact(lambda posting: str(posting.openings), _tellers("openings")),
    "fact/requisition": Fact(lambda posting: posting.requisition_id, _tellers("requisition")),
    "fact/ids": Fact(lambda posting: _named(posting.ids)),
    "fact/starts": Fact(lambda posting: posting.starts, _tellers("starts")),
    "fact/posted": Fact(lambda posting: str(posting.posted or "")),
    "fact/apply": Fact(
        _apply, _tellers("apply-url", "apply-email", "apply-instructions", "apply-documents")
    ),
    "fact/codes": Fact(
        lambda posting: _named({name: each.code for name, each in posting.codes.items()})
    ),
}
"""Facts by their ids, but for title, pay and deadline, which have changes of their own."""
