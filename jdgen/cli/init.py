"""The command that begins a workspace."""

import os
import shlex
from collections.abc import Iterator

from jdgen.cli import options as o
from jdgen.cli.output import note
from jdgen.pipeline.founding import Founded, found

NAME = "init"
HELPS_ITSELF = False


def command(folder: o.Folder = os.curdir) -> None:
    """Begin a workspace: settings, an example of each kind of file, and checks in CI."""
    note(_told(found(folder), folder))


def _told(founded: Founded, folder: str) -> Iterator[str]:
    """Yield what was done, what could not be, and what to do next."""
    here = os.path.normpath(folder) == os.curdir
    where = "here" if here else f"in '{folder}'"
    yield f"Wrote {len(founded.laid.written)} files {where}."
    for path in founded.laid.left:
        yield f"'{path}' was there already and stays as it is."
    if founded.within not in ("", os.curdir):
        yield (
            "This is not the top of the repository, where alone .github and"
            " .pre-commit-config.yaml are looked for. Move them there, and let their commands run"
            f" in '{founded.within}'."
        )
    begin = "" if here else f"cd {shlex.quote(folder)} && "
    yield f"Begin with: {begin}jdgen check && jdgen build"
    if not founded.within:
        yield "Then keep it in git: git init && git add . && git commit -m 'begin a workspace'"
