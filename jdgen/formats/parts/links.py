"""Links: where the addresses in a line lead, as far as the posting's data has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jdgen.model.company import Apply

_WEB = r"(?i:https?)://[^\s\"'<>]+"
_MAIL = r"[^\s@?&,;:\"'<>()]+@[^\s@?&,;:\"'<>()]+"
_BEFORE = r"(?<![A-Za-z0-9@:/._%+-])"
_AFTER = r"(?![.,:;!?]*[A-Za-z0-9@/#&=_%+~-])"


def leads_to(address: str) -> str:
    """Return where an address of the web or of e-mail leads; nowhere if it is neither."""
    if re.fullmatch(_WEB, address):
        return address
    return f"mailto:{address}" if re.fullmatch(_MAIL, address) else ""


def links_of(apply: Apply | None) -> dict[str, str]:
    """Return where one can apply: each address, and where it leads."""
    given = (apply.url, apply.email) if apply else ()
    return {address: target for address in given if (target := leads_to(address))}


def cut(text: str, links: Mapping[str, str]) -> list[dict[str, str]]:
    """Return `text` in pieces, so that each address is one with its `href`; others have none.

    An address is only found whole, not as the beginning or end of a longer one.
    """
    if not links:
        return [{"text": text, "href": ""}]
    if not any(address in text for address in links):
        return [{"text": text, "href": ""}] if text else []
    longest_first = sorted(links, key=len, reverse=True)
    pieces = re.split(f"{_BEFORE}({'|'.join(map(re.escape, longest_first))}){_AFTER}", text)
    return [
        {"text": piece, "href": links[piece] if n % 2 else ""}
        for n, piece in enumerate(pieces)
        if piece
    ]
