"""Names that nobody gave: they fail where a template uses them, and know what was meant."""

from collections.abc import Callable
from typing import Final, cast

from jinja2 import StrictUndefined, TemplateRuntimeError, UndefinedError
from jinja2.runtime import LoopContext
from jinja2.utils import missing

from jdgen.formats.parts.allowance import describe

LOOP: Final = ("first", "index", "index0", "last", "length", "nextitem", "previtem")
"""What templates may ask of `loop`."""


class UnknownName(UndefinedError):
    """A template used `name`; `known` are the names it could have meant, None if that depends."""

    def __init__(self, message: str, name: str, known: tuple[str, ...] | None) -> None:
        super().__init__(message)
        self.name = name
        self.known = known


class Unknown(StrictUndefined):
    """A value that nobody gave. A test for it passes, any other use raises UnknownName."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: Callable[[str], TemplateRuntimeError] | None = None,
    ) -> None:
        def fail(message: str) -> TemplateRuntimeError:
            if hint or name is None:
                return UndefinedError(message)
            return _explain(obj, name)

        super().__init__(hint, obj, name, cast("type[TemplateRuntimeError]", exc or fail))


def _explain(obj: object, name: str) -> UnknownName:
    if obj is missing:
        return UnknownName(f"'{name}' is not known here", name, None)
    if isinstance(obj, dict):
        return UnknownName(f"'{name}' is not among what is known there", name, tuple(obj))
    if type(obj) is LoopContext:
        return UnknownName(f"'loop' has no '{name}'", name, LOOP)
    return UnknownName(f"'{name}' is asked of {describe(obj)}", name, ())
