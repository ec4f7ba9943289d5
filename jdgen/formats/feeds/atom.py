"""Atom: a feed for readers and whatever else follows a site (RFC 4287), each posting in full.

Every reader and chat takes Atom, which cannot be said of JSON Feed.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from jdgen.formats._feed import Entry, Feed, Site, Text
from jdgen.formats.feeds._address import address_of, page_of
from jdgen.formats.feeds._facts import department_of
from jdgen.formats.feeds._joining import Document, join
from jdgen.formats.feeds._titles import title_of
from jdgen.formats.parts.fragment import Tags, fragment_of
from jdgen.formats.parts.glance import summary_of
from jdgen.formats.parts.needs import lacking
from jdgen.formats.parts.templates import Templates
from jdgen.formats.parts.xml_text import escaped
from jdgen.model.finding import Finding
from jdgen.model.posting import Posting

NEVER: Final = date(1970, 1, 1)
"""When a feed that holds nothing was updated: the format wants a day, and there is none."""


def render(entries: Iterable[Entry], site: Site, _: Templates) -> Iterator[Text | Finding]:
    """Yield the feed, and a finding for each posting of which the day is not known."""
    address = address_of(site, "atom")
    if isinstance(address, Finding):
        yield address
        return
    document = Document(
        name="atom",
        file=FEED.file,
        lacks=lacking("the day it was posted"),
        opening=lambda newest: _opening(site, address, newest),
        write=lambda entry: _entry(site, address, entry),
        closing="</feed>\n",
    )
    yield from join(document, entries)


def _opening(site: Site, address: str, newest: Posting | None) -> str:
    updated = newest.posted if newest else None
    name = site.name or address.partition("://")[2]
    here = escaped("id", page_of(address, FEED.file))
    lang = escaped("lang", site.wording.lang)
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">',
        f"<id>{here}</id>",
        f"<title>{escaped('title', title_of(site))}</title>",
        f"<updated>{_moment(updated or NEVER)}</updated>",
        f"<author><name>{escaped('name', name)}</name></author>",
        f'<link rel="self" type="{FEED.media_type}" href="{here}"/>',
        f'<link rel="alternate" type="text/html" href="{escaped("href", address)}/"/>',
    )
    return "\n".join(lines) + "\n"


def _entry(site: Site, address: str, entry: Entry) -> str:
    lang = escaped("lang", entry.posting.lang)
    lines = "\n".join(_elements(site, page_of(address, entry.path), entry.posting))
    return f'<entry xml:lang="{lang}">\n{lines}\n</entry>\n'


def _elements(site: Site, page: str, posting: Posting) -> Iterator[str]:
    assert posting.posted, "it was asked for before"
    link, moment = escaped("id", page), _moment(posting.posted)
    yield f"<id>{link}</id>"
    yield f"<title>{escaped('title', posting.title)}</title>"
    yield f"<published>{moment}</published>"
    yield f"<updated>{moment}</updated>"
    yield f'<link rel="alternate" type="text/html" href="{link}"/>'
    if posting.employer and posting.employer.name:
        yield f"<author><name>{escaped('name', posting.employer.name)}</name></author>"
    if department := department_of(posting, site.wording):
        yield f'<category term="{escaped("term", department)}"/>'
    if summary := summary_of(posting):
        yield f"<summary>{escaped('summary', summary)}</summary>"
    content = fragment_of(posting.sections, Tags(), posting.apply)
    yield f'<content type="html">{escaped("content", content)}</content>'


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


FEED = Feed(
    name="atom",
    file="feed.xml",
    media_type="application/atom+xml",
    description="An Atom feed for readers, with each posting in full.",
    render=render,
)
