"""Addresses: where the site is on the web, and each page of it."""

from typing import Final
from urllib.parse import quote, urlsplit

from jdgen.formats._feed import Site
from jdgen.model.finding import Finding

HINT: Final = "supply it with `site: https://…` under `workspace` in jdgen.yaml"
_KEPT: Final = "/%!$&'()*+,;=:@"
"""What a path may hold beside letters and digits; a percent sign has been put there on purpose."""


def address_of(site: Site, feed: str) -> str | Finding:
    """Return the site's address, as machines write it and without a slash at its end.

    The finding is for the feed that needs it, if nobody has given one that it could use.
    """
    if not site.address:
        message = f"'{feed}' asks for the address of the site, which nobody has given"
        return Finding(site.origin, "no-site", message, HINT)
    try:
        return _written_out(site.address)
    except ValueError:
        message = f"'{feed}' asks for the address of the site, and '{site.address}' is none"
        return Finding(site.origin, "no-site", message, HINT)


def page_of(address: str, path: str) -> str:
    """Return the address of what lies at a path below the site."""
    return f"{address}/{quote(path)}"


def _written_out(address: str) -> str:
    """Return an address in ASCII. Raises ValueError if no site can be at it."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    said_too_much = parts.query or parts.fragment or "@" in parts.netloc
    if parts.scheme not in {"http", "https"} or quote(host) != host or not host or said_too_much:
        raise ValueError(address)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{host}{port}{quote(parts.path.rstrip('/'), safe=_KEPT)}"
