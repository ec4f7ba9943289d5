"""Schemas: what editors need to know of the files that people write, and programs of the output."""

import os
from collections.abc import Mapping

from jdgen import shipped
from jdgen.model.errors import refusal
from jdgen.nearest import suggestion

PRINTED = ("posting", "changes")
"""What -f json and `diff --report json` print, whose schemas are files of their own."""

KINDS = ("roles", "company", "job", "workspace", *PRINTED)
"""What there is a JSON Schema of: four kinds of file, and what is printed as JSON."""


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


def schemas() -> Mapping[str, str]:
    """Return the JSON Schema of each kind of file that people write, by the name of its file."""
    from jdgen.sources.ground import schema_files  # noqa: PLC0415 (the slow part)

    return schema_files()
