"""The command that lists what there is to choose from."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from jdgen.cli import options as o
from jdgen.cli.output import put
from jdgen.pipeline.home import find_home
from jdgen.pipeline.listing import Row, list_catalogue, list_kind
from jdgen.reports.columns import lay_out

NAME = "list"
HELPS_ITSELF = False


def command(
    kind: o.Kind = "roles",
    words: o.Words = [],  # noqa: B006 (typer copies it)
    roles: o.Roles = "",
    as_json: o.Json = False,
    as_markdown: o.Markdown = False,
    no_workspace: o.NoWorkspace = False,
) -> None:
    """List roles, jobs, industries, sizes, seniorities, formats or reports."""
    home = find_home(not no_workspace)
    roles = roles or home.roles
    rows = list_kind(kind, tuple(words), roles, home.folder)
    if as_markdown:
        return put(list_catalogue(rows, roles))
    if as_json:
        data = [row._asdict() for row in rows]
        return put(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    if kind == "roles" and not words:
        return put("\n".join(_of_families(rows)))
    return put(lay_out((row.name, _told(row)) for row in rows))


def _told(row: Row) -> str:
    label = f"{row.label} ({row.family})" if row.family else row.label
    return f"{label}\nalso {', '.join(row.also)}" if row.also else label


def _of_families(rows: Sequence[Row]) -> Iterator[str]:
    """Yield roles by family, a line each: who looks for one asks with a word."""
    width = max((len(row.name) for row in rows), default=0)
    for family, members in groupby(rows, key=lambda row: row.family):
        lines = (f"  {row.name:<{width}}  {row.label}\n" for row in members)
        yield "".join((f"{family}\n", *lines))
