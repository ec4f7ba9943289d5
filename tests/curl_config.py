"""Configurations of curl, read as its manual says: quoted values with a few escapes."""

import re
from collections.abc import Iterator

LINE = re.compile(r'form-string = "((?:[^"\\]|\\.)*)"')
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def read_form(text: str) -> dict[str, str]:
    """The fields of the form that a configuration sends, in order."""
    return dict(_fields(text))


def _fields(text: str) -> Iterator[tuple[str, str]]:
    for line in text.removesuffix("\n").split("\n"):
        if line.startswith("#"):
            continue
        found = LINE.fullmatch(line)
        assert found, line
        name, _, value = _unescaped(found[1]).partition("=")
        yield name, value


def _unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: ESCAPES.get(found[1], found[1]), value)
