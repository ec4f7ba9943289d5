"""The command that begins a role of one's own."""

import os

from jdgen.cli import options as o
from jdgen.cli.output import note
from jdgen.delivery.whole import write_whole
from jdgen.model.errors import refusal
from jdgen.nearest import suggestion
from jdgen.pipeline.scaffolding import new_role

NAME = "new"
HELPS_ITSELF = False
KINDS = ("role",)


def command(
    kind: o.NewKind, name: o.NewName, like: o.Like = "", output: o.Output = "", roles: o.Roles = ""
) -> None:
    """Begin a role of your own: a file that checks clean, with comments that teach."""
    if kind not in KINDS:
        raise refusal("unknown-kind", f"there is no new '{kind}'", suggestion(kind, KINDS))
    path = output or f"{name}.yaml"
    text = new_role(name, path, like, roles)
    if os.path.exists(path):
        raise refusal("exists", f"'{path}' is there already", "choose another file with -o")
    write_whole(path, text)
    note([f"Wrote '{path}'. Read it as a posting with: jdgen {name} --roles {path}"])
