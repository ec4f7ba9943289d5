"""Commands: one function with typed options, called with words."""

from typing import Any

import typer


def invoke(module: Any, words: list[str]) -> int:
    """Call the command that `module` offers as ``command`` with these words; return its exit code.

    A module may offer a ``NAME`` to be called by in messages, and say with ``HELPS_ITSELF`` that
    it prints its own help.
    """
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
    helps_itself = getattr(module, "HELPS_ITSELF", False)
    settings = {"help_option_names": [] if helps_itself else ["--help", "-h"]}
    app.command(context_settings=settings)(module.command)
    try:
        app(words, prog_name=f"jdgen {module.NAME}".strip())
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0
