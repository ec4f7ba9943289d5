"""Names that nobody gives a template: found by reading, in branches too that no posting enters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from jinja2 import nodes

from jdgen.formats.parts.allowance import describe
from jdgen.formats.parts.unknown import LOOP
from jdgen.model.kinds import SECTION_KINDS
from jdgen.nearest import suggestion

ANY: Final = object()
"""A value of which nothing is known, so that everything may be asked of it."""

Scope = dict[str, Any]
"""The names that are known at a place in a template, each with a value like those it will have."""

Found = Iterator[tuple[int, str, str]]
"""Line, message and hint of each mistake."""

_LOOP: Final[Scope] = dict.fromkeys(LOOP, ANY)
_ALWAYS: Final = ("caller", "super")


def find_undefined(tree: nodes.Template, known: Mapping[str, Any]) -> Found:
    """Yield each name in a template that is not `known` where it is used."""
    scope = {**known, **dict.fromkeys(_ALWAYS, ANY)}
    for node in tree.body:
        scope |= dict.fromkeys(names_set(node), ANY)
    yield from _read_all(tree.body, scope)


def names_set(node: nodes.Node) -> Iterator[str]:
    """Yield the names that a statement gives to values, for whatever comes after it."""
    if isinstance(node, (nodes.Assign, nodes.AssignBlock)):
        if isinstance(node.target, nodes.Name):
            yield node.target.name
    elif isinstance(node, nodes.Macro):
        yield node.name
    elif isinstance(node, nodes.Import):
        yield node.target
    elif isinstance(node, nodes.FromImport):
        yield from (each[1] if isinstance(each, tuple) else each for each in node.names)
    elif isinstance(node, nodes.If):
        for each in node.iter_child_nodes():
            yield from names_set(each)


def _read_all(body: list[nodes.Node], scope: Scope) -> Found:
    for node in body:
        yield from _read(node, scope)
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            scope[node.target.name] = _value(node.node, scope)
        else:
            scope |= dict.fromkeys(names_set(node), ANY)


def _read(node: nodes.Node, scope: Scope) -> Found:
    if isinstance(node, nodes.Expr):
        yield from _read_expression(node, scope)
    elif reader := _READERS.get(type(node)):
        yield from reader(node, scope)


def _read_parts(node: nodes.Assign | nodes.Output, scope: Scope) -> Found:
    for child in node.iter_child_nodes():
        yield from _read(child, scope)


def _read_body(node: nodes.AssignBlock | nodes.Block, scope: Scope) -> Found:
    yield from _read_all(node.body, scope.copy())


def _read_choice(node: nodes.If, scope: Scope) -> Found:
    yield from _read(node.test, scope)
    for body in (node.body, [*node.elif_], node.else_):
        yield from _read_all([*body], scope.copy())


def _read_loop(node: nodes.For, scope: Scope) -> Found:
    yield from _read(node.iter, scope)
    yield from _read_all(node.else_, scope.copy())
    inner = {**scope, "loop": _LOOP}
    if isinstance(node.target, nodes.Name):
        inner[node.target.name] = _row_of(_value(node.iter, scope))
    if node.test:
        yield from _read(node.test, inner)
    yield from _read_all(node.body, inner)


def _read_with(node: nodes.With, scope: Scope) -> Found:
    inner = scope.copy()
    for target, value in zip(node.targets, node.values, strict=True):
        yield from _read(value, scope)
        if isinstance(target, nodes.Name):
            inner[target.name] = _value(value, scope)
    yield from _read_all(node.body, inner)


def _read_definition(node: nodes.Macro | nodes.CallBlock, scope: Scope) -> Found:
    for default in node.defaults:
        yield from _read(default, scope)
    if isinstance(node, nodes.CallBlock):
        yield from _read(node.call, scope)
    yield from _read_all(node.body, {**scope, **{each.name: ANY for each in node.args}})


_READERS: Final[dict[type[nodes.Node], Callable[[Any, Scope], Found]]] = {
    nodes.Assign: _read_parts,
    nodes.AssignBlock: _read_body,
    nodes.Block: _read_body,
    nodes.CallBlock: _read_definition,
    nodes.For: _read_loop,
    nodes.If: _read_choice,
    nodes.Macro: _read_definition,
    nodes.Output: _read_parts,
    nodes.With: _read_with,
}


def _read_expression(node: nodes.Node, scope: Scope) -> Found:
    if isinstance(node, nodes.Name):
        if node.ctx == "load" and node.name not in scope:
            known = [name for name in scope if name not in _ALWAYS]
            yield node.lineno, f"'{node.name}' is not known here", suggestion(node.name, known)
    elif isinstance(node, nodes.Getattr):
        yield from _read_attribute(node, scope)
    elif isinstance(node, nodes.Compare):
        yield from _compare_kind(node)
    for child in _asked_of(node):
        yield from _read_expression(child, scope)


def _asked_of(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield the parts of an expression in which every name must be known."""
    for child in node.iter_child_nodes():
        if isinstance(node, nodes.Call) and child is node.node:
            continue  # Whether there is such a macro is asked by the wall.
        if _may_be_unknown(node) and child is getattr(node, "node", None):
            yield from child.iter_child_nodes()
        else:
            yield child


def _may_be_unknown(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Test):
        return node.name in ("defined", "undefined")
    return isinstance(node, nodes.Filter) and node.name == "default"


def _read_attribute(node: nodes.Getattr, scope: Scope) -> Found:
    value = _value(node.node, scope)
    if value is ANY or (isinstance(value, dict) and node.attr in value):
        return
    if value is _LOOP:
        yield node.lineno, f"'loop' has no '{node.attr}'", suggestion(node.attr, LOOP)
    elif isinstance(value, dict):
        message = f"'{node.attr}' is not among what is known there"
        yield node.lineno, message, suggestion(node.attr, value)
    else:
        yield node.lineno, f"'{node.attr}' is asked of {describe(value)}", ""


def _compare_kind(node: nodes.Compare) -> Found:
    """Yield kinds of sections that do not exist, since no section will ever be of them."""
    if isinstance(node.expr, nodes.Getattr) and node.expr.attr == "kind":
        for operand in node.ops:
            kind = operand.expr.value if isinstance(operand.expr, nodes.Const) else None
            if operand.op in ("eq", "ne") and isinstance(kind, str) and kind not in SECTION_KINDS:
                yield (
                    node.lineno,
                    f"no section is of the kind '{kind}'",
                    suggestion(kind, SECTION_KINDS),
                )


def _value(node: nodes.Node, scope: Scope) -> Any:  # noqa: ANN401 (values are of every type)
    """Return a value like those that an expression will have, or ANY."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, ANY)
    if isinstance(node, nodes.Getattr):
        held = _value(node.node, scope)
        return held.get(node.attr, ANY) if isinstance(held, dict) else ANY
    if isinstance(node, nodes.Filter) and node.name in ("first", "last") and node.node:
        return _row_of(_value(node.node, scope))
    return ANY


def _row_of(value: Any) -> Any:  # noqa: ANN401 (as above)
    return value[0] if isinstance(value, list) and value else ANY
