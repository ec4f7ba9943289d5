"""Columns: rows laid out for reading, the same on every terminal and in every pipe."""

from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

WIDTH = 100


def lay_out(rows: Iterable[Sequence[str]], indent: int = 0) -> str:
    """Return rows as aligned columns, the last one wrapped; nothing if there are none."""
    rows = list(rows)
    if not rows:
        return ""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    *narrow, _ = rows[0]
    for _ in narrow:
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    lines = _print(table, WIDTH - indent).splitlines()
    return "".join(f"{' ' * indent}{line}".rstrip() + "\n" for line in lines)


def _print(table: Table, width: int) -> str:
    paper = StringIO()
    console = Console(
        file=paper, width=width, color_system=None, force_terminal=False, legacy_windows=False
    )
    console.print(table)
    return paper.getvalue()
