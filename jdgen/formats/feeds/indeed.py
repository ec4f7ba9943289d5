"""Indeed: its XML feed over all postings."""

from collections.abc import Iterable, Iterator

from jdgen.formats._feed import Entry, Feed, Site, Text
from jdgen.formats.feeds._address import address_of
from jdgen.formats.feeds._joining import Document, join
from jdgen.formats.indeed import CLOSING, FORMAT, jobs_of, opening, references_of
from jdgen.formats.parts.templates import Templates
from jdgen.model.finding import Finding


def render(entries: Iterable[Entry], site: Site, _: Templates) -> Iterator[Text | Finding]:
    """Yield the feed, published by whoever the site belongs to."""
    address = address_of(site, "indeed")
    if isinstance(address, Finding):
        yield address
        return
    assert FORMAT.target, "it is made for one"
    publisher = site.name or address.partition("://")[2]
    document = Document(
        name="indeed",
        file=FEED.file,
        lacks=FORMAT.target.lacks,
        opening=lambda _: opening(publisher, address),
        write=lambda entry: jobs_of(entry.posting),
        closing=CLOSING,
        references=references_of,
    )
    yield from join(document, entries)


FEED = Feed(
    name="indeed",
    file="indeed.xml",
    media_type=FORMAT.media_type,
    description="Indeed's XML feed over all postings.",
    render=render,
)
