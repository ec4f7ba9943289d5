"""Changes: differences in meaning between two postings, and between two states of many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from jdgen.model.origin import NOWHERE, Origin

if TYPE_CHECKING:
    from jdgen.model.kinds import SectionKind
    from jdgen.model.statement import Waiver

ChangeKind = Literal[
    "requirement-raised",
    "nice-to-must",
    "requirement-added",
    "pay",
    "deadline-shortened",
    "deadline-extended",
    "deadline",
    "posting-removed",
    "requirement-lowered",
    "must-to-nice",
    "requirement-removed",
    "posting-added",
    "title",
    "fact",
    "added",
    "removed",
    "reworded",
    "moved",
    "nice-raised",
    "nice-lowered",
    "applies-to",
    "regrouped",
    "reordered",
    "heading",
]
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
"""Every kind of change, in the order in which people want to hear of them."""


class Shift(NamedTuple):
    """What a statement asks for as data, before and after, in words: years from 8 to 10.

    `raises` says that somebody who met the old demand may not meet the new one.
    """

    name: str
    before: str = ""
    after: str = ""
    raises: bool = False


class Change(NamedTuple):
    """One difference between two postings: what happened to which statement or fact.

    `id` is that of the statement or fact, or the key of a posting that came or went. `before` and
    `after` are its words, empty where there were none; `section` is where it stands now, or
    stood, and `was` the one it left. `shifts` say what became of the data beside the words.
    `origin` and `waivers` are those of the new wording, or else of the old one; `raises` says
    that the change asks more of those who apply.
    """

    kind: ChangeKind
    id: str
    section: SectionKind | None = None
    before: str = ""
    after: str = ""
    origin: Origin = NOWHERE
    was: SectionKind | None = None
    shifts: tuple[Shift, ...] = ()
    raises: bool = False
    waivers: tuple[Waiver, ...] = ()


class Piece(NamedTuple):
    """A stretch of two wordings: words that both have, that went, or that came."""

    kind: Literal["same", "removed", "added"]
    text: str


class Wording(NamedTuple):
    """What one change does to the words of some postings, as a whole and piece by piece."""

    before: str
    after: str
    pieces: tuple[Piece, ...]
    postings: tuple[str, ...]


class Entry(NamedTuple):
    """One change and every posting that it touches, those that are published among them.

    A statement whose placeholders differ has several `wordings`; the first is the one that most
    postings have, and `change` shows it.
    """

    change: Change
    postings: tuple[str, ...]
    published: tuple[str, ...]
    wordings: tuple[Wording, ...]


class TextDifference(NamedTuple):
    """What a change does to the text of a posting in a format: a unified difference."""

    posting: str
    format: str
    text: str


class Comparison(NamedTuple):
    """Two states of many postings, by the names of both, and everything that differs.

    `same` counts the postings that mean the same on both sides, and `changed` those that do not,
    new ones and removed ones among them.
    """

    before: str
    after: str
    entries: tuple[Entry, ...]
    same: int = 0
    changed: int = 0
    texts: tuple[TextDifference, ...] = ()
