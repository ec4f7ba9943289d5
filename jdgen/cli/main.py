"""The entry: runs a command, and turns what went wrong into messages and exit codes.

0: nothing to say. 1: findings, or facts missing under --strict. 2: could not run.
"""

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import NoReturn, cast

from jdgen.cli.route import COMMANDS, route
from jdgen.version import __version__

COULD_NOT_RUN = 2
INTERRUPTED = 130


def script() -> NoReturn:
    """Run the command line of this process, and end it."""
    # One command allocates little and lives briefly: collecting garbage costs more than it frees,
    # and all that is left to do at the end is to hand over what was written.
    gc.disable()
    code = main(sys.argv[1:])
    # A closed stream is None, and one that nobody reads fails.
    with suppress(OSError, AttributeError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def main(argv: list[str]) -> int:
    """Run a command with these words, and return its exit code."""
    try:
        return _run(argv)
    except BrokenPipeError:
        # The reader has gone, as `head` does; there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _tell(error)


def _run(argv: list[str]) -> int:
    if argv == ["--version"]:
        return _put(f"jdgen {__version__}\n")
    if argv in ([], ["--help"], ["-h"]):
        return _put(overview())
    leads = route(argv)
    if leads is None:
        return _put(overview()) if "--help" in argv else _no_role()
    return _invoke(import_module(f"jdgen.cli.{leads.command}"), leads.words)


def _invoke(module: ModuleType, words: list[str]) -> int:
    from jdgen.cli.command import Command, invoke  # noqa: PLC0415 (--version needs no typer)

    return invoke(cast(Command, module), words)


def _put(text: str) -> int:
    from jdgen.cli.output import put  # noqa: PLC0415 (as above)

    put(text)
    return 0


def _no_role() -> int:
    from jdgen.model.errors import refusal  # noqa: PLC0415 (only for a mistake)

    return _tell(refusal("no-role", "no role was named", "for example: jdgen head-of-product"))


def _tell(error: Exception) -> int:
    from jdgen.cli.output import note  # noqa: PLC0415 (only for a mistake)
    from jdgen.model.errors import JdgenError  # noqa: PLC0415
    from jdgen.reports.concise import report_findings  # noqa: PLC0415

    if isinstance(error, JdgenError):
        note(report_findings(error.findings).splitlines())
    else:
        import traceback  # noqa: PLC0415 (only for a fault of ours)

        traceback.print_exception(error)
        note(["This is a fault of jdgen. Please report it with the lines above."])
    return COULD_NOT_RUN


def overview() -> str:
    """Return what jdgen does, in a page."""
    commands = "\n".join(f"  jdgen {name:<11} {what}" for name, what in COMMANDS.items())
    return f"""\
jdgen composes job postings from roles written in YAML.

  jdgen ROLE [--industry I] [--size S | --employees N] [--seniority L[,L]]
             [--company FILE] [--location P]... [--pay PAY]... [--set OPTION=VALUE]...
             [-f FORMAT]... [-o PATH]
  jdgen JOB.yaml               a vacancy, with its place, pay and dates in a file

  jdgen head-of-product --industry fintech
  jdgen registered-nurse --industry healthcare --location "Denver, US-CO" -f text
  jdgen head-of-product --help     all options, and the questions that this role asks

{commands}
  jdgen --version
"""
