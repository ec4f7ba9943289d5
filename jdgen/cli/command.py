"""Commands: one function with typed options, called with words."""

from collections.abc import Callable
from typing import Protocol

import typer

WIDTH = 100
"""How wide help is, on every terminal and in every pipe."""


class Command(Protocol):
    """What a module of this package offers: the function, the name that messages call it by."""

    NAME: str
    HELPS_ITSELF: bool
    command: Callable[..., None]


def options_of(module: Command) -> list[str]:
    """Return every spelling of a command's options."""
    known = typer.main.get_command(_app(module))
    return [each for option in known.params for each in option.opts if each.startswith("-")]


def _app(module: Command) -> typer.Typer:
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    helps = [] if module.HELPS_ITSELF else ["--help", "-h"]
    settings = {"help_option_names": helps, "terminal_width": WIDTH}
    app.command(context_settings=settings)(module.command)
    return app


def invoke(module: Command, words: list[str]) -> int:
    """Call the command that a module offers with these words, and return its exit code.

    The options of a command that helps itself include its own --help.
    """
    try:
        _app(module)(words, prog_name=f"jdgen {module.NAME}".strip())
    except SystemExit as end:
        # typer takes a reader that has gone for a finding.
        if isinstance(end.__context__, BrokenPipeError):
            raise end.__context__ from None
        return end.code if isinstance(end.code, int) else 0
    return 0
