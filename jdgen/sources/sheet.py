"""Sheets: the jobs of a table that another system exports, one at a time or all at once."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from operator import itemgetter
from typing import Any, NamedTuple

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding, in_order
from jdgen.model.job import Job
from jdgen.model.library import Library
from jdgen.model.origin import Origin
from jdgen.model.tree import Tree
from jdgen.model.workspace import Sheet
from jdgen.nearest import suggestion
from jdgen.sources.cells import Known, understand
from jdgen.sources.columns import Group, read_columns
from jdgen.sources.door import TABLES
from jdgen.sources.edits import scope_of
from jdgen.sources.forms import keys_of
from jdgen.sources.ids import ID, misfit
from jdgen.sources.nodes import Document
from jdgen.sources.table import Table, plain, read_table

MOST_KEPT = 20_000
"""So many texts of one group are remembered at a time."""

CHECKED = {"role", "company", "starts"}
"""Fields of text that are more than text."""


ID_AT, ORIGIN_AT = Job._fields.index("id"), Job._fields.index("origin")

DEFAULTS = [*map(Job._field_defaults.get, Job._fields)]

Cells = str | tuple[str, ...]
"""The cell of a column, or those of several together."""

_Text = tuple[int, int]
_Remembered = tuple[int, int | slice, dict[Cells, Any], Callable[[Cells, int], Any]]


class Row(NamedTuple):
    """A row of a sheet: its line, what tells it apart, and the cells of the mapped columns.

    `role` and `company` are in the workspace's words. Two rows with equal `cells` under one
    mapping make equal jobs.
    """

    line: int
    id: str
    role: str
    company: str
    cells: tuple[str, ...]


def read_sheet(
    tree: Tree, sheet: Sheet, library: Library, companies: Collection[str] | None = None
) -> tuple[tuple[Job, ...], tuple[Finding, ...]]:
    """Return the jobs of a sheet that are sound, and everything wrong with the others.

    `companies` are the names that a job may give; without it, any.
    """
    opened = OpenSheet(tree, sheet, library, companies)
    jobs = tuple(opened.jobs())
    return jobs, in_order(opened.findings)


class OpenSheet:
    """A sheet that is read once, row by row. Mistakes join `findings` on the way.

    If the mapping itself is wrong, the rows are read for their mistakes, and make no jobs.
    """

    def __init__(
        self,
        tree: Tree,
        sheet: Sheet,
        library: Library,
        companies: Collection[str] | None = None,
    ) -> None:
        self.findings: list[Finding] = []
        self._file = tree.named(sheet.file)
        self._table = _open_table(tree, sheet, self.findings)
        origin = sheet.origin
        mapping = Document(origin.file, {}, {(): (origin.line, origin.column)}, {}, ())
        scope = scope_of(mapping, library, frozenset())
        self._known = Known(library, scope, companies)
        header = self._table.header
        self._groups, found = read_columns(sheet, header, self._file, scope, library.common)
        self.findings.extend(found)
        self._useless = bool(self.findings)
        self._refused: set[int] = set()

    @property
    def keys(self) -> frozenset[str]:
        """The keys of a job that some column fills."""
        return frozenset(column.key for group in self._groups for column in group.columns)

    def places_of(self, *keys: str) -> tuple[int, ...]:
        """Return where in the cells of a row those of some keys are, of the keys that are there."""
        known = [column.key for group in self._groups for column in group.columns]
        return tuple(known.index(key) for key in keys if key in known)

    def place_of(self, row: Row) -> Origin:
        """Return where a row stands."""
        return Origin(self._file, row.line, 1)

    def rows(self) -> Iterator[Row]:
        """Yield every row that is not blank. Its id is held against those before it."""
        columns = [column for group in self._groups for column in group.columns]
        at = {column.key: n for n, column in enumerate(columns)}
        if not {"id", "role"} <= at.keys():
            return
        take = itemgetter(*(column.number for column in columns))
        id_at, role_at, company_at = at["id"], at["role"], at.get("company", -1)
        roles = columns[role_at].words
        companies = columns[company_at].words
        seen: dict[str, int] = {}
        for line, row in self._table.rows:
            cells = take(row)
            name, role = cells[id_at].strip(), cells[role_at].strip()
            company = cells[company_at].strip() if company_at >= 0 else ""
            if not ID.fullmatch(name) or seen.setdefault(name, line) != line:
                origin = Origin(self._file, line, columns[id_at].number + 1)
                self.findings.append(_check_id(origin, name, seen))
                self._refused.add(line)
            yield Row(line, name, roles.get(role, role), companies.get(company, company), cells)

    def jobs(self, rows: Iterable[Row] | None = None) -> Iterator[Job]:
        """Yield the sound jobs of `rows`, or of all. What equal cells mean, jobs share."""
        texts, remembered = self._fields
        file, findings, refused = self._file, self.findings, self._refused
        for row in self.rows() if rows is None else rows:
            before = len(findings)
            line, cells, values = row.line, row.cells, DEFAULTS.copy()
            values[ID_AT] = row.id
            for field, at in texts:
                values[field] = cells[at].strip()
            for field, part, memory, learn in remembered:
                key = cells[part]
                try:
                    values[field] = memory[key]
                except KeyError:
                    values[field] = learn(key, line)
            values[ORIGIN_AT] = Origin(file, line, 1)
            if len(findings) == before and line not in refused and not self._useless:
                yield Job._make(values)

    @cached_property
    def _fields(self) -> tuple[list[_Text], list[_Remembered]]:
        """Return the fields that take a cell as it is, and those whose cells mean something."""
        texts: list[_Text] = []
        remembered: list[_Remembered] = []
        start = 0
        for group in self._groups:
            field, stop = Job._fields.index(group.field), start + len(group.columns)
            if _is_text(group):
                texts.append((field, start))
            elif group.field != "id":
                memory: dict[Cells, Any] = {}
                part = slice(start, stop) if stop - start > 1 else start
                remembered.append((field, part, memory, self._learner(group, memory)))
            start = stop
        return texts, remembered

    def _learner(self, group: Group, memory: dict[Cells, Any]) -> Callable[[Cells, int], Any]:
        """Return what understands cells of a group and remembers them, mistakes included."""
        mistaken: dict[Cells, tuple[Finding, ...]] = {}

        def learn(cells: Cells, line: int) -> Any:
            if cells not in mistaken:
                several = (cells,) if isinstance(cells, str) else cells
                value, found = understand(group, several, self._file, self._known)
                _forget(memory if not found else mistaken)
                if not found:
                    memory[cells] = value
                    return value
                mistaken[cells] = found
            for each in mistaken[cells]:
                here = each.origin._replace(line=line)
                self.findings.append(each._replace(origin=here))
            return None

        return learn


def _forget(memory: dict[Cells, Any]) -> None:
    if len(memory) >= MOST_KEPT:
        memory.clear()


def _open_table(tree: Tree, sheet: Sheet, findings: list[Finding]) -> Table:
    content = tree.files.get(sheet.file)
    wanted = {plain(header) for header in sheet.columns.values()}
    if content is None:
        message = f"there is no file '{sheet.file}'"
        hint = suggestion(sheet.file, (path for path in tree.files if path.endswith(TABLES)))
        findings.append(Finding(sheet.origin, "unreadable", message, hint))
        return Table((), iter(()))
    try:
        return read_table(content, tree.named(sheet.file), wanted, findings)
    except SourceError as error:
        findings.extend(error.findings)
        return Table((), iter(()))


def _is_text(group: Group) -> bool:
    """Say whether a cell of the group is the value of the field, whatever it says."""
    free = keys_of(Job)[group.field][1] is str and group.field not in (*CHECKED, "id")
    return free and not group.columns[0].words


def _check_id(origin: Origin, name: str, seen: Mapping[str, int]) -> Finding:
    """Return the finding for an id that is missing, that cannot name a file, or stands twice."""
    if not name:
        return Finding(origin, "missing-key", "'id' is missing", "every job of a sheet needs one")
    if name in seen:
        message = f"the id '{name}' stands twice; the first is in line {seen[name]}"
        return Finding(origin, "duplicate-id", message, "give one of them another id")
    return misfit(origin, name)
