"""Typesetting: data through sheet.typ into a tagged PDF, by Typst, which the extra `pdf` brings.

The fonts come with the extra, so that a page looks the same everywhere; those of the machine are
only asked where a text has letters that none of them has.
"""

from __future__ import annotations

import json
import os
import re
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

from jdgen.model.errors import RequestError, refusal

EXTRA: Final = 'pip install "jdgen[pdf]"'
FONTS: Final = {
    "fontpkg_inter": "Inter",
    "fontpkg_almarai": "Almarai",
    "fontpkg_heebo": "Heebo",
}
"""The packages that hold fonts, and the families in them, in the order in which they are asked."""

LOCAL: Final = {"ja": "Noto Sans CJK JP", "ko": "Noto Sans CJK KR", "zh": "Noto Sans CJK SC"}
"""Whose forms of shared characters a language takes, if the machine has that family."""

SIZES: Final = ("9.5", "9", "8.6", "8.2")
"""The sizes of letters, in points, of which the largest is taken that costs no page."""

MOST: Final = 8
"""How many missing letters an error names."""

STANDARD: Final = "ua-1"
"""PDF/UA-1: tagged for people who listen to pages, and without a letter that no font has."""

_FOLDER = os.path.dirname(os.path.abspath(__file__))
_COUNT = re.compile(rb"/Type */Pages */Count (\d+)")
_MISSING = re.compile('the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{(\w+)\}")


def typeset(data: dict[str, Any]) -> bytes:
    """Return the PDF of a sheet. Raises RequestError for what cannot be shown, or without Typst."""
    fonts = [*FONTS.values(), LOCAL.get(data["lang"], "")]
    text = json.dumps({**data, "fonts": list(filter(None, fonts))}, ensure_ascii=False)
    typst = _typst()
    try:
        return _fit(_Press(typst, text))
    except typst.TypstError as error:
        if not _MISSING.search(error.diagnostic):
            raise _failure(error) from error
    try:
        return _fit(_Press(typst, text, everywhere=True))
    except typst.TypstError as error:
        raise _failure(error) from error


def _typst() -> Any:  # noqa: ANN401 (it may not be there)
    try:
        return import_module("typst")
    except ModuleNotFoundError as error:
        if error.name != "typst":
            raise
        raise _absent() from None


def _absent() -> RequestError:
    message = "'pdf' needs Typst and its fonts, which are not installed"
    return refusal("not-installed", message, EXTRA)


class _Press(NamedTuple):
    """Typst with a text to set, and whether it may use the fonts of the machine."""

    typst: Any
    text: str
    everywhere: bool = False

    def print(self, size: str) -> bytes:
        """Return the PDF with letters of a size. Typst's error says what it cannot show."""
        assert _process() == os.getpid(), (
            "Typst has threads, and a fork of theirs would wait for ever"
        )
        compiler, layout = _compiler(self.typst, self.everywhere)
        inputs = {"posting": self.text, "size": size}
        made: bytes = compiler.compile(
            layout, format="pdf", sys_inputs=inputs, pdf_standards=[STANDARD]
        )
        return made


def _fit(press: _Press) -> bytes:
    """Return the PDF in the largest letters that take no more pages than the smallest."""
    large, *others, small = SIZES
    made = press.print(large)
    if pages_of(made) == 1:
        return made
    least = press.print(small)
    for size in others:
        if pages_of(made) == pages_of(least):
            return made
        made = press.print(size)
    return made if pages_of(made) == pages_of(least) else least


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has that Typst made."""
    found = _COUNT.search(pdf)
    return int(found[1]) if found else 1


@cache
def _process() -> int:
    """Return the process that used Typst first."""
    return os.getpid()


@lru_cache(maxsize=2)
def _compiler(typst: Any, everywhere: bool) -> tuple[Any, bytes]:  # noqa: ANN401
    """Return a compiler, kept because its fonts take time to find, and the layout."""
    fonts = typst.Fonts(
        include_system_fonts=everywhere,
        include_embedded_fonts=everywhere,
        font_paths=[font_folder(package) for package in FONTS],
    )
    with open(os.path.join(_FOLDER, "sheet.typ"), "rb") as file:
        return typst.Compiler(root=_FOLDER, font_paths=fonts), file.read()


def font_folder(package: str) -> str:
    """Return the folder of the fonts in a package. Raises RequestError if it is not there."""
    spec = find_spec(package)
    if spec is None or not spec.origin:
        raise _absent()
    return os.path.join(os.path.dirname(spec.origin), "files")


def _failure(error: Any) -> RequestError:  # noqa: ANN401 (a TypstError)
    missing = list(dict.fromkeys(_MISSING.findall(error.diagnostic)))
    if not missing:
        return refusal("not-sayable", f"'pdf' cannot show this posting: {error.message}")
    named = _ESCAPED.sub(lambda found: f"U+{found[1].upper():0>4}", " ".join(missing[:MOST]))
    more = " and others" if len(missing) > MOST else ""
    message = f"no font on this machine can show {named}{more}"
    return refusal("character", message, "install a font that can: Noto has one for most scripts")
