"""What a format is: a name, a kind of file, and a function from postings to text."""

from typing import Final, NamedTuple, Protocol

from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting


class Printing(NamedTuple):
    """How to print, for formats that leave a choice.

    `width` is the most columns that a line of plain text may take, 0 any number; with
    `provenance`, data says of each line where it was written and which conditions let it in.
    """

    width: int = 72
    provenance: bool = False


AS_USUAL: Final = Printing()


class Render(Protocol):
    """Writes a posting as text."""

    def __call__(
        self, posting: Posting, templates: Templates, printing: Printing = AS_USUAL, /
    ) -> str: ...


class Format(NamedTuple):
    """One way to write a posting. `description` is one sentence for people who choose."""

    name: str
    suffix: str
    media_type: str
    description: str
    render: Render
