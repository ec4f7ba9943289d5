"""PDF pages as tests read them: taken apart with pypdf, without what stands beside the text."""

import re
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from unicodedata import bidirectional, category, normalize

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject

TURNING = {"R", "AL", "AN", "RLE", "RLI", "FSI"}
"""Classes of characters beside which others change places."""

PLACED_FREELY = {"Cf", "Mn", "Mc", "Me"}
"""Categories of characters without ink, and of those that fonts may put before their letter."""

Codes = dict[bytes, str]


def open_pdf(written: bytes) -> PdfReader:
    return PdfReader(BytesIO(written))


def read_pdf(written: bytes) -> Iterator[str]:
    """What each page says, in the order in which it is read out."""
    reader = open_pdf(written)
    return ("".join(_said_on(page, reader)) for page in reader.pages)


def _said_on(page: PageObject, reader: PdfReader) -> Iterator[str]:
    fonts = {name: _codes_of(font) for name, font in page["/Resources"]["/Font"].items()}
    codes: Codes = {}
    held: list[bool] = []
    for operands, operator in ContentStream(page.get_contents(), reader, "bytes").operations:
        if operator == b"Tf":
            codes = fonts[operands[0]]
        elif operator in {b"BDC", b"BMC"}:
            given = operands[1] if operator == b"BDC" else {}
            held.append(operands[0] == "/Artifact" or "/ActualText" in given)
            yield str(given.get("/ActualText", ""))
        elif operator == b"EMC":
            held.pop()
        elif operator in {b"Tj", b"TJ"} and not any(held):
            yield "".join(codes[code] for code in _shown(operands[0]))


def _shown(operand: bytes | list[object]) -> Iterator[bytes]:
    for each in [operand] if isinstance(operand, bytes) else operand:
        if isinstance(each, bytes):
            yield from (each[n : n + 2] for n in range(0, len(each), 2))


def _codes_of(font: DictionaryObject) -> Codes:
    """What each code of a font stands for, by its ToUnicode map."""
    table = font["/ToUnicode"].get_data()
    codes: Codes = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            codes[_bytes_of(code)] = _bytes_of(text).decode("utf-16-be")
    assert b"beginbfrange" not in table
    return codes


def _bytes_of(written: bytes) -> bytes:
    return bytes.fromhex(written.decode())


def visible_of(texts: Iterable[str]) -> Callable[[str], str]:
    """Return what keeps of a text whatever stands on paper in the order in which it is said.

    Characters without ink, and signs that stand on letters, are never kept. Where anything runs
    from right to left, letters alone are kept that run from left to right: all else beside it
    changes places. Characters are taken apart, as fonts may do.
    """
    turned = any(bidirectional(each) in TURNING for text in texts for each in text)
    return lambda text: "".join(each for each in normalize("NFKD", text) if _is_kept(each, turned))


def _is_kept(character: str, turned: bool) -> bool:
    if turned and bidirectional(character) != "L":
        return False
    return not character.isspace() and category(character) not in PLACED_FREELY
