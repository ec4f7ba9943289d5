"""The filters and tests that templates may use, none of which can make much of little."""

from collections.abc import Callable
from typing import Any, Final

from jinja2 import TemplateRuntimeError
from jinja2.filters import FILTERS as STOCK_FILTERS
from jinja2.runtime import Undefined
from jinja2.tests import TESTS as STOCK_TESTS
from markupsafe import Markup

from jdgen.formats.parts.allowance import Allowance, describe

_WEIGHED: Final = ("capitalize", "lower", "trim", "upper")
FILTERS: Final = (*_WEIGHED, "default", "first", "join", "last", "length")
TESTS: Final = ("defined", "even", "odd", "undefined")

REMEMBERED: Final = 4096
"""How many escaped sentences are kept; beyond that all are forgotten at once."""

Printer = Callable[[object], str]


Escaped = dict[str, str]
"""Sentences that have been escaped, since postings share most of them."""


def escaper_of(escape: Callable[[str], str], known: Escaped) -> Callable[[str], str]:
    """Return the escape, which keeps what it has escaped."""

    def escape_once(value: str) -> str:
        if len(known) >= REMEMBERED:
            known.clear()
        known[value] = escape(value)
        return known[value]

    return escape_once


def printer_of(escape: Callable[[str], str], known: Escaped, allowance: Allowance) -> Printer:
    """Return what stands between every value that a template prints and the output."""

    def print_(value: object) -> str:
        if type(value) is str:  # noqa: SIM108 (one line could not be read)
            text = known.get(value) or escape(value)
        else:
            text = _speak(value)
        allowance.left -= len(text) + 1
        if allowance.left < 0:
            allowance.spend(0)
        return text

    return print_


def filters_of(printer: Printer, allowance: Allowance) -> dict[str, Callable[..., Any]]:
    """Return the filters by name, and two that the wall leaves to the compiler."""

    def join(rows: object, delimiter: str = "") -> Markup:
        # The wall lets only words of the template through here: they are markup as they stand.
        printed = [printer(row) for row in allowance.count(rows, 1 + len(delimiter))]
        return Markup(delimiter.join(printed))

    def pay_for(change: Callable[..., str]) -> Callable[..., str]:
        return lambda value, *args: change(allowance.weigh(value), *args)

    stock: dict[str, Callable[..., Any]] = STOCK_FILTERS
    return {
        **{name: stock[name] for name in FILTERS},
        **{name: pay_for(stock[name]) for name in _WEIGHED},
        **{"join": join, "count": allowance.count, "weigh": allowance.weigh},
    }


def tests_by_name() -> dict[str, object]:
    """Return the tests by name."""
    return {name: STOCK_TESTS[name] for name in TESTS}


def _speak(value: object) -> str:
    if isinstance(value, Markup):
        return value
    if isinstance(value, Undefined):
        return str(value)
    if type(value) is int:
        return str(value)
    found = describe(value)
    raise TemplateRuntimeError(f"only text and numbers can be printed, and this is {found}")
