"""Ids of jobs and of their parts: they name files, so not every text can be one."""

import re

from jdgen.model.finding import Finding
from jdgen.model.origin import Origin

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
"""What an id may be: no way out of a folder, and no name that some disk cannot spell."""


def misfit(where: Origin, name: str) -> Finding:
    """Return the finding for a text that cannot be an id."""
    hint = "use at most 100 letters, digits, hyphens, underscores and points"
    return Finding(where, "name", f"'{name[:60]}' cannot be an id", hint)
