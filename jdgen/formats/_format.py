"""What a format is: a name, a kind of file, and a function from postings to text."""

from collections.abc import Callable
from typing import NamedTuple

from jdgen.formats.parts.templates import Templates
from jdgen.model.posting import Posting


class Format(NamedTuple):
    """One way to write a posting. `description` is one sentence for people who choose."""

    name: str
    suffix: str
    media_type: str
    description: str
    render: Callable[[Posting, Templates], str]
