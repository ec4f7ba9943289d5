"""The first wall: every template is held against what is allowed before any of them is compiled."""

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from jdgen.formats.parts.allowed import find_mistakes
from jdgen.formats.parts.endless import find_endless
from jdgen.formats.parts.references import Names
from jdgen.formats.parts.templates import Templates, mistake
from jdgen.model.errors import TemplateProblem
from jdgen.model.finding import Finding
from jdgen.model.kinds import SECTION_KINDS
from jdgen.nearest import suggestion


def check(environment: Environment, templates: Templates, suffix: str) -> None:
    """Raise a TemplateProblem with every mistake in the templates whose names end in `suffix`.

    They are checked together, because they include, extend and call each other.
    """
    names = templates.names(suffix)
    labels = {name: templates.sources[name].label for name in names}
    findings: list[Finding] = [*_misnamed(labels, suffix)]
    trees: dict[str, nodes.Template] = {}
    for label, name in sorted({label: name for name, label in labels.items()}.items()):
        try:
            trees[label] = environment.parse(templates.text(name), name, label)
        except TemplateSyntaxError as error:
            findings.append(mistake(label, error.lineno, f"{error.message}"))
        except (RecursionError, ValueError):
            findings.append(
                mistake(label, 0, "brackets are nested too deeply, or a number is huge")
            )
        except TemplateProblem as error:
            findings += error.findings
    for label, tree in trees.items():
        findings += find_mistakes(tree, label, Names(tree, names))
    if not findings:
        findings += find_endless(trees, labels)
    if findings:
        raise TemplateProblem(*findings)


def _misnamed(labels: dict[str, str], suffix: str) -> Iterator[Finding]:
    for name, label in labels.items():
        kind = name.removesuffix(suffix).removeprefix("section-")
        if name == f"section-{kind}{suffix}" and kind not in SECTION_KINDS:
            found = f"no section is of the kind '{kind}', so this template would never be used"
            yield mistake(label, 0, found, suggestion(kind, SECTION_KINDS))
