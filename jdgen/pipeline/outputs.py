"""Outputs: what one job is in one format, or why it cannot be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jdgen.formats import refuse_unfit
from jdgen.model.errors import JdgenError
from jdgen.model.finding import Finding

if TYPE_CHECKING:
    from jdgen.formats import Format, Templates
    from jdgen.model.origin import Origin
    from jdgen.model.posting import Posting
    from jdgen.pipeline.workspace import Composed

Content = str | bytes | tuple[Finding, ...]
"""The text or bytes of an output, or what is wrong with it."""


def output_of(composed: Composed, form: Format, templates: Templates) -> Content:
    """Return a posting in a format, or why there is none, told at the place of its job."""
    if composed.posting is None or composed.job is None:
        return (
            _told_at(composed.job.origin, composed.findings) if composed.job else composed.findings
        )
    try:
        return render(composed.posting, form, templates)
    except JdgenError as error:
        return _told_at(composed.job.origin, error.findings)


def render(posting: Posting, form: Format, templates: Templates) -> str | bytes:
    """Return a posting in a format. Raises JdgenError for what the format cannot take."""
    if form.target:
        refuse_unfit(posting, form)
    return form.render(posting, templates)


def _told_at(origin: Origin, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings with a place where they have none."""
    return tuple(each if each.origin.file else each._replace(origin=origin) for each in findings)


def is_public(form: Format) -> bool:
    """Say whether a format is for the public alone."""
    return bool(form.target and form.target.public)


def is_internal(posting: Posting) -> bool:
    """Say whether a posting is for colleagues alone."""
    return posting.options.get("audience") == ("internal",)


def is_barred(posting: Posting, form: Format) -> bool:
    """Say whether a format is for the public and the posting is not."""
    return is_internal(posting) and is_public(form)
