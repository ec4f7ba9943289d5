"""A check finds every mistake in sources and templates, or renders every role in every format."""

from pathlib import Path

from jdgen.model.finding import Finding
from jdgen.pipeline.checking import Checked, check
from jdgen.pipeline.trying import formats_tried
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

CRUMB = "company: {name: Crumb, industry: ecommerce, stage: seed, employees: 9}\n"
"""What a company says of itself is settled: that leaves few combinations, and tests are quick."""


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_what_ships_is_without_fault_wherever_two_answers_meet() -> None:
    library = load_library()
    roles = library.entries()
    found = check()
    assert found == Checked(len(roles), found.postings, len(formats_tried()), ())
    industries, stages = (library.common.questions[name].answers for name in ("industry", "stage"))
    assert found.postings >= len(roles) * (1 + (len(industries) + 1) * (len(stages) + 1))


def test_a_company_is_checked_with_the_roles_that_are_named(tmp_path: Path) -> None:
    path = write(tmp_path / "crumb.yaml", CRUMB)
    found = check(company=path, only=("chef", "Sr. Nurse", "cto"))
    assert found.roles == 3 < found.postings
    assert found.findings == ()
    path = write(tmp_path / "crumb.yaml", CRUMB.replace("seed", "sed"))
    (finding,) = check(company=path).findings
    assert finding.rule == "unknown-answer"


def test_mistakes_in_sources_are_all_told_and_nothing_is_rendered(tmp_path: Path) -> None:
    path = write(tmp_path / "roles.yaml", CLASH.replace("title", "titel").replace("mid]", "mdi]"))
    found = check(roles=path)
    assert (found.roles, found.postings, found.formats) == (0, 0, 0)
    assert len(found.findings) >= 2


def test_contradictions_are_found_where_two_answers_meet(tmp_path: Path) -> None:
    path = write(tmp_path / "roles.yaml", CLASH)
    found = check(roles=path).findings
    assert {each.rule for each in found} == {"two-replacements"}
    assert [(each.origin.line, "bake-well" in each.message) for each in found] == [
        (8, True),
        (9, False),
    ]


def test_a_template_that_fails_is_found_once(tmp_path: Path) -> None:
    write(tmp_path / "posting.md.j2", "{{ posting.nothing }}")
    company = write(tmp_path / "crumb.yaml", CRUMB)
    (finding,) = check(company=company, templates=str(tmp_path), only=("chef",)).findings
    assert isinstance(finding, Finding)
    assert finding.rule == "template"
