"""Output: bytes on standard output, notes on standard error."""

import sys
from collections.abc import Iterable
from contextlib import suppress

from jdgen.model.errors import DeliveryError, refusal
from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE


def put(content: str | bytes) -> None:
    """Write to standard output: UTF-8 and the same bytes on a terminal and in a pipe.

    Raises RequestError for a document that a terminal would show as noise.
    Raises DeliveryError if it is closed or there is no room, BrokenPipeError if nobody reads it.
    """
    if sys.stdout is None:
        raise _not_written("it is closed")
    try:
        sys.stdout.buffer.write(_bytes_of(content))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _not_written(error.strerror or str(error)) from None


def _bytes_of(content: str | bytes) -> bytes:
    if isinstance(content, str):
        return content.encode("utf-8", "backslashreplace")
    if sys.stdout.isatty():
        message = "a document would be noise on a terminal"
        raise refusal("not-text", message, "add -o and the name of a file")
    return content


def _not_written(reason: str) -> DeliveryError:
    message = f"standard output cannot be written: {reason}"
    return DeliveryError(Finding(NOWHERE, "not-written", message, "free some room, or use -o"))


def note(lines: Iterable[str]) -> None:
    """Write lines to standard error, for people. A closed or full one has no readers."""
    if sys.stderr is None:
        return
    text = "".join(f"{line}\n" for line in lines)
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    with suppress(OSError):
        sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))


def is_for_people() -> bool:
    """Say whether somebody sits at standard error."""
    return sys.stderr is not None and sys.stderr.isatty()
