"""Where a template leads: what it includes, extends and calls, and inside how many loops."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import nodes

from jdgen.formats.parts.references import imported

Reference = nodes.Extends | nodes.FromImport | nodes.Import | nodes.Include


class Part(NamedTuple):
    """A piece that is rendered as one: a template, a macro, a block, or the slot of a block.

    A slot is where a block stands; what is rendered there may be an override from elsewhere.
    """

    kind: str
    label: str
    name: str = ""


class Step(NamedTuple):
    """A line of `part` where `to` is rendered, or a loop is turned, inside `loops` loops."""

    part: Part
    line: int
    loops: int
    to: Part | None = None


class Reader:
    """What one template does: its steps, the templates it extends, and its calls of `super`.

    `labels` leads from names of templates to their files, `wrapped` from each macro to the loops
    inside which it calls `caller`.
    """

    def __init__(
        self,
        label: str,
        tree: nodes.Template,
        labels: Mapping[str, str],
        wrapped: Mapping[Part, int],
    ) -> None:
        self._labels = labels
        self._wrapped = wrapped
        self._macros = {name: Part("macro", label, name) for name, _ in macros_of(tree)}
        self._modules = {node.target: self._find(node) for node in tree.find_all(nodes.Import)}
        for node in tree.find_all(nodes.FromImport):
            for name, alias in imported(node):
                self._macros[alias] = Part("macro", self._find(node), name)
        self.parents = [self._find(node) for node in tree.find_all(nodes.Extends)]
        self.supers: list[Step] = []
        self.steps = list(self._read(tree, Part("template", label), 0))

    def _read(self, node: nodes.Node, part: Part, loops: int) -> Iterator[Step]:
        yield from self._leave(node, part, loops)
        deeper = 0
        if isinstance(node, nodes.For):
            deeper = 1
        elif isinstance(node, nodes.CallBlock):
            deeper = self._wrapped.get(self._callee(node.call) or part, 0)
        for child in node.iter_child_nodes(exclude=("body",)):
            yield from self._read(child, part, loops)
        if isinstance(node, (nodes.Macro, nodes.Block)):
            kind = "macro" if isinstance(node, nodes.Macro) else "block"
            part, loops = Part(kind, part.label, node.name), 0
        for child in node.iter_child_nodes(only=("body",)):
            yield from self._read(child, part, loops + deeper)

    def _leave(self, node: nodes.Node, part: Part, loops: int) -> Iterator[Step]:
        if isinstance(node, nodes.For):
            yield Step(part, node.lineno, loops + 1)
        elif isinstance(node, nodes.Block):
            yield Step(part, node.lineno, loops, Part("slot", part.label, node.name))
        elif isinstance(node, Reference):
            yield Step(part, node.lineno, loops, Part("template", self._find(node)))
        elif isinstance(node, nodes.Call):
            if callee := self._callee(node):
                yield Step(part, node.lineno, loops, callee)
            elif is_call(node, "super"):
                self.supers.append(Step(part, node.lineno, loops))

    def _callee(self, call: nodes.Call) -> Part | None:
        callee = call.node
        if isinstance(callee, nodes.Getattr) and isinstance(callee.node, nodes.Name):
            return Part("macro", self._modules[callee.node.name], callee.attr)
        return self._macros.get(callee.name) if isinstance(callee, nodes.Name) else None

    def _find(self, node: Reference) -> str:
        assert isinstance(node.template, nodes.Const)
        return self._labels[node.template.value]


def macros_of(tree: nodes.Template) -> Iterator[tuple[str, nodes.Macro]]:
    """Yield the macros that a template defines, by name."""
    for macro in tree.find_all(nodes.Macro):
        yield macro.name, macro


def is_call(node: nodes.Node, name: str) -> bool:
    """Return whether `node` calls what is known by `name`."""
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.node.name == name
    )
