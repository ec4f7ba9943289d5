"""The end of templates: none may lead back to itself, nor loops stand more than three deep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from jinja2 import nodes

from jdgen.formats.parts.allowed import DEEPEST
from jdgen.formats.parts.reach import Part, Reader, Step, is_call, macros_of
from jdgen.formats.parts.templates import mistake
from jdgen.model.finding import Finding

LOOPS: Final = 3
"""How many loops may stand inside each other, wherever they are written."""


def find_endless(trees: Mapping[str, nodes.Template], labels: Mapping[str, str]) -> list[Finding]:
    """Return where templates, each allowed for itself, never end or nest loops too deeply.

    `labels` leads from the names of templates to the keys of `trees`.
    """
    wrapped = {
        Part("macro", label, name): _count_loops(macro, 0)
        for label, tree in trees.items()
        for name, macro in macros_of(tree)
    }
    readers = {label: Reader(label, tree, labels, wrapped) for label, tree in trees.items()}
    leaving: dict[Part, list[Step]] = {}
    for label, reader in readers.items():
        for step in (*reader.steps, *_inherit(label, readers)):
            leaving.setdefault(step.part, []).append(step)
    survey = _Survey(leaving)
    for part in leaving:
        survey.measure(part, ())
    return survey.findings


def _count_loops(node: nodes.Node, loops: int) -> int:
    if is_call(node, "caller"):
        return loops
    inside = loops + isinstance(node, nodes.For)
    return max((_count_loops(child, inside) for child in node.iter_child_nodes()), default=0)


def _inherit(label: str, readers: Mapping[str, Reader]) -> Iterator[Step]:
    """Yield the steps from slots, here and in what a template extends, to its blocks, and back."""
    line = _ancestors(label, readers)
    for name in _blocks(readers[label]):
        for above in (label, *line):
            if name in _blocks(readers[above]):
                yield Step(Part("slot", above, name), 0, 0, Part("block", label, name))
    for part, at, loops, _ in readers[label].supers:
        for above in line:
            if part.name in _blocks(readers[above]):
                yield Step(part, at, loops, Part("block", above, part.name))


def _ancestors(label: str, readers: Mapping[str, Reader]) -> tuple[str, ...]:
    found = [label]
    for each in found:
        found += [parent for parent in readers[each].parents if parent not in found]
    return tuple(found[1:])


def _blocks(reader: Reader) -> set[str]:
    return {step.to.name for step in reader.steps if step.to and step.to.kind == "slot"}


class _Survey:
    """Follows every step once, and remembers how many loops each part turns inside each other."""

    def __init__(self, leaving: Mapping[Part, list[Step]]) -> None:
        self.findings: list[Finding] = []
        self._leaving = leaving
        self._loops: dict[Part, int] = {}

    def measure(self, part: Part, way: tuple[Part, ...]) -> int:
        """Return how many loops `part` turns inside each other; `way` is how it was reached."""
        if part not in self._loops:
            steps = self._leaving.get(part, [])
            self._loops[part] = max((self._follow(step, (*way, part)) for step in steps), default=0)
        return self._loops[part]

    def _follow(self, step: Step, way: tuple[Part, ...]) -> int:
        if step.to is None:
            if step.loops == LOOPS + 1:
                self._report(step, f"this loop is more than {LOOPS} loops deep")
            return step.loops
        if step.to in way:
            self._report(step, f"{_name(step.to)} leads back to itself, so it would never end")
            return 0
        if len(way) > DEEPEST:
            self._report(step, f"templates lead on more than {DEEPEST} times")
            return 0
        within = self.measure(step.to, way)
        if within <= LOOPS < step.loops + within and step.loops:
            self._report(step, f"this turns loops more than {LOOPS} deep")
        return step.loops + within

    def _report(self, step: Step, message: str) -> None:
        hint = "Write it with fewer templates, macros or loops inside each other."
        self.findings.append(mistake(step.part.label, step.line, message, hint))


def _name(part: Part) -> str:
    return f"the {part.kind} '{part.name}'" if part.name else part.label
