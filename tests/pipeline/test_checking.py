"""A check finds every mistake in sources and templates, or renders every role in every format."""

from pathlib import Path

from jdgen.formats import format_names
from jdgen.model.finding import Finding
from jdgen.pipeline.checking import Checked, check
from jdgen.sources.library import load_library

CLASH = """\
baker:
  title: Baker
  family: baking
  seniority: {allowed: [mid, senior], default: mid}
  duties:
    - {id: bake, text: Bake bread.}
    - {id: bake-well, replaces: bake, when: {seniority: senior}, text: Bake better bread.}
    - {id: bake-online, replaces: bake, when: {industry: ecommerce}, text: Bake and send bread.}
    - {id: bake-alone, replaces: bake, when: {industry: ecommerce}, text: Bake alone.}
"""


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_what_ships_is_without_fault() -> None:
    library = load_library()
    rungs = sum(len(each.seniorities) for each in library.entries())
    industries = len(library.common.questions["industry"].answers)
    roles = len(library.entries())
    expected = Checked(roles, roles + rungs + roles * industries, len(format_names()), ())
    assert check() == expected


def test_a_company_is_checked_with_every_role(tmp_path: Path) -> None:
    path = write(tmp_path / "crumb.yaml", "company: {name: Crumb, options: {time: part-time}}\n")
    assert check(company=path).findings == ()
    path = write(tmp_path / "crumb.yaml", "company: {name: Crumb, options: {time: sometimes}}\n")
    (finding,) = check(company=path).findings
    assert finding.rule == "unknown-answer"


def test_mistakes_in_sources_are_all_told_and_nothing_is_rendered(tmp_path: Path) -> None:
    path = write(tmp_path / "roles.yaml", CLASH.replace("title", "titel").replace("mid]", "mdi]"))
    found = check(roles=path)
    assert (found.roles, found.postings, found.formats) == (0, 0, 0)
    assert len(found.findings) >= 2


def test_contradictions_are_found_by_composing(tmp_path: Path) -> None:
    path = write(tmp_path / "roles.yaml", CLASH)
    (finding,) = check(roles=path).findings
    assert finding.rule == "two-replacements"
    assert finding.origin.line == 9


def test_a_template_that_fails_is_found_once(tmp_path: Path) -> None:
    write(tmp_path / "posting.md.j2", "{{ posting.nothing }}")
    (finding,) = check(templates=str(tmp_path)).findings
    assert isinstance(finding, Finding)
    assert finding.rule == "template"
