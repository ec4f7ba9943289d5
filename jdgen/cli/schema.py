"""The command that prints the JSON Schema of a kind of file."""

from jdgen.cli import options as o
from jdgen.cli.output import put
from jdgen.pipeline.schemas import schema

NAME = "schema"
HELPS_ITSELF = False


def command(kind: o.SchemaKind = "roles") -> None:
    """Print the JSON Schema of role files or company files, for editors."""
    put(schema(kind))
