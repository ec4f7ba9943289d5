"""Index: a page, or several, that list all postings and lead to each of them.

It asks nothing of the network and runs no script. Its frame, index.html.j2, sees `index`.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple
from urllib.parse import quote

from jdgen.formats._feed import Entry, Feed, Site, Text
from jdgen.formats.feeds._address import address_of, page_of
from jdgen.formats.feeds._admission import for_the_public
from jdgen.formats.feeds._facts import (
    Amount,
    closes_of,
    department_of,
    pay_of,
    place_of,
    workplace_of,
)
from jdgen.formats.feeds._titles import title_of
from jdgen.formats.parts.direction import is_rtl
from jdgen.formats.parts.html_text import HTML
from jdgen.formats.parts.links import leads_to
from jdgen.formats.parts.rendering import render_frame
from jdgen.formats.parts.templates import Templates
from jdgen.formats.parts.views import View
from jdgen.model.finding import Finding

MOST: Final = 500
"""How many postings one page lists; what is more goes to further pages."""


class _Row(NamedTuple):
    """What the list says of one posting: text alone, so that very many can be held."""

    department: str
    title: str
    href: str
    lang: str
    employer: str
    place: str
    workplace: str
    pay: tuple[Amount, ...]
    closes: str


def render(entries: Iterable[Entry], site: Site, templates: Templates) -> Iterator[Text | Finding]:
    """Yield the pages, whose departments stand in the order of the alphabet."""
    rows = [_row(entry, site) for entry in for_the_public(entries)]
    # Python's sort is stable: in a department the order stays as it was.
    rows.sort(key=lambda row: (not row.department, row.department.casefold()))
    pages = [rows[start : start + MOST] for start in range(0, len(rows), MOST)] or [[]]
    common = _describe(site, rows)
    for number, listed in enumerate(pages, 1):
        view = common | _describe_page(site, number, len(pages)) | {"groups": _group(listed, site)}
        yield Text(_file(number), render_frame(HTML, templates, "index", {"index": view}))


def _row(entry: Entry, site: Site) -> _Row:
    posting, wording = entry.posting, site.wording
    employer = posting.employer.name if posting.employer else ""
    return _Row(
        department=department_of(posting, wording),
        title=posting.title,
        href=quote(entry.path),
        lang=posting.lang,
        employer="" if employer == site.name else employer,
        place=place_of(posting, wording),
        workplace=workplace_of(posting, wording),
        pay=tuple(pay_of(posting, wording)),
        closes=closes_of(posting),
    )


def _describe(site: Site, rows: list[_Row]) -> View:
    phrases = site.wording.phrases
    counted = {0: "index-title", 1: "index-count-one"}.get(len(rows), "index-count")
    return {
        "lang": site.wording.lang,
        "direction": "rtl" if is_rtl(site.wording.lang) else "ltr",
        "title": title_of(site),
        "heading": phrases[counted].replace("{count}", str(len(rows))),
        "nothing": "" if rows else phrases["index-none"],
        "name": site.name,
        "home": leads_to(site.home),
        "feed": quote(site.feed),
    }


def _describe_page(site: Site, number: int, pages: int) -> View:
    address = address_of(site, "index")
    here = "" if number == 1 else _file(number)
    links = [
        {"number": each, "href": _file(each), "here": each == number}
        for each in range(1, pages + 1)
    ]
    return {
        "address": "" if isinstance(address, Finding) else page_of(address, here),
        "pages": links if pages > 1 else [],
        "pages_heading": site.wording.phrases["index-pages"],
    }


def _group(rows: list[_Row], site: Site) -> list[View]:
    """Return the rows by department; those of none have a heading only if others have one."""
    groups = [(name, list(each)) for name, each in groupby(rows, attrgetter("department"))]
    other = site.wording.phrases["index-other"] if any(name for name, _ in groups) else ""
    return [
        {"heading": name or other, "postings": [_view(row) for row in each]}
        for name, each in groups
    ]


def _view(row: _Row) -> View:
    return {**row._asdict(), "pay": [each._asdict() for each in row.pay]}


def _file(number: int) -> str:
    return FEED.file if number == 1 else f"index-{number}.html"


FEED = Feed(
    name="index",
    file="index.html",
    media_type="text/html",
    description="A page that lists all postings, by department where they have one.",
    render=render,
    whole=False,
)
