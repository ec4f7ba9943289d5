"""Coverage: which templates, blocks and macros any posting reaches, and what they know there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from jinja2 import nodes

from jdgen.formats.parts.reach import Part, Reference, is_call, macros_of
from jdgen.formats.parts.references import imported

Scope = str
"""What a template knows: that of a frame by its name, of a partial ("section"), or nothing ("")."""

_SHOWING: Final = (nodes.Block, nodes.CallBlock, nodes.For, nodes.If, nodes.Include, nodes.Output)
_SILENT: Final = (nodes.AssignBlock, nodes.Macro)


class Sheet(NamedTuple):
    """What one template holds: its blocks and macros by name, and what it takes from others.

    `borrowed` leads from the name of a macro, or of a module with a dot behind it, to the file
    it is from, the macro's name there, and whether it is imported with the context.
    """

    label: str
    tree: nodes.Template
    parents: tuple[str, ...]
    blocks: Mapping[str, nodes.Block]
    macros: Mapping[str, nodes.Macro]
    borrowed: Mapping[str, tuple[str, str, bool]]


class Visit(NamedTuple):
    """A part as it is rendered: `root` is the template at the end of the line of extensions."""

    root: str
    scope: Scope
    part: Part


def read_sheet(label: str, tree: nodes.Template, labels: Mapping[str, str]) -> Sheet:
    """Return what a template that has passed the wall holds; `labels` are files by name."""
    borrowed: dict[str, tuple[str, str, bool]] = {}
    for module in tree.find_all(nodes.Import):
        borrowed[f"{module.target}."] = (file_of(module, labels), "", module.with_context)
    for taken in tree.find_all(nodes.FromImport):
        for name, alias in imported(taken):
            borrowed[alias] = (file_of(taken, labels), name, taken.with_context)
    return Sheet(
        label,
        tree,
        tuple(file_of(each, labels) for each in tree.find_all(nodes.Extends)),
        {block.name: block for block in tree.find_all(nodes.Block)},
        dict(macros_of(tree)),
        borrowed,
    )


def file_of(node: Reference, labels: Mapping[str, str]) -> str:
    """Return the file of the template that `node` names."""
    assert isinstance(node.template, nodes.Const)
    return labels[node.template.value]


def line_of_descent(root: str, sheets: Mapping[str, Sheet]) -> tuple[str, ...]:
    """Return the templates that `root` extends, nearest first, itself at the front."""
    found = [root]
    for each in found:
        found += [parent for parent in sheets[each].parents if parent not in found]
    return tuple(found)


def is_unseen(node: nodes.Node) -> bool:
    """Return whether a node shows something, which it cannot outside of blocks after `extends`."""
    return isinstance(node, _SHOWING) and not isinstance(node, nodes.Block) and _shows(node)


def _shows(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Output):
        return any(not is_blank(child) for child in node.nodes)
    if isinstance(node, (nodes.Include, nodes.CallBlock)):
        return True
    return any(_shows(each) for each in node.iter_child_nodes() if not isinstance(each, _SILENT))


def is_blank(node: nodes.Node) -> bool:
    """Return whether a piece of output is nothing but space."""
    return isinstance(node, nodes.TemplateData) and not node.data.strip()


def top_of(tree: nodes.Template) -> tuple[list[nodes.Node], list[nodes.Node]]:
    """Return what a template does outside of blocks, and what it tries to show there in vain.

    After `extends`, Jinja shows nothing but blocks, and those where the parent has them.
    """
    done: list[nodes.Node] = []
    in_vain: list[nodes.Node] = []
    extends = False
    for node in tree.body:
        extends = extends or isinstance(node, nodes.Extends)
        if not extends or not isinstance(node, _SHOWING):
            done.append(node)
        elif is_unseen(node):
            in_vain.append(node)
        elif not isinstance(node, nodes.Block):
            done.append(node)
    return done, in_vain


class Walk:
    """Follows what formats ask for through every template.

    `reached` holds the parts it met, with what they know there; `users` the templates that lend a
    template their names, by its file.
    """

    def __init__(self, sheets: Mapping[str, Sheet], labels: Mapping[str, str]) -> None:
        self.reached: dict[Part, set[Scope]] = {}
        self.users: dict[str, set[str]] = {}
        self._sheets = sheets
        self._labels = labels
        self._seen: set[Visit] = set()

    def enter(self, label: str, scope: Scope) -> None:
        """Follow a template as a format renders it."""
        waiting = [Visit(label, scope, Part("template", label))]
        while waiting:
            visit = waiting.pop()
            if visit in self._seen:
                continue
            self._seen.add(visit)
            self.reached.setdefault(visit.part, set()).add(visit.scope)
            for node in self._body(visit.part):
                waiting += self._follow(visit, node)

    def _body(self, part: Part) -> list[nodes.Node]:
        sheet = self._sheets[part.label]
        if part.kind == "template":
            return top_of(sheet.tree)[0]
        named: Mapping[str, nodes.Block | nodes.Macro] = (
            sheet.blocks if part.kind == "block" else sheet.macros
        )
        return list(named[part.name].body) if part.name in named else []

    def _follow(self, here: Visit, node: nodes.Node) -> Iterator[Visit]:
        if isinstance(node, nodes.Macro):
            return
        if isinstance(node, nodes.Block):
            yield from self._block(here, node.name, "")
            return
        if isinstance(node, (nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include)):
            yield self._lead(here, node)
        if isinstance(node, nodes.Call):
            yield from self._call(here, node)
        for child in node.iter_child_nodes():
            yield from self._follow(here, child)

    def _lead(
        self, here: Visit, node: nodes.Extends | nodes.FromImport | nodes.Import | nodes.Include
    ) -> Visit:
        label = file_of(node, self._labels)
        part = Part("template", label)
        if isinstance(node, nodes.Extends):
            self._lend(here.part.label, label)
            self._lend(label, here.part.label)
            return here._replace(part=part)
        if node.with_context:
            self._lend(here.part.label, label)
        return Visit(label, here.scope if node.with_context else "", part)

    def _lend(self, user: str, label: str) -> None:
        self.users.setdefault(label, set()).add(user)

    def _block(self, here: Visit, name: str, after: str) -> Iterator[Visit]:
        """Yield the block that stands in a slot: the first in line, or the first behind `after`."""
        line = line_of_descent(here.root, self._sheets)
        for label in line[line.index(after) + 1 if after in line else 0 :]:
            if name in self._sheets[label].blocks:
                yield here._replace(part=Part("block", label, name))
                return

    def _call(self, here: Visit, node: nodes.Call) -> Iterator[Visit]:
        sheet = self._sheets[here.part.label]
        if is_call(node, "super") and here.part.kind == "block":
            yield from self._block(here, here.part.name, here.part.label)
        elif isinstance(node.node, nodes.Name) and node.node.name in sheet.macros:
            yield here._replace(part=Part("macro", sheet.label, node.node.name))
        elif (taken := sheet.borrowed.get(_borrowed_as(node.node))) is not None:
            label, name, with_context = taken
            name = name or str(getattr(node.node, "attr", ""))
            yield Visit(label, here.scope if with_context else "", Part("macro", label, name))


def _borrowed_as(callee: nodes.Expr) -> str:
    if isinstance(callee, nodes.Getattr) and isinstance(callee.node, nodes.Name):
        return f"{callee.node.name}."
    return callee.name if isinstance(callee, nodes.Name) else ""
