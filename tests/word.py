"""Word documents as tests read them: with python-docx, and part by part."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document


def open_word(written: bytes) -> Document:
    return docx.Document(BytesIO(written))


def paragraphs_of(written: bytes) -> list[tuple[str, str]]:
    """The style and the text of each paragraph."""
    return [(each.style.name, each.text) for each in open_word(written).paragraphs]


def parts_of(written: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(written)) as file:
        return {name: file.read(name) for name in file.namelist()}


def read_docx(written: bytes) -> Iterator[str]:
    """What a document says."""
    return (text for _, text in paragraphs_of(written))
