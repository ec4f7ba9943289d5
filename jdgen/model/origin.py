"""Where something was written."""

from typing import NamedTuple


class Origin(NamedTuple):
    """A place in a source file, relative to a named root, so that it is the same on every machine.

    `file` reads like ``shipped:data/roles.yaml``; `line` and `column` count from 1,
    and 0 means that the whole file is meant.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Origin("")
"""The origin of what nobody wrote: a value made by the program or given on the command line."""
