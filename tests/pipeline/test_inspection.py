"""Everything that is wrong with a workspace is found at once, each thing where it is written."""

import time
from datetime import date
from pathlib import Path

import pytest
from office import Office, open_office

from jdgen.pipeline.inspection import Inspected, inspect
from jdgen.sources.library import load_library

DAY = date(2026, 11, 23)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path / "office")


def inspected(
    office: Office, day: date = DAY, snapshot: str = "", *, update: bool = False
) -> Inspected:
    return inspect(str(office.folder), day, snapshot, update=update)


def told(office: Office, day: date = DAY) -> list[str]:
    found = inspected(office, day)
    return [
        f"{each.origin}: {each.severity} {each.rule}: {each.message}".replace(
            f"{office.folder}/", ""
        )
        for each in (*found.checked.findings, *found.snapshot.findings)
    ]


def rules(office: Office, day: date = DAY) -> list[str]:
    return [each.split(" ")[2].rstrip(":") for each in told(office, day)]


def test_roles_of_the_workspace_are_tried_in_every_format(office: Office) -> None:
    checked = inspected(office).checked
    assert (checked.roles, checked.formats, checked.findings) == (1, 17, ())
    assert checked.postings > 100


def test_shipped_roles_are_tried_with_templates_of_ones_own_in_formats_that_are_built(
    office: Office,
) -> None:
    (office.folder / "roles/baker.yaml").unlink()
    (office.folder / "jobs/baker-oslo.yaml").unlink()
    checked = inspected(office).checked
    assert (checked.roles, checked.postings, checked.formats) == (0, 1, 2)
    office.write("templates/section.md.j2", "## {{ section.heading }}\n")
    checked = inspected(office).checked
    assert (checked.roles, checked.formats) == (1, 2)
    assert checked.postings > 100


def test_settings_that_cannot_be_read_are_all_there_is_to_say(office: Office) -> None:
    office.write("jdgen.yaml", "workspace: [\n")
    assert len(told(office)) == 1
    assert inspected(office).checked.postings == 0


def test_a_broken_job_hides_nothing_that_is_wrong_with_roles_or_other_jobs(
    office: Office,
) -> None:
    office.job("broken", more="  opennings: 2\n")
    office.job("chef-oslo", "chef", "  drop: [{id: nothing-of-that-name}]\n")
    clashing = "    - {id: a, replaces: bake, text: A.}\n    - {id: b, replaces: bake, text: B.}\n"
    office.edit("roles/baker.yaml", "  must:\n", f"{clashing}  must:\n")
    found = {each.partition(":")[0] for each in told(office)}
    assert found == {"jobs/broken.yaml", "jobs/chef-oslo.yaml", "roles/baker.yaml"}


def test_a_role_that_cannot_be_read_is_told_alone(office: Office) -> None:
    office.edit("roles/baker.yaml", "title", "titel")
    assert {each.partition(":")[0] for each in told(office)} == {"roles/baker.yaml"}


def test_days_that_have_passed_are_told_of_open_jobs(office: Office) -> None:
    more = "  closes: 2026-11-30\n  review_by: 2026-11-25\n  owner: Ada\n"
    office.job("chef-oslo", "chef", more)
    assert told(office, date(2026, 11, 25)) == []
    assert rules(office, date(2026, 11, 26)) == ["past-review"]
    assert sorted(rules(office, date(2026, 12, 1))) == ["past-closing", "past-review"]
    office.job("chef-oslo", "chef", f"{more}  status: closed\n")
    assert rules(office, date(2026, 12, 1)) == []


def test_sentences_of_companies_past_their_day_are_told(office: Office) -> None:
    office.edit("companies/tern.yaml", "We are Tern.", "We are Tern., until: 2026-10-01")
    assert rules(office) == ["expired"]


def test_a_template_that_breaks_html_is_named_with_the_job_and_the_role(office: Office) -> None:
    office.edit("jdgen.yaml", "text]", "html]")
    office.write("templates/section.html.j2", "<div>{{ section.heading }}\n")
    breaking = [each for each in told(office) if "not-well-formed" in each]
    assert {each.partition(": ")[0] for each in breaking} == {"templates/section.html.j2"}
    assert any("as 'html', 'baker-oslo' and 1 more cannot be parsed" in each for each in breaking)
    assert any("as 'html', 'baker' and " in each for each in breaking)


def test_what_is_wrong_inside_of_templates_is_told(office: Office) -> None:
    office.write("templates/section.md.j2", "{{ section.headign }}\n")
    office.write("templates/idle.md.j2", "x\n")
    found = told(office)
    assert any(each.startswith("templates/section.md.j2:1:1: error") for each in found)
    assert any(each.startswith("templates/idle.md.j2") and "warning" in each for each in found)


def test_facts_that_a_target_misses_are_told_and_documents_are_not_made(office: Office) -> None:
    office.edit("jdgen.yaml", "text]", "indeed, pdf]")
    office.job("chef-oslo", "chef", "  audiences: [internal]\n")
    assert {each.partition(":")[0] for each in told(office)} == {"jobs/baker-oslo.yaml"}


def test_the_snapshot_holds_roles_and_jobs_and_tells_their_changes(office: Office) -> None:
    assert inspected(office, update=True).snapshot.changed == 3
    files = {
        each.relative_to(office.folder).as_posix()
        for each in (office.folder / "snapshot").rglob("*.md")
    }
    assert files == {
        "snapshot/roles/baker.md",
        "snapshot/jobs/baker-oslo.md",
        "snapshot/jobs/chef-oslo.md",
    }
    assert told(office) == []
    office.edit("roles/baker.yaml", "rolls", "buns")
    assert {each.partition(":")[0] for each in told(office)} == {
        "snapshot/roles/baker.md",
        "snapshot/jobs/baker-oslo.md",
    }
    assert inspected(office, update=True).snapshot.changed == 2
    (office.folder / "jobs/chef-oslo.yaml").unlink()
    assert rules(office) == ["snapshot"]
    assert inspected(office, update=True).snapshot.changed == 1
    assert told(office) == []


def test_a_job_of_several_postings_has_one_file(office: Office) -> None:
    office.job("baker-oslo", more="  audiences: [external, internal]\n")
    inspected(office, update=True)
    text = (office.folder / "snapshot/jobs/baker-oslo.md").read_text("utf-8")
    assert "internal" in text


def test_a_snapshot_elsewhere_is_compared_when_it_is_named(office: Office, tmp_path: Path) -> None:
    assert inspected(office).snapshot.findings == ()
    assert len(inspected(office, snapshot=str(tmp_path / "other")).snapshot.findings) == 3


def test_what_cannot_be_composed_leaves_the_snapshot_alone(office: Office) -> None:
    inspected(office, update=True)
    office.job("chef-oslo", "chef", "  drop: [{id: nothing-of-that-name}]\n")
    assert inspected(office, update=True).snapshot == (0, ())
    office.job("chef-oslo", "chef")
    (office.folder / "jobs/baker-oslo.yaml").unlink()
    clashing = "    - {id: a, replaces: bake, text: A.}\n    - {id: b, replaces: bake, text: B.}\n"
    office.edit("roles/baker.yaml", "  must:\n", f"{clashing}  must:\n")
    found = inspected(office, update=True)
    assert found.snapshot == (0, ())
    assert {each.rule for each in found.checked.findings} == {"two-replacements"}


def test_a_workspace_with_a_job_for_every_shipped_role_is_checked_in_seconds(
    office: Office,
) -> None:
    (office.folder / "roles/baker.yaml").unlink()
    (office.folder / "jobs/baker-oslo.yaml").unlink()
    for entry in load_library().entries():
        office.job(f"{entry.name}-oslo", entry.name)
    begun = time.process_time()
    checked = inspected(office).checked
    assert checked.findings == ()
    assert checked.postings >= 120
    assert time.process_time() - begun < 20
