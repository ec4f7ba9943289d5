"""Changes: differences in meaning between two postings."""

from typing import Literal, NamedTuple

from jdgen.model.kinds import SectionKind
from jdgen.model.origin import NOWHERE, Origin

ChangeKind = Literal[
    "added",
    "removed",
    "reworded",
    "moved",
    "raised",
    "lowered",
    "retitled",
    "pay",
    "deadline",
]


class Change(NamedTuple):
    """One difference: what happened to which statement or fact, before and after in words."""

    kind: ChangeKind
    id: str
    section: SectionKind | None = None
    before: str = ""
    after: str = ""
    origin: Origin = NOWHERE
