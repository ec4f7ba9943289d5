"""The choice of a format by its name."""

from jdgen.discovery import find, names
from jdgen.formats._format import Format
from jdgen.model.errors import refusal
from jdgen.nearest import suggestion

_PACKAGE = "jdgen.formats"


def format_names() -> tuple[str, ...]:
    """Return the names of all formats, sorted."""
    return names(_PACKAGE)


def find_format(name: str) -> Format:
    """Return the format called `name`; a RequestError names the nearest one if there is none."""
    try:
        found = find(_PACKAGE, name, "FORMAT")
    except KeyError:
        hint = suggestion(name, format_names())
        raise refusal("unknown-format", f"there is no format '{name}'", hint) from None
    assert isinstance(found, Format)
    return found
