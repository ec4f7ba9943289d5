"""Idle pieces of templates: whole files, blocks, macros and words that no posting reaches."""

from collections.abc import Iterator
from typing import Final

from jinja2 import nodes

from jdgen.formats.parts.coverage import Sheet, is_blank, top_of
from jdgen.formats.parts.probe import FRAMES
from jdgen.formats.parts.reach import Part
from jdgen.formats.parts.survey import Survey
from jdgen.formats.parts.templates import mistake
from jdgen.model.finding import Finding
from jdgen.model.kinds import SECTION_KINDS
from jdgen.nearest import nearest, suggestion

REMOVE: Final = "Use it somewhere, or remove it."


def find_strays(own: dict[str, str]) -> Iterator[Finding]:
    """Yield the templates whose names end as those of no format do."""
    for label, name in own.items():
        if not name.endswith(tuple(FRAMES)):
            hint = f"Names of templates end in {', '.join(FRAMES)}."
            yield warn(label, 1, "no format has templates whose names end like this", hint)


def find_idle(survey: Survey) -> Iterator[Finding]:
    """Yield the templates of one's own, and the pieces of them, that no posting reaches."""
    reached = {part.label for part in survey.walk.reached}
    for label, name in survey.own.items():
        if label not in reached:
            yield _tell_unreached(survey, label, name)
            continue
        sheet = survey.sheets[label]
        yield from _find_words(sheet)
        yield from _find_macros(survey, sheet)
        yield from _find_blocks(survey, sheet)


def warn(label: str, line: int, message: str, hint: str) -> Finding:
    """Return a warning about a line of a template."""
    return mistake(label, line, message, hint)._replace(severity="warning")


def _tell_unreached(survey: Survey, label: str, name: str) -> Finding:
    asked = {each.removesuffix(survey.suffix) for each in survey.entries}
    kinds = {f"section-{kind}" for kind in SECTION_KINDS}
    near = nearest(name.removesuffix(survey.suffix), asked | kinds, most=1)
    hint = f"did you mean '{near[0]}{survey.suffix}'?" if near else REMOVE
    return warn(label, 1, "no posting reaches this template", hint)


def _find_words(sheet: Sheet) -> Iterator[Finding]:
    """Yield the first thing that a template which extends another writes outside of blocks."""
    for node in top_of(sheet.tree)[1][:1]:
        message = "this stands outside of every block, so no posting shows it"
        yield warn(sheet.label, _line_of(node), message, "Move it into a block.")


def _line_of(node: nodes.Node) -> int:
    """Return where a node begins, leaving out empty lines before its words."""
    if not isinstance(node, nodes.Output):
        return node.lineno
    shown = next(each for each in node.nodes if not is_blank(each))
    if not isinstance(shown, nodes.TemplateData):
        return shown.lineno
    return shown.lineno + shown.data[: -len(shown.data.lstrip())].count("\n")


def _find_macros(survey: Survey, sheet: Sheet) -> Iterator[Finding]:
    for name, macro in sheet.macros.items():
        if Part("macro", sheet.label, name) not in survey.walk.reached:
            yield warn(sheet.label, macro.lineno, f"no posting reaches the macro '{name}'", REMOVE)


def _find_blocks(survey: Survey, sheet: Sheet) -> Iterator[Finding]:
    slots = survey.slots_above(sheet)
    nested = _nested(sheet.tree)
    for name, block in sheet.blocks.items():
        if sheet.parents and name not in slots | nested:
            message = f"what this template extends has no block '{name}'"
            yield mistake(sheet.label, block.lineno, message, suggestion(name, slots))
        elif Part("block", sheet.label, name) not in survey.walk.reached and not _is_empty(block):
            message = f"no posting reaches the block '{name}', since others stand in its place"
            yield warn(sheet.label, block.lineno, message, REMOVE)


def _nested(tree: nodes.Template) -> set[str]:
    """Return the names of blocks that have their slot inside of another one."""
    inner = (each for block in tree.find_all(nodes.Block) for each in block.find_all(nodes.Block))
    return {block.name for block in inner}


def _is_empty(block: nodes.Block) -> bool:
    return all(isinstance(e, nodes.Output) and all(map(is_blank, e.nodes)) for e in block.body)
