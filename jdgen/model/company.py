"""Companies: who hires."""

from collections.abc import Mapping
from typing import NamedTuple

from jdgen.model.edit import Drop
from jdgen.model.nothing import NOTHING
from jdgen.model.origin import NOWHERE, Origin
from jdgen.model.pay import PayBand
from jdgen.model.statement import Alternatives, Statement


class LegalEntity(NamedTuple):
    """The body that signs contracts in one country (ISO 3166-1 alpha-2)."""

    country: str
    name: str
    address: str = ""
    agreement: str = ""


class Headcount(NamedTuple):
    """How many people work there, in all and by region or country code: the law counts both."""

    total: int
    by_region: Mapping[str, int] = NOTHING


class Apply(NamedTuple):
    """How to apply."""

    url: str = ""
    email: str = ""
    instructions: str = ""
    documents: tuple[str, ...] = ()


class Company(NamedTuple):
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
    options: Mapping[str, tuple[str, ...]] = NOTHING
    seniority_words: Mapping[str, str] = NOTHING
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
    override: Mapping[str, Alternatives[str]] = NOTHING
    origin: Origin = NOWHERE
