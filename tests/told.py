"""Everything that an output tells, whatever it is packed in."""

from pages import open_pdf, read_pdf
from word import parts_of, read_docx


def told(written: str | bytes) -> str:
    """The words of an output, and of a document its parts and properties too."""
    if isinstance(written, str):
        return written
    if written.startswith(b"%PDF"):
        properties = repr(dict(open_pdf(written).metadata or {}))
        words = " ".join(" ".join(read_pdf(written)).split())
        return "\n".join((words, properties, written.decode("latin-1")))
    parts = (part.decode("utf-8", "replace") for part in parts_of(written).values())
    return "\n".join((*read_docx(written), *parts))
