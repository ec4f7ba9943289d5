"""The command that prints the JSON Schema of a kind of file."""

import os

from jdgen.cli import options as o
from jdgen.cli.output import note, put
from jdgen.delivery.whole import write_whole
from jdgen.pipeline.schemas import schema, schemas

NAME = "schema"
HELPS_ITSELF = False


def command(kind: o.SchemaKind = "", output: o.SchemaOutput = "") -> None:
    """Print the JSON Schema of role files or other files that people write, for editors."""
    if not output:
        return put(schema(kind or "roles"))
    if kind and not os.path.isdir(output):
        return write_whole(output, schema(kind))
    os.makedirs(output, exist_ok=True)
    texts = {f"{kind}.json": schema(kind)} if kind else schemas()
    for name, text in texts.items():
        write_whole(os.path.join(output, name), text)
    return note([f"Wrote {', '.join(texts)} to '{output}'."])
