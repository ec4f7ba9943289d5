"""What the system's refusals mean, and what to do about them."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


def undelivered(folder: str, wrong: str, advice: str) -> DeliveryError:
    """Return the error that says why a folder of outputs was not brought up to date."""
    message = f"'{folder}' was not brought up to date: {wrong}"
    return DeliveryError(Finding(Origin(folder), "not-written", message, advice))


@contextmanager
def explained(folder: str) -> Iterator[None]:
    """Turn whatever the system refuses below `folder` into an error that says what to do."""
    try:
        yield
    except OSError as error:
        raise refusal(folder, error) from error


def refusal(folder: str, error: OSError) -> DeliveryError:
    """Return the error that says in words what the system refused below `folder`."""
    return undelivered(folder, *_explain(error))


def _explain(error: OSError) -> tuple[str, str]:
    where = f" ('{os.fsdecode(error.filename)}')" if error.filename else ""
    if error.errno in NO_ROOM:
        return "there is no room left on the disk", "Free some space, then build again."
    if error.errno in DENIED:
        advice = "Ask whoever owns the folder, or build into another one."
        return f"you have no permission to write there{where}", advice
    return f"the system says: {error.strerror}{where}", "Mend that, then build again."
