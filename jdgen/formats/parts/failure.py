"""Failures of templates, told by template and line instead of a traceback."""

from __future__ import annotations

from collections.abc import Collection
from types import FrameType
from typing import Final

from jinja2 import TemplateError, TemplateNotFound

from jdgen.formats.parts.allowance import MOST, TooMuch
from jdgen.formats.parts.templates import mistake
from jdgen.formats.parts.unknown import UnknownName
from jdgen.model.errors import TemplateProblem
from jdgen.model.finding import Finding
from jdgen.nearest import suggestion

FAILURES: Final = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What code that Jinja compiled from an allowed template can raise."""


def explain(error: Exception, labels: Collection[str], first: str) -> TemplateProblem:
    """Return the failure as a finding on the last line of a template that the error passed.

    `labels` are the files of templates, `first` is the one where the rendering began. Jinja has
    rewritten the traceback of `error`, so that it speaks of templates and holds their variables.
    """
    label, line = first, 0
    scope: tuple[str, ...] = ()
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in labels:
            label, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
            scope = _names(trace.tb_frame)
        trace = trace.tb_next
    return TemplateProblem(_find(error, label, line, scope))


def _names(frame: FrameType) -> tuple[str, ...]:
    return tuple(name for name in frame.f_locals if not name.startswith("_"))


def _find(error: Exception, label: str, line: int, scope: tuple[str, ...]) -> Finding:
    if isinstance(error, UnknownName):
        known = scope if error.known is None else error.known
        return mistake(label, line, str(error), suggestion(error.name, known))
    if isinstance(error, TooMuch):
        found = f"this makes more than {MOST:,} characters, counting loops and calls"
        return mistake(label, line, found, "A posting needs a few thousand.")
    if isinstance(error, RecursionError):
        return mistake(label, line, "this leads back to itself, so it would never end")
    if isinstance(error, TemplateNotFound):
        return mistake(label, line, f"there is no template '{error.name}'")
    return mistake(label, line, str(error).rstrip(".") or type(error).__name__)
