"""Examination of templates of one's own: what no posting reaches, loses, or could ever fill in."""

from collections.abc import Iterable, Iterator

from jinja2 import nodes

from jdgen.formats.parts.environment import Dialect, WalledEnvironment
from jdgen.formats.parts.idle import find_idle, find_strays, warn
from jdgen.formats.parts.probe import FRAMES
from jdgen.formats.parts.survey import Survey, own_of
from jdgen.formats.parts.templates import Templates, mistake
from jdgen.formats.parts.undefined import find_undefined
from jdgen.formats.parts.unshown import Lost, find_unshown
from jdgen.formats.parts.wall import check
from jdgen.model.errors import TemplateProblem
from jdgen.model.finding import Finding, in_order
from jdgen.model.kinds import SECTION_KINDS


def check_templates(templates: Templates) -> tuple[Finding, ...]:
    """Return what is wrong with templates of one's own, whether or not a posting would show it.

    Errors: what is not allowed, names that are not known in some branch, blocks that the parent
    does not have, sections that are not shown. Warnings: templates, blocks, macros and words that
    no posting reaches, and sections left out by templates that name them.
    """
    own = own_of(templates)
    # What was compiled for a format is no use here, and should not be mixed with this.
    plain = Templates(templates.sources)
    findings = [*find_strays(own)]
    for suffix in FRAMES:
        if any(name.endswith(suffix) for name in own.values()):
            findings += _examine(WalledEnvironment(Dialect("check", suffix, str), plain))
    return in_order(findings)


def _examine(environment: WalledEnvironment) -> list[Finding]:
    findings: list[Finding] = []
    try:
        check(environment, environment.templates, environment.dialect.suffix)
        survey = Survey(environment)
        findings += find_idle(survey)
        findings += _find_undefined(survey)
        findings += _find_lost(survey, [*find_unshown(environment)])
    except TemplateProblem as problem:
        # A name that fails where it is used has been found already, by reading.
        known = {(each.origin, each.message) for each in findings}
        findings += (e for e in problem.findings if (e.origin, e.message) not in known)
    return findings


def _find_undefined(survey: Survey) -> Iterator[Finding]:
    reached = {part.label for part in survey.walk.reached}
    for label in reached.intersection(survey.own):
        tree = survey.sheets[label].tree
        for line, message, hint in find_undefined(tree, survey.known_in(label)):
            yield mistake(label, line, message, hint)


def _find_lost(survey: Survey, lost: Iterable[Lost]) -> Iterator[Finding]:
    """Yield the sections that are not shown, those of one template together."""
    kinds: dict[tuple[str, bool, bool], list[str]] = {}
    for each in lost:
        label = survey.to_blame(each.template)
        meant = _is_named(survey, label, each.kind)
        kinds.setdefault((label, each.is_frame, meant), []).append(each.kind)
    for (label, is_frame, meant), left_out in kinds.items():
        if label in survey.own:
            line = _line_of_loop(survey.sheets[label].tree)
            message = _say_frame(left_out) if is_frame else _say_partial(left_out)
            if meant:
                yield warn(label, line, message, "It is named here, so this may be meant.")
            else:
                hint = "Print the body of each." if is_frame else "Print the text of each line."
                yield mistake(label, line, message, hint)


def _is_named(survey: Survey, label: str, kind: str) -> bool:
    """Return whether a template speaks of a kind: then it may mean to leave it out."""
    words = survey.sheets[label].tree.find_all(nodes.Const)
    return any(each.value == kind for each in words)


def _line_of_loop(tree: nodes.Template) -> int:
    """Return the line on which a template begins to go through something, or else its first."""
    return next((loop.lineno for loop in tree.find_all(nodes.For)), 1)


def _say_frame(kinds: list[str]) -> str:
    if len(kinds) == len(SECTION_KINDS):
        return "no section of a posting is shown"
    return f"{_name(kinds)} {'is' if len(kinds) == 1 else 'are'} not shown"


def _say_partial(kinds: list[str]) -> str:
    if len(kinds) == len(SECTION_KINDS):
        return "not every line of a section is shown"
    return f"not every line of {_name(kinds)} is shown"


def _name(kinds: list[str]) -> str:
    if len(kinds) == 1:
        return f"the section '{kinds[0]}'"
    return f"the sections {', '.join(kinds)}"
