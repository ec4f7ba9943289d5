"""LinkedIn: its feed of basic jobs over all postings."""

from collections.abc import Iterable, Iterator

from jdgen.formats._feed import Entry, Feed, Site, Text
from jdgen.formats.feeds._joining import Document, join
from jdgen.formats.linkedin import CLOSING, FORMAT, OPENING, jobs_of, references_of
from jdgen.formats.parts.templates import Templates
from jdgen.model.finding import Finding


def render(entries: Iterable[Entry], _: Site, __: Templates) -> Iterator[Text | Finding]:
    """Yield the feed. It holds no address of the site, and so can be made without one."""
    assert FORMAT.target, "it is made for one"
    document = Document(
        name="linkedin",
        file=FEED.file,
        lacks=FORMAT.target.lacks,
        opening=lambda _: OPENING,
        write=lambda entry: jobs_of(entry.posting),
        closing=CLOSING,
        references=references_of,
    )
    yield from join(document, entries)


FEED = Feed(
    name="linkedin",
    file="linkedin.xml",
    media_type=FORMAT.media_type,
    description="LinkedIn's feed of basic jobs over all postings.",
    render=render,
)
