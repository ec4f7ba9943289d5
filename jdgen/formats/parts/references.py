"""What templates say of each other: the names that they call, include, extend and import."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from jinja2 import nodes

from jdgen.nearest import suggestion

Found = Iterator[tuple[int, str, str]]
"""Line, message and hint of each mistake."""


class Names:
    """The names that a template may use: other templates, and the macros within its reach."""

    def __init__(self, tree: nodes.Template, templates: tuple[str, ...]) -> None:
        self.templates = templates
        self.modules = {node.target for node in tree.find_all(nodes.Import)}
        self.macros = {node.name for node in tree.find_all(nodes.Macro)}
        for node in tree.find_all(nodes.FromImport):
            self.macros |= {alias for _, alias in imported(node)}


def imported(node: nodes.FromImport) -> list[tuple[str, str]]:
    """Return what an import takes: each name, and the name that it is given."""
    return [name if isinstance(name, tuple) else (name, name) for name in node.names]


def find_private(line: int, *words: str) -> Found:
    """Yield the words that begin as Python's own names do."""
    for word in words:
        if word.startswith("_"):
            yield line, f"the name '{word}' begins with '_'", "Such names are not for templates."


def _check_call(node: nodes.Call, names: Names) -> Found:
    if node.dyn_args or node.dyn_kwargs:
        yield node.lineno, "'*' and '**' are not allowed in a call", "Write each argument out."
    callee = node.node
    if isinstance(callee, nodes.Getattr) and isinstance(callee.node, nodes.Name):
        if callee.node.name in names.modules:
            return
        yield node.lineno, f"'{callee.attr}' is no macro, so it cannot be called", ""
    elif not isinstance(callee, nodes.Name):
        yield node.lineno, "only macros can be called", ""
    elif callee.name not in names.macros | {"caller", "super"}:
        found = f"'{callee.name}' is no macro, so it cannot be called"
        yield node.lineno, found, suggestion(callee.name, names.macros)


def _check_reference(
    node: nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport, names: Names
) -> Found:
    if isinstance(node, nodes.Include) and node.ignore_missing:
        yield node.lineno, "'ignore missing' is not allowed: it would hide mistakes", ""
    if isinstance(node, nodes.Import):
        yield from find_private(node.lineno, node.target)
    if isinstance(node, nodes.FromImport):
        yield from find_private(node.lineno, *(word for pair in imported(node) for word in pair))
    name = node.template.value if isinstance(node.template, nodes.Const) else None
    if not isinstance(name, str):
        yield node.lineno, "the name of a template must be one name in quotes", ""
    elif name.startswith("/") or "\\" in name or ".." in name.split("/"):
        found = f"'{name}' leads out of the folder of templates"
        yield node.lineno, found, "Name a template as it is called in that folder."
    elif name not in names.templates:
        yield node.lineno, f"there is no template '{name}'", suggestion(name, names.templates)


AMONG: Final[dict[type[nodes.Node], Callable[[Any, Names], Found]]] = {
    nodes.Call: _check_call,
    nodes.Extends: _check_reference,
    nodes.FromImport: _check_reference,
    nodes.Import: _check_reference,
    nodes.Include: _check_reference,
}
"""The rules for nodes whose names must be known elsewhere."""
