"""The library: every role, and what all of them share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.origin import NOWHERE, Origin
from jdgen.model.role import Alias, Code, Question, Role
from jdgen.model.statement import Statement

if TYPE_CHECKING:
    from jdgen.model.pack import Pack


class Industry(NamedTuple):
    """An industry: its words, and the statements that it adds to roles.

    `regulations` and `oversight_team` fill placeholders; `regulation` answers the option of
    that name; `add` joins the sections of the roles whose conditions hold.
    """

    name: str
    label: str
    regulation: str
    oversight_team: str
    regulations: str
    aliases: tuple[str, ...] = ()
    naics: tuple[str, ...] = ()
    isic: tuple[str, ...] = ()
    add: tuple[Statement, ...] = ()
    origin: Origin = NOWHERE


class Size(NamedTuple):
    """A size of company: from `least` to `most` people, or without end if `most` is None."""

    name: str
    least: int
    most: int | None = None
    aliases: tuple[str, ...] = ()


class Seniority(NamedTuple):
    """A rung, its track (ic or mgmt), and the pattern of a title at it (``Senior {title}``)."""

    name: str
    track: str
    title: str
    label: str
    aliases: tuple[str, ...] = ()


class Wording(NamedTuple):
    """Headings and phrases of one language, and the names of countries in it."""

    lang: str
    headings: Mapping[str, str]
    groups: Mapping[str, str]
    phrases: Mapping[str, str]
    countries: Mapping[str, str]


class Globals(NamedTuple):
    """What every role shares: the questions, the sizes, the rungs and the words.

    `industries` leads from every industry's name and alias to its name.
    """

    questions: Mapping[str, Question]
    sizes: Mapping[str, Size]
    seniorities: Mapping[str, Seniority]
    industries: Mapping[str, str]
    wording: Wording


class Entry(NamedTuple):
    """What there is to know of a role without loading it.

    `titles` holds those that a rung alone decides, by rung; `options` the answers of its own
    questions, `phrases` the names of its phrases, `ids` those of its statements, and `codes`
    those of published classifications.
    """

    name: str
    title: str
    family: str
    aliases: tuple[Alias, ...] = ()
    seniorities: tuple[str, ...] = ()
    options: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    phrases: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    titles: Mapping[str, str] = MappingProxyType({})
    codes: Mapping[str, Code] = MappingProxyType({})


class Library(NamedTuple):
    """Roles and industries, read one at a time, and what they share.

    `role` and `industry` read one by its exact name, or return None; `packs` holds the shared
    statements, for roles that are read later; `names` leads from every
    role name and alias to ``role@seniority``; `entries` lists all roles, sorted by family;
    `mark` changes whenever the role of a name may, `key` whenever anything may that companies
    and jobs refer to.
    """

    common: Globals
    role: Callable[[str], Role | None]
    industry: Callable[[str], Industry | None]
    packs: Callable[[], Mapping[str, Pack]]
    names: Callable[[], Mapping[str, str]]
    entries: Callable[[], tuple[Entry, ...]]
    mark: Callable[[str], str]
    key: str
