"""What a feed is: a name, a file, and a function from many postings to its text, in a stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from jdgen.model.origin import NOWHERE, Origin

if TYPE_CHECKING:
    from jdgen.formats.parts.templates import Templates
    from jdgen.model.finding import Finding
    from jdgen.model.library import Wording
    from jdgen.model.posting import Posting


class Entry(NamedTuple):
    """A posting of a feed, the path of its page below the site, and where its job is written."""

    posting: Posting
    path: str
    origin: Origin = NOWHERE


class Site(NamedTuple):
    """Where the output will be published, and whose it is.

    `wording` is of the language in which the site speaks for itself. `address` is that of its
    front page; `home` leads to whoever hires; `feed` is the file of the Atom feed, if one is made.
    `origin` is where the address is given, or could be.
    """

    wording: Wording
    address: str = ""
    name: str = ""
    home: str = ""
    feed: str = ""
    origin: Origin = NOWHERE


class Text(NamedTuple):
    """The next piece of a file. All pieces of one file come one after the other."""

    file: str
    text: str


class Render(Protocol):
    """Yields the files of a feed piece by piece, and findings about what it had to leave out.

    Entries come in the order of `in_order`. A feed that cannot be made yields findings alone.
    Raises TemplateProblem for a template that fails.
    """

    def __call__(
        self, entries: Iterable[Entry], site: Site, templates: Templates, /
    ) -> Iterator[Text | Finding]: ...


class Feed(NamedTuple):
    """One document over many postings. `description` is one sentence for people who choose.

    `file` is the first or only file that it makes. A feed that is not `whole` reads no more of
    a posting than `abridge` keeps, so that many of them can be held at once.
    """

    name: str
    file: str
    media_type: str
    description: str
    render: Render
    whole: bool = True


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries as feeds want them: the last posted first, undated ones last, then by key."""
    return sorted(entries, key=_rank)


def _rank(entry: Entry) -> tuple[int, str]:
    posted = entry.posting.posted
    return (-posted.toordinal() if posted else 0), entry.posting.key
