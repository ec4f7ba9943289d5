"""Pay as people write it in one line: ``90000-110000 EUR``, ``USD 38.50-46 an hour``."""

import re

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?k?|\d+(?:\.\d+)?k?"
LINE = re.compile(
    rf"(?:(?P<before>[A-Z]{{3}})\s+)?(?P<min>{NUMBER})\s*(?:(?:-|–|to)\s*(?P<max>{NUMBER}))?"
    r"(?:\s+(?P<after>[A-Z]{3}))?(?:\s*(?:/|per|an?)\s*(?P<per>hour|day|week|month|year))?"
)
EXAMPLE = "write it like 90000-110000 EUR, or 38.50-46 USD an hour"


def read_pay(text: str) -> dict[str, str] | str:
    """Return the parts of a base pay written in one line, or the text itself if it is not one.

    Thousands may be grouped by commas or written with a k; nothing else is guessed.
    """
    found = LINE.fullmatch(text.strip())
    if not found or bool(found["before"]) == bool(found["after"]):
        return text
    return {
        "min": _digits(found["min"]),
        "max": _digits(found["max"] or found["min"]),
        "currency": found["before"] or found["after"],
        "per": found["per"] or "year",
    }


def _digits(number: str) -> str:
    plain = number.replace(",", "")
    if not plain.endswith("k"):
        return plain
    whole, _, part = plain[:-1].partition(".")
    return f"{whole}{part[:3].ljust(3, '0')}"
