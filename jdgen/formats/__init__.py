"""Formats: a posting as text, which each public module offers as FORMAT; feeds of many."""

from jdgen.formats._choice import feed_names, find_feed, find_format, format_names
from jdgen.formats._feed import Entry, Feed, Site, Text, in_order
from jdgen.formats._fitness import refuse_unfit
from jdgen.formats._format import Format, Printing
from jdgen.formats.parts.glance import abridge
from jdgen.formats.parts.templates import Templates, templates_of

__all__ = [
    "Entry",
    "Feed",
    "Format",
    "Printing",
    "Site",
    "Templates",
    "Text",
    "abridge",
    "feed_names",
    "find_feed",
    "find_format",
    "format_names",
    "in_order",
    "refuse_unfit",
    "templates_of",
]
