"""Statements: the sentences of a role, company or job as their author wrote them."""

from collections.abc import Mapping
from datetime import date
from typing import Generic, Literal, NamedTuple, TypeVar

from jdgen.model.condition import When
from jdgen.model.kinds import Target
from jdgen.model.nothing import NOTHING
from jdgen.model.origin import NOWHERE, Origin

T = TypeVar("T")
Degree = Literal["secondary", "associate", "bachelor", "master", "doctorate", "professional"]
Fluency = Literal["A1", "A2", "B1", "B2", "C1", "C2", "native"]


class Alternative(NamedTuple, Generic[T]):
    """One value of a scalar, and when it applies. The first alternative that holds is taken."""

    value: T
    when: When | None = None


Alternatives = tuple[Alternative[T], ...]


class Waiver(NamedTuple):
    """A rule that a statement may break, why, and until when."""

    rule: str
    reason: str
    until: date


class Statement(NamedTuple):
    """One sentence with its condition and the data that says the same as its words.

    `by` (outcomes) counts days from the first one; `type` sorts skills; `years` and
    `leading_years` are floors in years. `since`, `until`, `source` and `owner` belong to
    statements of companies; `to` is the section that an added statement joins; `locked`
    refuses that a later layer drops or replaces it.
    """

    id: str
    text: str
    when: When | None = None
    replaces: str = ""
    years: Alternatives[int] = ()
    leading_years: Alternatives[int] = ()
    degree: Degree | None = None
    or_equivalent: bool = False
    licence: str = ""
    language: Mapping[str, Fluency] = NOTHING
    clearance: str = ""
    essential: bool = False
    to: Target | None = None
    why: str = ""
    by: int | None = None
    type: str = ""
    waivers: tuple[Waiver, ...] = ()
    locked: bool = False
    since: date | None = None
    until: date | None = None
    source: str = ""
    owner: str = ""
    origin: Origin = NOWHERE
