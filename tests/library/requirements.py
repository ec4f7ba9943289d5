"""Requirements whose words hold a number of years, a degree, a licence or a language."""

import re
from collections.abc import Iterator

from jdgen.model.statement import Statement

NUMBER = r"(?:\{years\}|\{leading_years\}|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)"
YEARS = re.compile(rf"(?<!\w){NUMBER}(?: full| or more)? years?\b|\bone year\b", re.IGNORECASE)
DEGREE = re.compile(
    r"\b(?:degree(?! of)|bachelor|master['’]s(?! certificate)|doctorate|diploma|PhD|MBA|[MB]Sc)\b",
    re.IGNORECASE,
)
LICENCE = re.compile(
    r"(?<![\w-])(?:licen[cs]ed?|certificates?|certifications?|certified|chartered|registration)\b",
    re.IGNORECASE,
)
LANGUAGE = re.compile(r"\b(?:English|French|German|Spanish|Dutch|Welsh|Italian|Portuguese)\b")


def data_missing(statement: Statement) -> Iterator[str]:
    """Yield what the words of a requirement say and its data do not."""
    text = statement.text
    if YEARS.search(text) and not (statement.years or statement.leading_years):
        yield "years"
    if DEGREE.search(text) and not statement.degree:
        yield "degree"
    if LICENCE.search(text) and not statement.licence:
        yield "licence"
    if LANGUAGE.search(text) and not statement.language:
        yield "language"
