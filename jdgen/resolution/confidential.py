"""Confidential jobs: the employer is taken away before anything is composed, so none can leak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.job import Job
    from jdgen.model.origin import Origin
    from jdgen.model.pay import Pay
    from jdgen.model.posting import Line, Section

STATEMENTS = (
    *("about", "values", "benefits", "process", "equal_opportunity", "legal"),
    *("add", "replace"),
)
"""The lists of a company that hold sentences."""

UNPRINTED = frozenset({"role", "company", "status", "closed_because", "hiring_manager", "owner"})
"""Facts of a job that no posting shows."""

MOST_MASKED = 1_000

_masked: dict[int, tuple[Company, Company]] = {}
"""Masked companies by identity, beside the originals, so that postings share their sections."""


def mask(company: Company, job: Job) -> Company:
    """Return the company of a confidential job under its alias, without addresses and logo.

    In every sentence its name gives way to the alias, or to what stands for a company without
    a name. Raises SourceError where something else would give it away: its domain in a
    sentence, or its name in the job's own words.
    """
    if id(company) not in _masked:
        if len(_masked) >= MOST_MASKED:
            _masked.clear()
        _masked[id(company)] = (_mask(company), company)
    leaks = list(_leaks(_said_by(job), [company.name, *_domains(company)]))
    if leaks:
        raise SourceError(*leaks)
    return _masked[id(company)][0]


def _mask(company: Company) -> Company:
    leaks = list(_leaks(_said_of(company), _domains(company)))
    if leaks:
        raise SourceError(*leaks)
    parts: dict[str, Any] = {
        key: tuple(
            each._replace(text=_without_name(each.text, company)) for each in getattr(company, key)
        )
        for key in STATEMENTS
    }
    parts["override"] = {
        name: tuple(each._replace(value=_without_name(each.value, company)) for each in values)
        for name, values in company.override.items()
    }
    return company._replace(
        name=company.alias,
        entities=(),
        apply=None,
        contact="",
        privacy="",
        accommodation="",
        logo="",
        url="",
        **parts,
    )


def _leaks(said: Iterable[tuple[str, Origin]], secrets: list[str]) -> Iterator[Finding]:
    for text, origin in said:
        for secret in secrets:
            if secret.casefold() in text.casefold():
                message = f"'{secret}' gives the employer of a confidential job away: {text}"
                yield Finding(origin, "confidential", message, "say it otherwise")


def _said_of(company: Company) -> Iterator[tuple[str, Origin]]:
    for key in STATEMENTS:
        yield from ((each.text, each.origin) for each in getattr(company, key))
    for band in company.pay_bands:
        yield from _said_with(band.pay, company.origin)


def _said_by(job: Job) -> Iterator[tuple[str, Origin]]:
    """Yield everything that a job says to its readers, and what names its files."""
    for key, value in job._asdict().items():
        if isinstance(value, str) and key not in UNPRINTED:
            yield value, job.origin
    for each in (*job.process, *job.add, *job.replace):
        yield each.text, each.origin
    for alternatives in job.override.values():
        yield from ((each.value, job.origin) for each in alternatives)
    apply = job.apply
    for text in (apply.url, apply.email, apply.instructions, *apply.documents) if apply else ():
        yield text, job.origin
    yield from _said_with(job.pay, job.origin)


def _said_with(pays: tuple[Pay, ...], origin: Origin) -> Iterator[tuple[str, Origin]]:
    for pay in pays:
        yield from ((text, origin) for text in (pay.note, pay.agreement, pay.grade))


def conceal(sections: tuple[Section, ...], company: Company, job: Job) -> tuple[Section, ...]:
    """Return sections whose ids and origins keep quiet about a company, as their words do.

    An id may be made of the first words of a sentence, and files are called after companies.
    """
    names = re.compile("|".join(_slugs(company)) or "(?!)", re.IGNORECASE)
    quiet = (tuple(_quiet(line, names, company, job) for line in each.lines) for each in sections)
    return tuple(each._replace(lines=lines) for each, lines in zip(sections, quiet, strict=True))


def _quiet(line: Line, names: re.Pattern[str], company: Company, job: Job) -> Line:
    if line.origin.file not in (company.origin.file, job.origin.file):
        return line
    return line._replace(id=names.sub("employer", line.id), origin=NOWHERE)


def _slugs(company: Company) -> Iterator[str]:
    """Yield patterns of the company's names in ids, which may break off within a name."""
    for name in _names(company):
        words = _slug(name).split("-")
        if all(words):
            yield rf"\b{'-'.join(words)}\b"
            yield from (rf"\b{'-'.join(words[:n])}$" for n in range(len(words) - 1, 0, -1))


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold()))


def _names(company: Company) -> list[str]:
    """Return the names of a company, the longest first."""
    names = {company.name, *(each.name for each in company.entities)}
    return sorted(names, key=lambda name: (-len(name), name))


def _domains(company: Company) -> list[str]:
    """Return the host of a company's site and those of its e-mail addresses."""
    host = (urlsplit(company.url).hostname or "").removeprefix("www.")
    addresses = (company.contact, company.privacy, company.accommodation)
    mail = (address.rpartition("@")[2] for address in addresses if "@" in address)
    return [each for each in dict.fromkeys((host, *mail)) if each]


def _without_name(text: str, company: Company) -> str:
    """Return a text in which the placeholder for the company stands where its name stood."""
    return re.sub("|".join(map(re.escape, _names(company))), "{company}", text, flags=re.IGNORECASE)
