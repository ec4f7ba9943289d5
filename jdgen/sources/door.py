"""The door: bytes of a file become text, or a finding says why not."""

import re
from collections.abc import Iterator

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin

MOST_BYTES = 5_000_000
"""No file that people write is larger; the shipped library is a tenth of this."""

MOST_TOLD = 10
"""So many findings of one kind are enough to know what happened to a file."""

MOST_OF_A_TABLE = 50_000_000
"""No table that another system exports is larger: some hundred thousand rows."""

TABLES = (".csv", ".tsv", ".xlsx")
"""How the names of tables end."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\ufffe\uffff]")
"""Characters that no text may hold: controls, terminal escapes, line ends that editors do not
count, surrogates."""

CONFLICT = re.compile(r"^<{7}(?= |$)|^>{7}(?= |$)", re.MULTILINE)
"""Where git leaves both sides of a conflict, and where they end."""


def read_text(content: bytes, file: str) -> str:
    """Return the text of a UTF-8 file, with or without a byte-order mark and with any line ends."""
    if len(content) > most_bytes(file):
        raise SourceError(too_large(file, len(content)))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(_not_utf8(content, error.start, file)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    findings = [_control(text, found.start(), file) for found in CONTROL.finditer(text)]
    findings = findings[:MOST_TOLD] or list(find_conflicts(text, file))[:MOST_TOLD]
    if findings:
        raise SourceError(*findings)
    return text


def most_bytes(file: str) -> int:
    """Return how large a file of this name may be."""
    return MOST_OF_A_TABLE if _is_table(file) else MOST_BYTES


def too_large(file: str, size: int) -> Finding:
    """Return the finding for a file of `size` bytes that is over the limit."""
    message = f"the file has {size:,} bytes; at most {most_bytes(file):,} are read"
    return Finding(Origin(file), "too-large", message, "split it into several files")


def _is_table(file: str) -> bool:
    return file.casefold().endswith(TABLES)


def _not_utf8(content: bytes, at: int, file: str) -> Finding:
    before = content[:at]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    message = f"byte 0x{content[at]:02x} is not UTF-8 text"
    hint = "export it as UTF-8: Excel calls that CSV UTF-8" if _is_table(file) else ""
    return Finding(
        Origin(file, line, column), "encoding", message, hint or "save the file as UTF-8"
    )


def find_conflicts(text: str, file: str) -> Iterator[Finding]:
    """Yield where each conflict of an unfinished merge begins, or ends if its beginning is gone."""
    is_open = False
    for found in CONFLICT.finditer(text):
        begins = text[found.start()] == "<"
        if begins or not is_open:
            where = Origin(file, text.count("\n", 0, found.start()) + 1, 1)
            message = f"a merge was not finished: '{found[0]}' is a mark of git"
            hint = "keep one of the two sides, and delete the marks"
            yield Finding(where, "conflict", message, hint)
        is_open = begins


def _control(text: str, at: int, file: str) -> Finding:
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    message = f"control character U+{ord(text[at]):04X} in the text"
    return Finding(Origin(file, line, column), "control-character", message, "remove it")
