"""Postings: what a reader will see, with nothing left to decide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.nothing import NOTHING
from jdgen.model.origin import NOWHERE, Origin

if TYPE_CHECKING:
    from datetime import date

    from jdgen.model.company import Apply
    from jdgen.model.condition import When
    from jdgen.model.job import Deadline, Hours
    from jdgen.model.kinds import Layer, SectionKind
    from jdgen.model.pay import Pay
    from jdgen.model.place import Place
    from jdgen.model.role import Code
    from jdgen.model.statement import Degree, Fluency, Waiver


class Assumed(NamedTuple):
    """A value that nobody gave, and the flag that settles it."""

    name: str
    value: str
    layer: Layer
    settle: str


class Missing(NamedTuple):
    """A fact that a reader will look for, and the flag or key that supplies it."""

    name: str
    supply: str


class Facts(NamedTuple):
    """The data that a requirement carries beside its words. Years are floors."""

    years: int | None = None
    leading_years: int | None = None
    degree: Degree | None = None
    or_equivalent: bool = False
    licence: str = ""
    language: Mapping[str, Fluency] = NOTHING
    clearance: str = ""
    essential: bool = False


NO_FACTS = Facts()


class Line(NamedTuple):
    """One line of a section.

    `group` is the worded heading under which it stands, if any; `applies_to` names the answers
    it holds for, when that is not all of several; `because` holds the conditions that let it in
    and chose its words, whose answers and layers are the composition's options. Origin and
    because take no part in equality.
    """

    id: str
    text: str
    group: str = ""
    applies_to: tuple[str, ...] = ()
    facts: Facts = NO_FACTS
    waivers: tuple[Waiver, ...] = ()
    origin: Origin = NOWHERE
    because: tuple[When, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Line) and self[:SAID] == other[:SAID]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((self.id, self.text))


SAID = 6
"""How many fields of a line say something to its reader; the rest say where it is from."""


class Section(NamedTuple):
    """Lines of one kind under one heading, already worded."""

    kind: SectionKind
    heading: str
    lines: tuple[Line, ...]


class Employer(NamedTuple):
    """Who hires, as readers may know it: of a confidential job, the alias alone."""

    name: str
    url: str = ""
    logo: str = ""
    posted_by: str = ""


class Posting(NamedTuple):
    """The advert: title and sections to read, and the same facts as data.

    `key` names files and feeds (job/place/language/audience). `options` holds the answers that
    were chosen; `ids` what other systems call the job; `assumed` values that nobody gave;
    `missing` facts that a reader will look for.
    """

    key: str
    lang: str
    role: str
    title: str
    sections: tuple[Section, ...]
    options: Mapping[str, tuple[str, ...]] = NOTHING
    employer: Employer | None = None
    places: tuple[Place, ...] = ()
    remote_from: tuple[str, ...] = ()
    pay: tuple[Pay, ...] = ()
    hours: Hours | None = None
    openings: int = 1
    requisition_id: str = ""
    ids: Mapping[str, str] = NOTHING
    starts: str = ""
    posted: date | None = None
    closes: Deadline | None = None
    apply: Apply | None = None
    codes: Mapping[str, Code] = NOTHING
    experience: Facts = NO_FACTS
    assumed: tuple[Assumed, ...] = ()
    missing: tuple[Missing, ...] = ()
