"""Ground: the first files of a workspace, an example of each kind, with comments that teach."""

import os
import re
from collections.abc import Iterator, Mapping

from jdgen import shipped
from jdgen.sources.schema import KINDS, schema_of
from jdgen.sources.site import SCHEMAS
from jdgen.version import __version__

DOT = "dot-"
"""How the names begin here that begin with a point there, so that nothing obeys them here."""


def ground_files() -> Mapping[str, str]:
    """Return the text of each file of a new workspace, by its path in it."""
    folder = os.path.join(shipped.data_folder(), "scaffold", "workspace")
    files = {path: _read(os.path.join(folder, kept)) for path, kept in sorted(_walk(folder))}
    return files | {f"{SCHEMAS}/{name}": text for name, text in schema_files().items()}


def schema_files() -> Mapping[str, str]:
    """Return the schema of each kind of file that people write, by the name of its file."""
    return {f"{kind}.json": schema_of(kind) for kind in KINDS}


def _walk(folder: str) -> Iterator[tuple[str, str]]:
    """Yield the path that each file will have, and the one that it has here."""
    for above, _, names in os.walk(folder):
        for name in names:
            kept = os.path.relpath(os.path.join(above, name), folder)
            parts = kept.split(os.sep)
            yield "/".join(re.sub(f"^{DOT}", ".", part) for part in parts), kept


def _read(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return re.sub(r"\bVERSION\b", __version__, file.read())
