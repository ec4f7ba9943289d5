"""First pass: the YAML of a file becomes plain data, every scalar still text, every place known.

It is built from the parser's events with a stack of its own, so that depth and the size of
what aliases repeat are bounded before anything grows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.sources.door import CONTROL, read_text

MOST_DEPTH = 40
MOST_NODES = 200_000

Data = str | None | list["Data"] | dict[str, "Data"]
Path = tuple[str | int, ...]


class Document(NamedTuple):
    """A file understood as data, and where each part of it stands."""

    file: str
    data: Data
    values: Mapping[Path, tuple[int, int]]
    keys: Mapping[Path, tuple[int, int]]
    findings: tuple[Finding, ...]

    def at(self, *path: str | int) -> Origin:
        """Return where the value at `path` stands, or the nearest part around it."""
        return Origin(self.file, *self.values.get(self._resolve(path), (1, 1)))

    def at_key(self, *path: str | int) -> Origin:
        """Return where the key of the value at `path` stands, or the nearest part around it."""
        found = self._resolve(path)
        if found in self.keys and found[-1] == path[-1]:
            return Origin(self.file, *self.keys[found])
        return self.at(*found)

    def _resolve(self, path: Path) -> Path:
        """Return `path` as far as it was written; one item may stand where a list is meant."""
        found: Path = ()
        for step in path:
            if (*found, step) in self.values:
                found = (*found, step)
            elif step != 0:
                break
        return found


def read_nodes(content: bytes, file: str) -> Document:
    """Return the data of a YAML file. Raises SourceError if it cannot be read as YAML at all."""
    text = read_text(content, file)
    reading = _Reading(file)
    try:
        for event in _events(text):
            reading.take(event)
    except yaml.YAMLError as error:
        raise SourceError(*reading.findings, _syntax(error, text, file)) from None
    if reading.root == []:
        message = "the file is empty"
        raise SourceError(Finding(Origin(file), "empty", message, "write something, or delete it"))
    return Document(file, reading.root[0], reading.values, reading.keys, tuple(reading.findings))


def _events(text: str) -> Iterator[yaml.Event]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.parse(text, Loader=loader)


@dataclass
class _Reading:
    """The state of one pass over the events: the open containers and all that was found."""

    file: str
    root: list[Data] = field(default_factory=list)
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    anchors: dict[str, tuple[Data, int]] = field(default_factory=dict)
    open: list[tuple[dict[str, Data] | list[Data], Path, str | None, int]] = field(
        default_factory=list
    )
    key: str | None = None
    nodes: int = 0

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._start({}, event)
            case yaml.SequenceStartEvent():
                self._start([], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end()
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent() if self.root:
                self._stop(event, "documents", "a second document begins here", "use one file each")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._check_tag(event)
        if event.style == '"' and CONTROL.search(event.value):
            self._find(event, "control-character", "the text holds an escaped control character")
        nothing = not event.style and event.value in ("", "~", "null")
        value = None if nothing else event.value
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)
        self._place(value, event)

    def _start(self, value: dict[str, Data] | list[Data], event: yaml.CollectionStartEvent) -> None:
        self._check_tag(event)
        if len(self.open) >= MOST_DEPTH:
            self._stop(event, "depth", f"more than {MOST_DEPTH} levels deep", "flatten it")
        path = self._place(value, event)
        self.open.append((value, path, event.anchor, self.nodes))
        self.key = None

    def _end(self) -> None:
        value, _, anchor, before = self.open.pop()
        self.key = None
        if anchor:
            self.anchors[anchor] = (value, self.nodes - before + 1)

    def _alias(self, event: yaml.AliasEvent) -> None:
        anchor = event.anchor or ""
        if anchor not in self.anchors:
            message = f"no anchor '&{anchor}' ends before this"
            self._stop(event, "syntax", message, "an alias repeats what stands above it")
        value, size = self.anchors[anchor]
        self.nodes += size
        self._place(value, event)

    def _place(self, value: Data, event: yaml.Event) -> Path:
        """Put `value` where the open container wants it, and return its path."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._stop(event, "too-large", f"more than {MOST_NODES:,} values", "split the file")
        place = _place_of(event)
        if not self.open:
            self.root.append(value)
            self.values[()] = place
            return ()
        container, path, *_ = self.open[-1]
        if isinstance(container, list):
            container.append(value)
            path = (*path, len(container) - 1)
        elif self.key is None:
            self._key(value, container, path, event)
            return path
        else:
            path = (*path, self.key)
            container[self.key] = value
            self.key = None
        self.values[path] = place
        return path

    def _key(self, value: Data, container: dict[str, Data], path: Path, event: yaml.Event) -> None:
        if not isinstance(value, str):
            self._stop(event, "syntax", "a key must be text", "put the key in one word")
        self.key = str(value)
        if self.key == "<<":
            self._stop(event, "merge-key", "'<<' is not read", "use `includes` or `extends`")
        if self.key in container:
            first = self.keys[*path, self.key][0]
            message = f"key '{self.key}' is here twice; the first is in line {first}"
            self._find(event, "duplicate-key", message, "keep one of them")
        else:
            self.keys[*path, self.key] = _place_of(event)

    def _check_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag not in (None, "!"):
            message = f"the tag {event.tag!r} asks for code or a type"
            self._find(event, "tag", message, "remove it: values are read as what is wanted there")

    def _find(self, event: yaml.Event, rule: str, message: str, hint: str = "") -> None:
        self.findings.append(Finding(Origin(self.file, *_place_of(event)), rule, message, hint))

    def _stop(self, event: yaml.Event, rule: str, message: str, hint: str) -> None:
        self._find(event, rule, message, hint)
        raise SourceError(*self.findings)


def _place_of(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _syntax(error: yaml.YAMLError, text: str, file: str) -> Finding:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    # What breaks off does so after the last line.
    lines = (text.removesuffix("\n")).split("\n")
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    origin = Origin(file, line + 1, column + 1)
    if lines[line][column:].startswith("\t"):
        return Finding(origin, "tab", "a tab stands where YAML wants spaces", "indent with spaces")
    problem = getattr(error, "problem", None) or str(error)
    return Finding(origin, "syntax", f"not valid YAML: {problem}", _remedy(problem))


def _remedy(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return "put quotes around text that holds ': '"
    if "end of stream" in problem:
        return "close what is opened: quotation marks, brackets or braces"
    if "flow" in problem or "',' or" in problem:
        return "put quotes around text between braces that holds a brace or a comma"
    if "block end" in problem or "expected" in problem:
        return "check the indentation of this line and the one before"
    return ""
