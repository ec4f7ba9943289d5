"""Formats: a posting as text; each public module offers one as FORMAT."""

from jdgen.formats._choice import find_format, format_names
from jdgen.formats._fitness import refuse_unfit
from jdgen.formats._format import Format, Printing
from jdgen.formats.parts.templates import Templates, templates_of

__all__ = [
    "Format",
    "Printing",
    "Templates",
    "find_format",
    "format_names",
    "refuse_unfit",
    "templates_of",
]
