"""Clearing: a YAML file without some of its keys, and otherwise as its author wrote it."""

from collections.abc import Collection
from typing import Any, NamedTuple

import yaml


class Cleared(NamedTuple):
    """What is left of a text, and the keys that were cleared, in the order of the text."""

    text: str
    keys: tuple[str, ...]


def clear(text: str, parent: str, keys: Collection[str]) -> Cleared:
    """Return a text without these keys below the key `parent`; all comments stay.

    A key with a line of its own leaves an empty one behind, as a comment. `text` is sound: it
    was read before.
    """
    above = _below(text, parent)
    pairs = [(key, value) for key, value in above.value if key.value in keys]
    cut = _cut_items if above.flow_style else _cut_lines
    for key, value in reversed(pairs):
        text = cut(text, key, value)
    return Cleared(text, tuple(key.value for key, _ in pairs))


def settle(text: str, parent: str, key: str, value: str) -> str:
    """Return a text that has this value below `parent`, whatever it had before."""
    above = _below(text, parent)
    written = f"{key}: {value}"
    found = next((pair for pair in above.value if pair[0].value == key), None)
    if above.flow_style:
        at = above.start_mark.index + 1
        rest = clear(text, parent, (key,)).text[at:].lstrip()
        return f"{text[:at]}{written}{'' if rest.startswith('}') else ', '}{rest}"
    first = (found or above.value[0])[0].start_mark
    lines = text.splitlines(keepends=True)
    line = f"{' ' * first.column}{written}\n"
    return "".join((*lines[: first.line], line, *lines[first.line + bool(found) :]))


def _below(text: str, parent: str) -> Any:
    """Return what stands below a key, as a node of YAML."""
    root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    assert root, "an empty text has no keys"
    return next(value for key, value in root.value if key.value == parent)


def _cut_lines(text: str, key: Any, value: Any) -> str:
    lines = text.splitlines(keepends=True)
    first, last = key.start_mark.line, max(key.start_mark.line, _last_line(value))
    while not lines[last].strip():
        last -= 1
    blank = f"{' ' * key.start_mark.column}# {key.value}:\n"
    return "".join((*lines[:first], blank, *lines[last + 1 :]))


def _last_line(node: Any) -> int:
    """Return the line in which a value ends. A block ends where its last item does."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style:
        mark = node.end_mark
        # A text of several lines ends where the next thing begins.
        return int(mark.line if mark.column else mark.line - 1)
    last = node.value[-1]
    return _last_line(last[1] if isinstance(node, yaml.MappingNode) else last)


def _cut_items(text: str, key: Any, value: Any) -> str:
    """Return the text of a map in braces without one item, and without the comma beside it."""
    before, after = text[: key.start_mark.index], text[_end(text, key, value) :]
    rest = after.lstrip()
    if rest.startswith(","):
        return before + rest[1:].lstrip(" ")
    return before.rstrip().removesuffix(",") + after


def _end(text: str, key: Any, value: Any) -> int:
    """Return where a value ends; what stands for one of before has no end of its own."""
    if value.start_mark.index > key.start_mark.index:
        return int(value.end_mark.index)
    return next(n for n in range(key.end_mark.index, len(text)) if text[n] in ",}")
