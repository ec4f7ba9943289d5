"""Sitemap: the addresses of the pages for search engines, by sitemaps.org's protocol 0.9."""

from collections.abc import Iterable, Iterator
from typing import Final

from jdgen.formats._feed import Entry, Feed, Site, Text
from jdgen.formats.feeds._address import address_of, page_of
from jdgen.formats.feeds._admission import for_the_public
from jdgen.formats.parts.templates import Templates
from jdgen.formats.parts.xml_text import escaped
from jdgen.model.finding import Finding

MOST_ADDRESSES: Final = 50_000
MOST_BYTES: Final = 50 * 1024 * 1024
"""How much one file may hold; beyond that there are several, and an index of them."""

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def render(entries: Iterable[Entry], site: Site, _: Templates) -> Iterator[Text | Finding]:
    """Yield the sitemap: the front page, and every page with the day on which it was posted."""
    address = address_of(site, "sitemap")
    if isinstance(address, Finding):
        yield address
        return
    full = 0
    for urls, is_last in _portions(_urls(entries, address)):
        if is_last and not full:
            yield from _file(FEED.file, "urlset", urls)
            return
        full += 1
        yield from _file(_numbered(full), "urlset", urls)
    locations = (page_of(address, _numbered(n)) for n in range(1, full + 1))
    maps = [f"<sitemap><loc>{escaped('loc', each)}</loc></sitemap>\n" for each in locations]
    yield from _file(FEED.file, "sitemapindex", maps)


def _urls(entries: Iterable[Entry], address: str) -> Iterator[str]:
    yield f"<url><loc>{escaped('loc', address)}/</loc></url>\n"
    for entry in for_the_public(entries):
        posted = entry.posting.posted
        changed = f"<lastmod>{posted.isoformat()}</lastmod>" if posted else ""
        yield f"<url><loc>{escaped('loc', page_of(address, entry.path))}</loc>{changed}</url>\n"


def _portions(urls: Iterable[str]) -> Iterator[tuple[list[str], bool]]:
    """Yield as many as a file may hold, and whether they are the last."""
    around = len("".join(each.text for each in _file("", "urlset", [])))
    held: list[str] = []
    size = around
    for url in urls:
        # Addresses are ASCII, so that characters are bytes.
        if len(held) == MOST_ADDRESSES or size + len(url) > MOST_BYTES:
            yield held, False
            held, size = [], around
        held.append(url)
        size += len(url)
    yield held, True


def _file(name: str, root: str, lines: list[str]) -> Iterator[Text]:
    yield Text(name, f"{DECLARATION}<{root} {NAMESPACE}>\n")
    yield from (Text(name, line) for line in lines)
    yield Text(name, f"</{root}>\n")


def _numbered(n: int) -> str:
    return f"sitemap-{n}.xml"


FEED = Feed(
    name="sitemap",
    file="sitemap.xml",
    media_type="application/xml",
    description="A sitemap for search engines.",
    render=render,
    whole=False,
)
