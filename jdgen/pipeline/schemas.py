"""Schemas: what editors need to know of the files that people write."""

from jdgen.model.errors import refusal
from jdgen.nearest import suggestion


def schema(kind: str = "roles") -> str:
    """Return the JSON Schema of a file of role definitions, or of a company's or job's, as text."""
    from jdgen.sources.schema import KINDS, schema_of  # noqa: PLC0415 (needs pydantic)

    if kind not in KINDS:
        raise refusal("unknown-kind", f"there is no schema of '{kind}'", suggestion(kind, KINDS))
    return schema_of(kind)
