"""What a report of findings is: a name, and a function from findings to text."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from jdgen.model.finding import Finding


class Render(Protocol):
    """Writes findings as a text, sorted by place and each once; no findings are a valid one too."""

    def __call__(self, findings: Iterable[Finding], /) -> str: ...


class Report(NamedTuple):
    """One way to print findings. `description` is one sentence for people who choose."""

    name: str
    description: str
    render: Render
