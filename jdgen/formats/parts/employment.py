"""Employment: how much and on what contract somebody works, as targets ask for it in one field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jdgen.model.posting import Missing

if TYPE_CHECKING:
    from jdgen.model.posting import Posting

UNSAID: Final = Missing("the time or the contract", "--employment")


def employment_of(posting: Posting) -> tuple[str, ...]:
    """Return what is answered to `time` and to `contract`, in this order."""
    return (*posting.options.get("time", ()), *posting.options.get("contract", ()))
