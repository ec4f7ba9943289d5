"""Commands: one function with typed options, called with words."""

from collections.abc import Callable
from typing import Protocol

import typer


class Command(Protocol):
    """What a module of this package offers: the function, the name that messages call it by."""

    NAME: str
    HELPS_ITSELF: bool
    command: Callable[..., None]


def invoke(module: Command, words: list[str]) -> int:
    """Call the command that a module offers with these words, and return its exit code.

    The options of a command that helps itself include its own --help.
    """
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    settings = {"help_option_names": [] if module.HELPS_ITSELF else ["--help", "-h"]}
    app.command(context_settings=settings)(module.command)
    try:
        app(words, prog_name=f"jdgen {module.NAME}".strip())
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0
