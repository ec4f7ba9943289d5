"""Sifting: the open jobs whose ids can name outputs, apart from those whose ids cannot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jdgen.delivery.wanted import what_is_wrong
from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.model.origin import Origin
from jdgen.sources.openings import Opening

if TYPE_CHECKING:
    from jdgen.model.workspace import Workspace


def sift(
    openings: Iterable[Opening], workspace: Workspace, findings: list[Finding]
) -> Iterator[Opening]:
    """Yield the openings whose ids can name outputs, and note the others.

    Two ids that differ only in case would be one file on many systems. What is wrong with ids
    inside of one sheet, and with those of files, has been told by whoever read them.
    """
    first: dict[str, Opening] = {}
    names = workspace.library.names()
    for each in openings:
        other = first.setdefault(each.id.casefold(), each)
        if wrong := what_is_wrong(each.id):
            message, hint = f"'{each.id}' cannot name an output: {wrong}", "give the job another id"
            findings.append(Finding(place_of(each), "bad-path", message, hint))
        elif each.sheet and each.id in names:
            message, hint = f"'{each.id}' is the name of a role, too", "give the job another id"
            findings.append(Finding(place_of(each), "same-name", message, hint))
        elif other is each:
            yield each
        elif each.sheet and (other.id != each.id or other.sheet is not each.sheet):
            findings.append(_clash(each, other))


def _clash(opening: Opening, other: Opening) -> Finding:
    alike = "the id of another job" if opening.id == other.id else f"'{other.id}' but for its case"
    message = f"'{opening.id}' is {alike}: {place_of(other)}"
    return Finding(place_of(opening), "same-id", message, "give one of them another id")


def place_of(opening: Opening) -> Origin:
    """Return where an opening is written."""
    if isinstance(opening.source, Job):
        return opening.source.origin
    assert opening.sheet is not None, f"'{opening.id}' has a row and no sheet"
    return opening.sheet.place_of(opening.source)
