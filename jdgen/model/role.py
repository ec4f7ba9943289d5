"""Roles: kinds of work, each written once."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from jdgen.model.edit import Drop
from jdgen.model.nothing import NOTHING
from jdgen.model.origin import NOWHERE, Origin
from jdgen.model.statement import Alternatives, Statement


class Question(NamedTuple):
    """An option: what is asked, the answers it may have, and the default.

    `answers` maps each answer to its words, in order; where `ordered` is true, conditions may
    bound it with min and max. A `derived` question is answered by the program alone; one with
    `several` may have more than one answer at once.
    """

    ask: str
    answers: Mapping[str, str] = NOTHING
    default: Alternatives[str] = ()
    ordered: bool = False
    derived: bool = False
    several: bool = False
    origin: Origin = NOWHERE


class Ladder(NamedTuple):
    """The seniorities that a role knows, lowest first, and the one meant when nobody says."""

    allowed: tuple[str, ...] = ()
    default: str = ""


NO_LADDER = Ladder()


class Code(NamedTuple):
    """A code of a published classification, and how closely it fits."""

    code: str
    match: Literal["exact", "close"] = "exact"


class Alias(NamedTuple):
    """Another name by which a role is found; it may preset a seniority and other answers."""

    name: str
    seniority: str = ""
    options: Mapping[str, str] = NOTHING


class Role(NamedTuple):
    """A kind of work as its author wrote it, conditions included.

    Title, family and seniority may be left out only by a role that extends another.
    `includes` names packs of shared statements; `extends` another role whose statements this one
    takes over, edited by `add`, `drop` and `replace`; `takes` says that a role means to stand in
    for a shipped one.
    """

    name: str
    title: Alternatives[str] = ()
    family: str = ""
    seniority: Ladder = NO_LADDER
    aliases: tuple[Alias, ...] = ()
    options: Mapping[str, Question] = NOTHING
    codes: Mapping[str, Code] = NOTHING
    includes: tuple[str, ...] = ()
    reports_to: Alternatives[str] = ()
    manages: Alternatives[str] = ()
    works_with: tuple[Statement, ...] = ()
    phrases: Mapping[str, Alternatives[str]] = NOTHING
    summary: tuple[Statement, ...] = ()
    duties: tuple[Statement, ...] = ()
    must: tuple[Statement, ...] = ()
    nice: tuple[Statement, ...] = ()
    skills: tuple[Statement, ...] = ()
    outcomes: tuple[Statement, ...] = ()
    measures: tuple[Statement, ...] = ()
    work: tuple[Statement, ...] = ()
    extends: str = ""
    takes: str = ""
    add: tuple[Statement, ...] = ()
    drop: tuple[Drop, ...] = ()
    replace: tuple[Statement, ...] = ()
    origin: Origin = NOWHERE
