"""Checking: load every source, and render every role in every format."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from jdgen.formats.parts.examination import check_templates
from jdgen.model.finding import Finding, in_order
from jdgen.model.origin import Origin
from jdgen.pipeline.posting import load_templates
from jdgen.pipeline.trying import Against, formats_tried, try_all
from jdgen.resolution.lookup import find_role
from jdgen.resolution.terms import find_out_of_term
from jdgen.sources.everything import find_mistakes
from jdgen.sources.hiring import load_company
from jdgen.sources.library import load_library


class Checked(NamedTuple):
    """How many roles were rendered in how many formats, and everything that is wrong."""

    roles: int
    postings: int
    formats: int
    findings: tuple[Finding, ...]


def check(
    roles: str = "",
    company: str = "",
    templates: str = "",
    as_of: date | None = None,
    only: Sequence[str] = (),
) -> Checked:
    """Return every mistake in the library, the roles and company of one's own, and the templates.

    Every role is composed as it is when nothing is asked, and for combinations in which any two
    answers to its questions meet; every one of these postings is rendered in every format.
    Templates of one's own are read besides: what no posting reaches is a warning.
    Where `only` names roles, just these are composed. With a day, sentences of the company whose
    time has passed by then are mistakes too. Raises RequestError for roles that do not exist.
    """
    mistakes = [*find_mistakes(roles, company)]
    examined = check_templates(load_templates(templates)) if templates else ()
    if mistakes:
        return Checked(0, 0, 0, in_order([*mistakes, *examined]))
    library = load_library(roles)
    findings = [*examined]
    if company and as_of:
        findings += find_out_of_term(load_company(company, library), as_of)
    named = [find_role(library, name).role.name for name in only]
    tried = list(try_all(Against(roles, company, templates), named))
    findings += (finding for each in tried for finding in each.findings)
    postings = sum(each.postings for each in tried)
    return Checked(len(tried), postings, len(formats_tried()), in_order(_each_once(findings)))


def _each_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the first of the findings that say the same, though their hints may differ."""
    once: dict[tuple[Origin, str, str], Finding] = {}
    for each in findings:
        once.setdefault((each.origin, each.rule, each.message), each)
    return [*once.values()]
