"""Schemas: what editors need to know of the files that people write, and programs of the output."""

import os

from jdgen import shipped
from jdgen.model.errors import refusal
from jdgen.nearest import suggestion

PRINTED = ("posting", "changes")
"""What -f json and `diff --report json` print, whose schemas are files of their own."""

KINDS = ("roles", "company", "job", *PRINTED)
"""What there is a JSON Schema of: three kinds of file, and what is printed as JSON."""


def schema(kind: str = "roles") -> str:
    """Return the JSON Schema of a kind of file, or of what is printed as JSON, as text."""
    if kind not in KINDS:
        raise refusal("unknown-kind", f"there is no schema of '{kind}'", suggestion(kind, KINDS))
    if kind in PRINTED:
        path = os.path.join(shipped.data_folder(), "schemas", f"{kind}.json")
        with open(path, encoding="utf-8") as file:
            return file.read()
    from jdgen.sources.schema import schema_of  # noqa: PLC0415 (the slow part)

    return schema_of(kind)
