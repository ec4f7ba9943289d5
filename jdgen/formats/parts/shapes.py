"""Shapes: whether what a template prints around the words depends on the words themselves.

Most templates only print words: they loop over lines and put tags around each. What such a
template prints for one section, it prints for every other of the same shape, but for the words.
Whatever it does beyond that short list here means that it has to be asked each time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from jdgen.model.errors import TemplateProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from jdgen.formats.parts.templates import Templates


MARK = "\0"
"""What stands around the number of a gap; a template that holds one is asked each time."""

SHAPED = frozenset({"kind", "heading", "id", "href", "index", "index0", "first", "last", "length"})
"""What a template may test or change: it belongs to the shape."""

_COUNTED = ("first", "last", "length")
_CHANGED = ("capitalize", "lower", "trim", "upper", "default")
_PLAIN = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Block, nodes.For, nodes.If),
    *(nodes.Extends, nodes.Getattr, nodes.Name, nodes.Const, nodes.Compare, nodes.Operand),
    *(nodes.Not, nodes.And, nodes.Or, nodes.Test, nodes.Filter),
)


def find_reads(
    environment: Environment, templates: Templates, name: str, words: frozenset[str]
) -> frozenset[str] | None:
    """Return all that a template reads, or None where the words could change more than words.

    `words` are the names of what may only be printed. A template that extends another reads
    what that one does.
    """
    reads: set[str] = set()
    while name:
        try:
            tree = environment.parse(templates.text(name))
        except (KeyError, TemplateSyntaxError, TemplateProblem):
            return None
        if not all(_is_plain(node, words) for node in _every(tree)):
            return None
        reads.update(node.attr for node in tree.find_all(nodes.Getattr))
        name = _parent(tree)
    return frozenset(reads)


def _every(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield a node and all below it, but for words where they are printed."""
    yield node
    for child in node.iter_child_nodes():
        yield from _every(child)


def _parent(tree: nodes.Template) -> str:
    extended = tree.find(nodes.Extends)
    parent = extended.template if extended else None
    return str(parent.value) if isinstance(parent, nodes.Const) else ""


def _is_const(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const)


def _is_plain(node: nodes.Node, words: frozenset[str]) -> bool:
    """Say whether a node leaves words alone, or prints them."""
    if type(node) not in _PLAIN:
        return False
    match node:
        case nodes.TemplateData():
            return MARK not in node.data
        case nodes.Const():
            return MARK not in str(node.value)
        case nodes.Extends():
            return _is_const(node.template)
        case nodes.For() if node.recursive or not isinstance(node.target, nodes.Name):
            return False
        case nodes.Compare():
            return all(map(_is_shaped, (node.expr, *(each.expr for each in node.ops))))
        case nodes.Filter():
            return _is_plain_filter(node, words)
    held = [each for each in node.iter_child_nodes() if _is_of(each, words)]
    return not held or isinstance(node, nodes.Output)


def _is_plain_filter(node: nodes.Filter, words: frozenset[str]) -> bool:
    if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
        return False
    if node.name == "join":
        return _is_of(node.node, words & {"texts"}) and all(map(_is_const, node.args))
    if node.name in _COUNTED:
        return not node.args and not _is_of(node.node, words)
    return node.name in _CHANGED and all(map(_is_shaped, (node.node, *node.args)))


def _is_of(node: nodes.Node, names: frozenset[str]) -> bool:
    return isinstance(node, nodes.Getattr) and node.attr in names


def _is_shaped(node: nodes.Node) -> bool:
    return _is_const(node) or _is_of(node, SHAPED)
