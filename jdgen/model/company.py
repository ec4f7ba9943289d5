"""Companies: who hires."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jdgen.model.edit import Drop
from jdgen.model.origin import NOWHERE, Origin
from jdgen.model.pay import PayBand
from jdgen.model.statement import Alternatives, Statement


@dataclass(frozen=True, slots=True)
class LegalEntity:
    """The body that signs contracts in one country (ISO 3166-1 alpha-2)."""

    country: str
    name: str
    address: str = ""
    agreement: str = ""


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many people work there, in all and by region or country code: the law counts both."""

    total: int
    by_region: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Apply:
    """How to apply."""

    url: str = ""
    email: str = ""
    instructions: str = ""
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Company:
    """Who hires: its facts, its sentences, and its edits to every role.

    `add`, `drop`, `replace` and `override` edit every role it hires for: a statement of `replace`
    has the id of the one whose place it takes, and `override` gives scalars (title, reports_to,
    manages, phrases) other values. `options` answers options for all of its postings;
    `seniority_words` are its own words for rungs (``{staff: Lead}``); `alias` stands for the name
    in confidential postings; `posted_by` names the agency that advertises for it.
    """

    name: str
    id: str = ""
    alias: str = ""
    posted_by: str = ""
    industry: str = ""
    stage: str = ""
    employees: Headcount | None = None
    entities: tuple[LegalEntity, ...] = ()
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seniority_words: Mapping[str, str] = field(default_factory=dict)
    regulations: str = ""
    about: tuple[Statement, ...] = ()
    values: tuple[Statement, ...] = ()
    benefits: tuple[Statement, ...] = ()
    process: tuple[Statement, ...] = ()
    equal_opportunity: tuple[Statement, ...] = ()
    legal: tuple[Statement, ...] = ()
    pay_bands: tuple[PayBand, ...] = ()
    apply: Apply | None = None
    contact: str = ""
    privacy: str = ""
    accommodation: str = ""
    logo: str = ""
    url: str = ""
    add: tuple[Statement, ...] = ()
    drop: tuple[Drop, ...] = ()
    replace: tuple[Statement, ...] = ()
    override: Mapping[str, Alternatives[str]] = field(default_factory=dict)
    origin: Origin = field(default=NOWHERE, compare=False)
