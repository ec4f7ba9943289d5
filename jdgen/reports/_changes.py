"""What a report of changes is, and the choice of one by its name."""

from collections.abc import Callable
from typing import NamedTuple

from jdgen.discovery import find, names
from jdgen.model.change import Comparison
from jdgen.model.errors import refusal
from jdgen.nearest import suggestion

_PACKAGE = "jdgen.reports"
_PREFIX = "changes-"


class Changes(NamedTuple):
    """One way to print changes. `description` is one sentence for people who choose."""

    name: str
    description: str
    render: Callable[[Comparison], str]


def changes_names() -> tuple[str, ...]:
    """Return the names of all reports of changes, sorted."""
    found = (name for name in names(_PACKAGE) if name.startswith(_PREFIX))
    return tuple(name.removeprefix(_PREFIX) for name in found)


def find_changes(name: str) -> Changes:
    """Return the report of changes of that name; a RequestError names the nearest if none is."""
    try:
        found = find(_PACKAGE, f"{_PREFIX}{name}", "CHANGES")
    except KeyError:
        hint = suggestion(name, changes_names())
        raise refusal("unknown-report", f"no report of changes is '{name}'", hint) from None
    assert isinstance(found, Changes)
    return found
