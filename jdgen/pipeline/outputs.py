"""Outputs: what one job is in one format, or why it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jdgen.formats import refuse_unfit
from jdgen.model.errors import JdgenError
from jdgen.model.finding import Finding

if TYPE_CHECKING:
    from jdgen.formats import Format, Templates
    from jdgen.model.posting import Posting
    from jdgen.pipeline.workspace import Composed

Content = str | bytes | tuple[Finding, ...]
"""The text or bytes of an output, or what is wrong with it."""


def output_of(composed: Composed, form: Format, templates: Templates) -> Content:
    """Return a posting in a format, or why there is none, told at the place of its job."""
    if composed.posting is None or composed.job is None:
        return composed.findings
    try:
        if form.target:
            refuse_unfit(composed.posting, form)
        return form.render(composed.posting, templates)
    except JdgenError as error:
        origin = composed.job.origin
        return tuple(
            each if each.origin.file else each._replace(origin=origin) for each in error.findings
        )


def is_internal(posting: Posting) -> bool:
    """Say whether a posting is for colleagues alone."""
    return posting.options.get("audience") == ("internal",)


def is_barred(posting: Posting, form: Format) -> bool:
    """Say whether a format is for the public and the posting is not."""
    return bool(is_internal(posting) and form.target and form.target.public)
