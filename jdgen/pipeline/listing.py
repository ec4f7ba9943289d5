"""Listing: what there is to choose from, of each kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from jdgen.formats import Format, find_format, format_names
from jdgen.model.errors import refusal
from jdgen.model.job import Job
from jdgen.model.library import Library
from jdgen.naming import slug_of
from jdgen.nearest import suggestion
from jdgen.reports import find_report, report_names
from jdgen.reports.catalogue import lay_out_catalogue
from jdgen.sources.library import load_library


class Row(NamedTuple):
    """One thing of a list: its name, what it is, and what else leads to it.

    A role has a family, and `titles` that it bears at some of its rungs.
    """

    name: str
    label: str
    also: tuple[str, ...] = ()
    family: str = ""
    titles: tuple[str, ...] = ()


def list_kind(
    kind: str = "roles", words: tuple[str, ...] = (), roles: str = "", workspace: str = ""
) -> tuple[Row, ...]:
    """Return all of a kind (``roles``, ``industries`` and so on) in which every word occurs.

    Jobs are those of the workspace in a folder.

    With words, the best come first: what is called so, then what has the word in its name or
    title, then in another of its names, and last what has it inside another word. A first word
    that is no kind is one to look for among the roles. Raises RequestError if nothing is found
    there either.
    """
    if kind not in KINDS:
        found = list_kind("roles", (kind, *words), roles, workspace)
        if not found:
            message = f"there is no list of '{kind}', and no role with that word"
            raise refusal("unknown-kind", message, suggestion(kind, KINDS))
        return found
    wanted = [slug_of(word) for word in words]
    rows = KINDS[kind](load_library(roles), workspace)
    matching = [row for row in rows if all(word in _said(row) for word in wanted)]
    return tuple(sorted(matching, key=lambda row: sum(_distance(row, word) for word in wanted)))


def list_catalogue(rows: Iterable[Row], roles: str = "") -> str:
    """Return the roles among the rows with their rungs, names and codes, as a page of Markdown."""
    names = {row.name for row in rows if row.family}
    entries = load_library(roles).entries()
    return lay_out_catalogue(entry for entry in entries if entry.name in names)


def _said(row: Row) -> str:
    return " ".join(map(slug_of, (row.name, row.label, row.family, *row.also, *row.titles)))


def _distance(row: Row, word: str) -> int:
    """Return how far a row is from being what a word means, 0 if it is called so."""
    if word in {row.name, slug_of(row.label), *row.also, *map(slug_of, row.titles)}:
        return 0
    if _has(word, row.name) or _has(word, slug_of(row.label)):
        return 1
    return 2 if any(_has(word, each) for each in row.also) else 3


def _has(word: str, slug: str) -> bool:
    return f"-{word}-" in f"-{slug}-"


def _roles(library: Library, _: str) -> list[Row]:
    return [
        Row(
            each.name,
            each.title,
            tuple(alias.name for alias in each.aliases),
            each.family,
            tuple(dict.fromkeys(each.titles.values())),
        )
        for each in library.entries()
    ]


def _industries(library: Library, _: str) -> list[Row]:
    labels = library.common.questions["industry"].answers
    return [Row(name, label, _leading(library, name)) for name, label in labels.items()]


def _leading(library: Library, industry: str) -> tuple[str, ...]:
    leads = library.common.industries.items()
    return tuple(alias for alias, name in leads if name == industry and alias != name)


def _sizes(library: Library, _: str) -> list[Row]:
    labels = library.common.questions["size"].answers
    return [
        Row(each.name, labels[each.name], each.aliases) for each in library.common.sizes.values()
    ]


def _seniorities(library: Library, _: str) -> list[Row]:
    rungs = library.common.seniorities.values()
    return [Row(each.name, each.label, each.aliases) for each in rungs]


def _formats(_: Library, __: str) -> list[Row]:
    formats = map(find_format, format_names())
    return [Row(each.name, _describe(each), (each.suffix,)) for each in formats]


def _reports(_: Library, __: str) -> list[Row]:
    reports = map(find_report, report_names())
    return [Row(each.name, each.description) for each in reports]


def _jobs(_: Library, folder: str) -> list[Row]:
    """Return the jobs of the workspace in a folder: role, company, places and status."""
    if not folder:
        message = "there are jobs in a workspace alone, and here is none"
        raise refusal("no-workspace", message, "begin one with: jdgen init")
    from jdgen.pipeline.workspace import load_workspace  # noqa: PLC0415 (reads every job)

    return [
        Row(job.id, ", ".join(filter(None, _about(job))), family=job.status)
        for job in load_workspace(folder).jobs
    ]


def _about(job: Job) -> Iterator[str]:
    yield from (job.role, job.company)
    yield from (place.city or place.code for place in job.places)


def _describe(format: Format) -> str:
    """Return what a format is for, and of one made for a target what is known of that."""
    if not (target := format.target):
        return format.description
    told = (
        format.description,
        f"Limits: {target.limits}.",
        f"Leaves out: {target.drops}.",
        f"Source, read on {target.read}: {target.source}.",
    )
    return "\n".join(told)


KINDS: Mapping[str, Callable[[Library, str], list[Row]]] = {
    "roles": _roles,
    "industries": _industries,
    "sizes": _sizes,
    "seniorities": _seniorities,
    "formats": _formats,
    "reports": _reports,
    "jobs": _jobs,
}
"""What can be listed, and how."""
