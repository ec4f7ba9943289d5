"""What a template may contain: a short list of nodes, filters and tests; all else is a mistake."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from jinja2 import nodes

from jdgen.formats.parts.filters import FILTERS, TESTS
from jdgen.formats.parts.references import AMONG, Found, Names, find_private
from jdgen.formats.parts.templates import mistake
from jdgen.model.finding import Finding
from jdgen.nearest import suggestion

DEEPEST: Final = 60
"""How deeply statements and expressions may be nested, so that no parser is exhausted."""

_ALLOWED: Final = frozenset(
    {
        *(nodes.And, nodes.Assign, nodes.AssignBlock, nodes.Block, nodes.Call, nodes.CallBlock),
        *(nodes.Compare, nodes.CondExpr, nodes.Const, nodes.Extends, nodes.Filter, nodes.For),
        *(nodes.FromImport, nodes.Getattr, nodes.If, nodes.Import, nodes.Include, nodes.Keyword),
        *(nodes.Macro, nodes.Name, nodes.Not, nodes.Operand, nodes.Or, nodes.Output),
        *(nodes.Template, nodes.TemplateData, nodes.Test, nodes.With),
    }
)
_OTHERS: Final = {
    nodes.Concat: "joining with '~'",
    nodes.Dict: "a dictionary in braces",
    nodes.FilterBlock: "a filter block",
    nodes.Getitem: "a subscript in square brackets",
    nodes.List: "a list in square brackets",
    nodes.Mod: "formatting with '%'",
    nodes.NSRef: "assigning to an attribute",
    nodes.ScopedEvalContextModifier: "switching the escape on or off",
    nodes.Slice: "a slice",
    nodes.Tuple: "a list of several values",
}
_GONE: Final = frozenset(
    {"cycler", "dict", "joiner", "kwargs", "lipsum", "namespace", "range", "self", "varargs"}
)
_TAKEN: Final = frozenset({"caller", "loop", "super"})


def find_mistakes(tree: nodes.Template, label: str, names: Names) -> Iterator[Finding]:
    """Yield everything in a template that is not allowed there, whatever the others contain."""
    for line, message, hint in _examine(tree, names, 0):
        yield mistake(label, line, message, hint)


def _examine(node: nodes.Node, names: Names, depth: int) -> Found:
    if depth > DEEPEST:
        yield node.lineno, f"this is nested more than {DEEPEST} deep", "Split the template."
        return
    if type(node) not in _ALLOWED:
        yield node.lineno, f"{_name(node)} is not allowed in templates", ""
        return
    if rule := _RULES.get(type(node)):
        yield from rule(node)
    if rule_among := AMONG.get(type(node)):
        yield from rule_among(node, names)
    for child in node.iter_child_nodes(exclude=("template",)):
        yield from _examine(child, names, depth + 1)


def _name(node: nodes.Node) -> str:
    if isinstance(node, (nodes.BinExpr, nodes.UnaryExpr)) and type(node) not in _OTHERS:
        return f"arithmetic with '{node.operator}'"
    return _OTHERS.get(type(node), f"'{type(node).__name__}'")


def _check_name(node: nodes.Name) -> Found:
    yield from find_private(node.lineno, node.name)
    if node.name in _GONE and node.ctx == "load":
        yield node.lineno, f"'{node.name}' is not available in templates", ""
    if node.name in _TAKEN and node.ctx != "load":
        yield node.lineno, f"'{node.name}' has a meaning of its own", "Choose another name."


def _check_attribute(node: nodes.Getattr) -> Found:
    yield from find_private(node.lineno, node.attr)


def _check_definition(node: nodes.Macro | nodes.Block) -> Found:
    yield from find_private(node.lineno, node.name)
    if node.name in _TAKEN:
        yield node.lineno, f"'{node.name}' has a meaning of its own", "Choose another name."


def _check_keyword(node: nodes.Keyword) -> Found:
    yield from find_private(node.value.lineno, node.key)


def _check_loop(node: nodes.For) -> Found:
    if node.recursive:
        yield node.lineno, "a loop may not be recursive", "Write one loop inside the other."


def _check_filter(node: nodes.Filter) -> Found:
    if node.name not in FILTERS:
        found = f"the filter '{node.name}' is not available"
        yield node.lineno, found, suggestion(node.name, FILTERS)
    if node.kwargs or node.dyn_args or node.dyn_kwargs:
        yield node.lineno, f"the filter '{node.name}' takes no named arguments", ""
    if node.name == "join" and not all(isinstance(arg, nodes.Const) for arg in node.args):
        yield node.lineno, "the filter 'join' takes one text in quotes", ""


def _check_test(node: nodes.Test) -> Found:
    if node.name not in TESTS:
        found = f"the test '{node.name}' is not available"
        yield node.lineno, found, suggestion(node.name, TESTS)


def _check_output(node: nodes.Output) -> Found:
    for child in node.nodes:
        for leaf in _printed(child):
            if isinstance(leaf, nodes.Const) and isinstance(leaf.value, str):
                hint = "Write the words as plain text, outside the braces."
                yield leaf.lineno, f"the words '{leaf.value[:40]}' stand inside braces", hint


def _printed(node: nodes.Expr) -> Iterator[nodes.Expr]:
    if isinstance(node, nodes.CondExpr):
        parts = [node.expr1, node.expr2]
    elif isinstance(node, (nodes.And, nodes.Or)):
        parts = [node.left, node.right]
    elif isinstance(node, nodes.Filter):
        parts = [node.node]
    else:
        yield node
        return
    for part in parts:
        if part is not None:
            yield from _printed(part)


_RULES: Final[dict[type[nodes.Node], Callable[[Any], Found]]] = {
    nodes.Block: _check_definition,
    nodes.Filter: _check_filter,
    nodes.For: _check_loop,
    nodes.Getattr: _check_attribute,
    nodes.Keyword: _check_keyword,
    nodes.Macro: _check_definition,
    nodes.Name: _check_name,
    nodes.Output: _check_output,
    nodes.Test: _check_test,
}
