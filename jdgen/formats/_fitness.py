"""Fitness: whether a posting has what the target of a format asks for."""

from collections.abc import Iterator

from jdgen.formats._format import Format
from jdgen.model.errors import RequestError
from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE
from jdgen.model.posting import Posting


def refuse_unfit(posting: Posting, format: Format) -> None:
    """Raise RequestError with everything that keeps a posting from the format's target."""
    findings = tuple(_unfit(posting, format))
    if findings:
        raise RequestError(*findings)


def _unfit(posting: Posting, format: Format) -> Iterator[Finding]:
    target = format.target
    if target is None:
        return
    if target.public and posting.options.get("audience") == ("internal",):
        message = f"'{format.name}' is for the public, and this posting is for colleagues alone"
        yield Finding(NOWHERE, "internal", message, "choose another format, or audience: external")
    for missing in target.lacks(posting):
        message = f"'{format.name}' asks for {missing.name}, which nobody has given"
        yield Finding(NOWHERE, "missing-fact", message, f"supply it with {missing.supply}")
