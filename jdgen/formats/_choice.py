"""The choice of a format, or of a feed, by its name."""

from jdgen.discovery import find, names
from jdgen.formats._feed import Feed
from jdgen.formats._format import Format
from jdgen.model.errors import refusal
from jdgen.nearest import suggestion

_PACKAGE = "jdgen.formats"
_FEEDS = "jdgen.formats.feeds"


def format_names() -> tuple[str, ...]:
    """Return the names of all formats, sorted."""
    return names(_PACKAGE)


def feed_names() -> tuple[str, ...]:
    """Return the names of all feeds, sorted."""
    return names(_FEEDS)


def find_format(name: str) -> Format:
    """Return the format called `name`; a RequestError names the nearest one if there is none."""
    try:
        found = find(_PACKAGE, name, "FORMAT")
    except KeyError:
        hint = suggestion(name, format_names())
        raise refusal("unknown-format", f"there is no format '{name}'", hint) from None
    assert isinstance(found, Format)
    return found


def find_feed(name: str) -> Feed:
    """Return the feed called `name`; a RequestError names the nearest one if there is none."""
    try:
        found = find(_FEEDS, name, "FEED")
    except KeyError:
        hint = suggestion(name, feed_names())
        raise refusal("unknown-feed", f"there is no feed '{name}'", hint) from None
    assert isinstance(found, Feed)
    return found
