"""Files with one key: a company's or a job's, everything about it below."""

from typing import Any, NamedTuple

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.tree import Tree
from jdgen.sources.folder import read_file
from jdgen.sources.nodes import Document, read_nodes
from jdgen.sources.shape import shape


class Keyed(NamedTuple):
    """What stands below the key, or None if it cannot be had, and everything wrong on the way."""

    document: Document | None
    value: Any
    findings: list[Finding]


def read_keyed(path: str, key: str, kind: Any, tree: Tree | None = None) -> Keyed:
    """Return the value of the type `kind` that stands below `key` in the file at `path`.

    The file is one of `tree`, or else of the disk.
    """
    tree = tree or read_file(path)
    try:
        document = read_nodes(tree.files[path], tree.named(path))
    except SourceError as error:
        return Keyed(None, None, list(error.findings))
    findings = list(document.findings)
    data = document.data
    if not isinstance(data, dict) or key not in data:
        message = f"the file has no key '{key}'"
        findings.append(Finding(document.at(), "missing-key", message, f"begin with {key}:"))
        return Keyed(document, None, findings)
    for other in data.keys() - {key}:
        message = f"unknown key '{other}' beside '{key}'"
        hint = f"everything about the {key} stands below {key}:"
        findings.append(Finding(document.at_key(other), "unknown-key", message, hint))
    needs_nothing = len(kind._field_defaults) == len(kind._fields)
    below = {} if data[key] is None and needs_nothing else data[key]
    shaped = shape(document, below, kind, (key,))
    return Keyed(document, shaped.value, [*findings, *shaped.findings])
