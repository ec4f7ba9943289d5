"""What a format is: a name, a kind of file, and a function from postings to text."""

from typing import Final, NamedTuple, Protocol

from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Missing, Posting


class Printing(NamedTuple):
    """How to print, for formats that leave a choice.

    `width` is the most columns that a line of plain text may take, 0 any number; with
    `provenance`, data says of each line where it was written and which conditions let it in.
    """

    width: int = 72
    provenance: bool = False


AS_USUAL: Final = Printing()


class Render(Protocol):
    """Writes a posting as text, or as the bytes of a document."""

    def __call__(
        self, posting: Posting, templates: Templates, printing: Printing = AS_USUAL, /
    ) -> str | bytes: ...


class Lacks(Protocol):
    """Says which facts a posting lacks that a target asks for."""

    def __call__(self, posting: Posting, /) -> tuple[Missing, ...]: ...


class Target(NamedTuple):
    """The system that a format is made for, as far as published facts about it carry.

    `limits` and `drops` tell people what it takes and what it leaves out; `source` is where that
    was read, and `read` on which day. A `public` target refuses postings for colleagues alone.
    """

    limits: str
    drops: str
    source: str
    read: str
    lacks: Lacks
    public: bool = True


class Format(NamedTuple):
    """One way to write a posting. `description` is one sentence for people who choose.

    A format with an `extra` needs packages that are installed with it: ``jdgen[docx]``.
    """

    name: str
    suffix: str
    media_type: str
    description: str
    render: Render
    target: Target | None = None
    extra: str = ""
