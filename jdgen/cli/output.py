"""Output: bytes on standard output, notes on standard error."""

import sys
from collections.abc import Iterable

from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin


def put(text: str) -> None:
    """Write text to standard output: UTF-8 and the same bytes on a terminal and in a pipe.

    Raises DeliveryError if there is no room for it, BrokenPipeError if nobody reads it.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        message = f"standard output cannot be written: {reason}"
        finding = Finding(Origin("-"), "not-written", message, "free some room, or use -o")
        raise DeliveryError(finding) from None


def note(lines: Iterable[str]) -> None:
    """Write lines to standard error, for people."""
    text = "".join(f"{line}\n" for line in lines)
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding))


def is_for_people() -> bool:
    """Say whether somebody sits at standard error."""
    return sys.stderr is not None and sys.stderr.isatty()
