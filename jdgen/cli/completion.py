"""The command that completes words for a shell."""

import shlex
from importlib import import_module

from jdgen.cli import options as o
from jdgen.cli.command import options_of
from jdgen.cli.output import put
from jdgen.cli.route import COMMANDS, POSTING, TAKE_A_VALUE
from jdgen.pipeline.completing import complete_option, complete_word, completion_script, roles

NAME = "completion"
HELPS_ITSELF = False
WORDS, LINE = "words", "line"
"""Ask for what could come next instead of a script, after words or a whole line: scripts do."""


def command(shell: o.Shell, words: o.Typed = []) -> None:  # noqa: B006 (typer copies it)
    """Print the script that lets bash, zsh or fish complete commands, roles and answers."""
    if shell == LINE:
        words = _split(" ".join(words))
    elif shell != WORDS:
        return put(completion_script(shell))
    return put("".join(f"{word}\n" for word in complete(words or [""])))


def _split(line: str) -> list[str]:
    """Return the words of a line that begins with the command, the last one begun or empty."""
    try:
        words = shlex.split(line)[1:]
    except ValueError:
        # A quotation that is still open.
        words = line.split()[1:]
    return [*words, ""] if line.endswith(" ") else words


def complete(words: list[str]) -> list[str]:
    """Return what could stand in place of the last of these words, which has been begun."""
    *before, typed = words
    chosen = _chosen(before)
    if before and before[-1] in TAKE_A_VALUE:
        head, comma, last = typed.rpartition(",")
        role, first = (chosen[-1], chosen[0]) if chosen else ("", "")
        found = complete_option(before[-1], role, typed, first)
        return [f"{head}{comma}{each}" for each in found if each.startswith(last)]
    if typed.startswith("-"):
        name = chosen[0] if chosen and chosen[0] in COMMANDS else POSTING
        found = options_of(import_module(f"jdgen.cli.{name}"))
    elif not chosen:
        found = [*COMMANDS, *complete_word("")]
    elif chosen == ["new", "job"]:
        found = roles()
    else:
        found = complete_word(chosen[0]) if chosen[0] in COMMANDS and len(chosen) == 1 else []
    return [each for each in found if each.startswith(typed)]


def _chosen(words: list[str]) -> list[str]:
    """Return the words that are neither options nor their values."""
    values = {n + 1 for n, word in enumerate(words) if word in TAKE_A_VALUE}
    return [word for n, word in enumerate(words) if n not in values and not word.startswith("-")]
