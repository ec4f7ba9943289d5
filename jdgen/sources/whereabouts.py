"""Places as people write them in one line: ``Berlin, DE``, ``Denver, US-CO``, ``DE``."""

import re

COUNTRY = re.compile(r"[A-Z]{2}")
REGION = re.compile(r"([A-Z]{2})-[A-Z0-9]{1,3}")


def read_place(text: str) -> dict[str, str]:
    """Return the parts of a place: city before the last comma, country or region code after it.

    A line without a code is a city; its country then stays open and counts as missing.
    """
    city, comma, code = (part.strip() for part in text.rpartition(","))
    if region := REGION.fullmatch(code):
        return {"city": city, "region": code, "country": region[1]}
    if COUNTRY.fullmatch(code):
        return {"city": city, "country": code}
    return {"city": text.strip()} if comma or code else {}
