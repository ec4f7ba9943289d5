"""Parsing: whether what a format writes can be read again, and which template is to blame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from jdgen.formats import templates_of
from jdgen.formats.parts.wellformed import what_breaks
from jdgen.model.errors import JdgenError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.model.tree import Tree
from jdgen.pipeline.outputs import render
from jdgen.sources.shelf import shipped_templates

if TYPE_CHECKING:
    from jdgen.formats import Format
    from jdgen.model.posting import Posting


class Unparsed(NamedTuple):
    """A posting of a job or role that cannot be parsed in a format, and why."""

    name: str
    origin: Origin
    posting: Posting
    wrong: str


def why_unparsed(content: str | bytes, form: Format) -> str:
    """Return why what a format wrote cannot be parsed, or nothing if it can, or is a document."""
    return what_breaks(form.media_type, content) if isinstance(content, str) else ""


def tell_unparsed(unparsed: Sequence[Unparsed], form: Format, own: Tree | None) -> Finding:
    """Return the one finding for all that cannot be parsed in a format.

    It stands at the template without which the first of them could be, or else where that first
    one is written. `own` are the templates of one's own.
    """
    first = unparsed[0]
    path = _culprit(first.posting, form, own) if own else ""
    others = f" and {len(unparsed) - 1} more" if len(unparsed) > 1 else ""
    message = f"as '{form.name}', '{first.name}'{others} cannot be parsed: {first.wrong}"
    hint = "without this template it could be" if path else "look at your templates"
    return Finding(Origin(path) if path else first.origin, "not-well-formed", message, hint)


def _culprit(posting: Posting, form: Format, own: Tree) -> str:
    """Return the path of the template without which a posting could be parsed, or nothing."""
    for path in own.paths():
        others = {each: content for each, content in own.files.items() if each != path}
        templates = templates_of(shipped_templates(), Tree(own.root, others), folder="")
        try:
            wrong = why_unparsed(render(posting, form, templates), form)
        except JdgenError:
            continue
        if not wrong:
            return own.named(path)
    return ""
