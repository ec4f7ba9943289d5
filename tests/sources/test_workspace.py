"""A workspace is read with every mistake, and read again only where it changed."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from workspaces import SMALL, write

from jdgen.model.errors import SourceError
from jdgen.model.job import Job
from jdgen.model.library import Library
from jdgen.model.tree import Tree
from jdgen.model.workspace import Workspace
from jdgen.sources.workspace import Read, below, read_workspace, workspace_tree

COLUMNS = "columns: {id: Req, role: Profile, company: Entity}"
SHEET = {
    "jdgen.yaml": f"workspace: {{company: tern, sheets: [{{file: jobs.csv, {COLUMNS}}}]}}",
    "jobs.csv": "Req,Profile,Entity\nREQ-1,nurse,gull\nREQ-2,baker,\n",
}


def read(files: Mapping[str, str], library: Library | None = None, root: str = "") -> Read:
    tree = Tree(root, {path: text.encode() for path, text in files.items()})
    return read_workspace(tree, library=library)


def sound(files: Mapping[str, str]) -> Workspace:
    workspace, findings = read(files)
    assert findings == ()
    assert workspace is not None
    return workspace


def said(files: Mapping[str, str]) -> list[str]:
    return [f"{each.origin}: {each.rule}: {each.message}" for each in read(files).findings]


def jobs_of(workspace: Workspace | None) -> dict[str, Job]:
    assert workspace is not None
    return {job.id: job for job in workspace.jobs}


def test_a_workspace_holds_its_roles_companies_and_jobs() -> None:
    workspace = sound(SMALL)
    assert {name: each.name for name, each in workspace.companies.items()} == {
        "gull": "Gull",
        "tern": "Tern",
    }
    assert workspace.library.role("baker") is not None
    assert workspace.library.role("registered-nurse") is not None
    found = {job.id: (job.role, job.company) for job in workspace.jobs}
    assert found == {"baker-bergen": ("baker", "tern"), "nurse-oslo": ("nurse", "gull")}
    assert workspace.templates is None


def test_templates_of_ones_own_belong_to_it() -> None:
    files = {**SMALL, "templates/legal.md.j2": "x", "templates/notes.txt": "y"}
    templates = sound(files).templates
    assert templates is not None
    assert templates.named("legal.md.j2") == "templates/legal.md.j2"
    assert templates.paths() == ["legal.md.j2"]


def test_a_part_of_a_tree_has_its_own_name() -> None:
    part = below(Tree("main:", {"jobs/a/b.yaml": b"", "jobs.yaml": b"", "jobs/a.txt": b""}), "jobs")
    assert part.paths() == ["a/b.yaml"]
    assert part.named("a/b.yaml") == "main:jobs/a/b.yaml"


@pytest.mark.parametrize(
    "company", ["../companies/gull.yaml", "./../companies/./gull.yaml", "gull"]
)
def test_a_job_names_its_company_or_the_path_of_its_file(company: str) -> None:
    files = {**SMALL, "jobs/nurse-oslo.yaml": f"job: {{role: nurse, company: {company}}}"}
    for root in ("", "main:", "/somewhere"):
        workspace, findings = read(files, root=root)
        assert findings == ()
        assert jobs_of(workspace)["nurse-oslo"].company == "gull"


@pytest.mark.parametrize(
    "company",
    [
        "../../companies/gull.yaml",
        "/companies/gull.yaml",
        "../companies/auk.yaml",
        "../companies/elsewhere/gull.yaml",
        "../roles/gull.yaml",
        "gull.yaml",
    ],
)
def test_a_path_to_no_company_of_the_workspace_is_told(company: str) -> None:
    files = {**SMALL, "jobs/nurse-oslo.yaml": f"job: {{role: nurse, company: {company}}}"}
    message = f"'{company}' leads to no company of this workspace"
    assert said(files) == [f"jobs/nurse-oslo.yaml:1:6: unknown-company: {message}"]
    assert list(jobs_of(read(files).workspace)) == ["baker-bergen"]


def test_a_company_that_nobody_knows_is_told_where_it_is_named() -> None:
    files = {**SMALL, "jobs/nurse-oslo.yaml": "job: {role: nurse, company: gul}"}
    (found,) = read(files).findings
    assert str(found.origin) == "jobs/nurse-oslo.yaml:1:29"
    assert found.hint == "did you mean 'gull'?"
    usual = {**SMALL, "jdgen.yaml": "workspace: {company: auk}"}
    (found,) = read(usual).findings
    assert (found.rule, found.origin.file) == ("unknown-company", "jdgen.yaml")
    assert found.hint == "known are gull, tern"
    assert jobs_of(read(usual).workspace)["baker-bergen"].company == ""


def test_a_company_that_was_removed_is_missed_by_jobs_that_were_kept() -> None:
    sound(SMALL)
    files = {path: text for path, text in SMALL.items() if "gull" not in path}
    message = "'gull' leads to no company of this workspace"
    assert said(files) == [f"jobs/nurse-oslo.yaml:1:6: unknown-company: {message}"]


def test_two_companies_of_one_name_are_told() -> None:
    files = {**SMALL, "companies/old/tern.yaml": "company: {name: Old Tern}"}
    message = "'tern' is the name of another company: companies/old/tern.yaml"
    assert said(files) == [f"companies/tern.yaml: same-name: {message}"]


def test_jobs_of_sheets_come_after_those_of_files() -> None:
    jobs = jobs_of(sound({**SMALL, **SHEET}))
    assert list(jobs) == ["baker-bergen", "nurse-oslo", "REQ-1", "REQ-2"]
    assert [job.company for job in jobs.values()] == ["tern", "gull", "gull", "tern"]
    tree = Tree("", {path: text.encode() for path, text in {**SMALL, **SHEET}.items()})
    assert len(jobs_of(read_workspace(tree, sheets=False).workspace)) == 2


def test_a_table_that_is_not_there_is_told_with_the_settings() -> None:
    files = {**SMALL, **SHEET}
    del files["jobs.csv"]
    assert said(files) == ["jdgen.yaml:1:37: unreadable: there is no file 'jobs.csv'"]


def test_a_job_cannot_be_called_like_a_role_or_a_command() -> None:
    files = {
        **SMALL,
        "jobs/baker.yaml": "job: {role: baker}",
        "jobs/cpo.yaml": "job: {role: cpo}",
        "jobs/x.yaml": "job: {role: baker, id: build}",
    }
    assert said(files) == [
        "jobs/baker.yaml:1:6: same-name: 'baker' is the name of a role, too",
        "jobs/cpo.yaml:1:6: same-name: 'cpo' is the name of a role, too",
        "jobs/x.yaml:1:6: same-name: 'build' is a command of jdgen",
    ]


def test_two_jobs_with_one_id_are_told_and_the_first_counts() -> None:
    files = {
        **SMALL,
        **SHEET,
        "jobs/a.yaml": "job: {role: nurse, id: one}",
        "jobs/b.yaml": "job: {role: baker, id: one}",
        "jobs/c.yaml": "job: {role: baker, id: REQ-1}",
    }
    assert said(files) == [
        "jobs.csv:2:1: same-id: 'REQ-1' is the id of another job: jobs/c.yaml:1:6",
        "jobs/b.yaml:1:6: same-id: 'one' is the id of another job: jobs/a.yaml:1:6",
    ]
    jobs = jobs_of(read(files).workspace)
    assert (jobs["one"].role, jobs["REQ-1"].role) == ("nurse", "baker")


def test_a_job_whose_role_was_deleted_is_told() -> None:
    sound(SMALL)
    files = {path: text for path, text in SMALL.items() if "roles" not in path}
    assert said(files) == ["jobs/baker-bergen.yaml:1:13: unknown-role: there is no role 'baker'"]


def test_jobs_of_a_broken_role_are_not_told_again() -> None:
    files = {**SMALL, "roles/baker.yaml": "baker: {titel: Baker, family: baking, seniority: mid}"}
    rules = [line.partition(": ")[2].partition(":")[0] for line in said(files)]
    assert rules == ["missing-key", "unknown-key"]
    assert list(jobs_of(read(files).workspace)) == ["nurse-oslo"]


def test_a_role_that_extends_nothing_is_told_although_its_jobs_are_not() -> None:
    files = {**SMALL, "roles/baker.yaml": "baker: {extends: bakker}"}
    (line,) = said(files)
    assert line.startswith("roles/baker.yaml:1:18: unknown-role: ")


@pytest.mark.parametrize("name", ["my job", "köchin", "-f", "a" * 101])
def test_a_file_whose_name_can_be_no_id_is_told(name: str) -> None:
    files = {**SMALL, f"jobs/{name}.yaml": "job: {role: baker}"}
    (found,) = read(files).findings
    assert (found.rule, found.origin.file) == ("name", f"jobs/{name}.yaml")
    assert found.hint.startswith("rename the file, or give the job an id of its own")
    assert len(jobs_of(read(files).workspace)) == 2
    files[f"jobs/{name}.yaml"] = "job: {role: baker, id: fine}"
    assert "fine" in jobs_of(sound(files))


@pytest.mark.parametrize("name", ["../../etc/passwd", "/tmp/x", "a/b", ".hidden", "a b"])
def test_an_id_that_would_leave_its_folder_is_told(name: str) -> None:
    files = {**SMALL, "jobs/x.yaml": f"job: {{role: baker, id: '{name}'}}"}
    assert said(files) == [f"jobs/x.yaml:1:24: name: '{name}' cannot be an id"]


def test_the_id_of_a_place_names_files_too() -> None:
    place = "{id: ../../x, city: Oslo, country: NO}"
    files = {**SMALL, "jobs/x.yaml": f"job: {{role: baker, split: place, places: [{place}]}}"}
    assert said(files) == ["jobs/x.yaml:1:48: name: '../../x' cannot be an id"]


def test_an_unfinished_merge_is_told_where_it_begins() -> None:
    conflict = (
        "job:\n  role: baker\n<<<<<<< HEAD\n  openings: 1\n=======\n  openings: 2\n>>>>>>> b\n"
    )
    files = {**SMALL, "jobs/nurse-oslo.yaml": conflict}
    message = "a merge was not finished: '<<<<<<<' is a mark of git"
    assert said(files) == [f"jobs/nurse-oslo.yaml:3:1: conflict: {message}"]
    assert said({"jdgen.yaml": conflict}) == [f"jdgen.yaml:3:1: conflict: {message}"]


def test_settings_that_say_nothing_are_the_end_of_it() -> None:
    for text in ("", "workspace: [", "workspace: text"):
        workspace, findings = read({**SMALL, "jdgen.yaml": text})
        assert workspace is None
        assert findings


def test_all_mistakes_are_told_at_once() -> None:
    files = {
        "jdgen.yaml": "workspace: {compny: tern, library: '0'}",
        "companies/tern.yaml": "company: {nmae: Tern}",
        "roles/baker.yaml": "baker: [",
        "jobs/a.yaml": "job: {role: nurse, opennings: 3}",
        "jobs/b.yaml": "job: {",
    }
    found = [line.split(": ")[1] for line in said(files)]
    assert sorted(found) == sorted(
        [
            "other-version",
            "unknown-key",
            "missing-key",
            "unknown-key",
            "syntax",
            "unknown-key",
            "syntax",
        ]
    )


def test_another_library_can_stand_in(library: Library) -> None:
    workspace, findings = read(SMALL, library._replace(names=dict, entries=tuple, key="none"))
    assert workspace is not None
    assert workspace.library.role("baker") is not None
    assert [each.message for each in findings] == ["there is no role 'nurse'"]


def test_what_moved_is_found_where_it_stands_now() -> None:
    assert jobs_of(sound(SMALL))["nurse-oslo"].origin.line == 1
    moved = {**SMALL, "jobs/nurse-oslo.yaml": f"\n\n{SMALL['jobs/nurse-oslo.yaml']}"}
    assert jobs_of(sound(moved))["nurse-oslo"].origin.line == 3
    assert jobs_of(sound(SMALL))["nurse-oslo"].origin.line == 1


def test_a_role_that_loses_a_question_is_missed_by_jobs_that_were_kept() -> None:
    question = "options: {oven: {ask: Which?, values: {gas: gas}}}"
    role = f"baker: {{title: Baker, family: baking, seniority: mid, {question}}}"
    job = "job: {role: baker, options: {oven: gas}}"
    files = {**SMALL, "roles/baker.yaml": role, "jobs/baker-bergen.yaml": job}
    sound(files)
    assert said({**files, "roles/baker.yaml": SMALL["roles/baker.yaml"]}) == [
        "jobs/baker-bergen.yaml:1:30: unknown-option: unknown option 'oven'"
    ]


def test_two_workspaces_with_files_of_equal_names_are_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = {**SMALL, "companies/tern.yaml": "company: {name: Arctic Tern}"}
    write(tmp_path / "one", SMALL)
    write(tmp_path / "two", other)
    for _ in range(2):
        for folder, name in (("one", "Tern"), ("two", "Arctic Tern")):
            monkeypatch.chdir(tmp_path / folder)
            workspace, findings = read_workspace(workspace_tree("."))
            assert findings == ()
            assert workspace is not None
            assert workspace.companies["tern"].name == name


def test_the_files_of_a_folder_are_named_as_seen_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {**SMALL, **SHEET, "notes.txt": "", "jobs/a.txt": "", "dist/x.yaml": ""})
    monkeypatch.chdir(tmp_path)
    tree = workspace_tree(".")
    assert tree.paths() == sorted({**SMALL, **SHEET})
    assert tree.named("jdgen.yaml") == "jdgen.yaml"
    monkeypatch.chdir(tmp_path / "jobs")
    assert workspace_tree("..").named("jdgen.yaml") == "../jdgen.yaml"
    assert workspace_tree(str(tmp_path)).named("jobs.csv") == f"{tmp_path.as_posix()}/jobs.csv"


@pytest.mark.parametrize(
    "link", ["jdgen.yaml", "jobs.csv", "jobs/nurse-oslo.yaml", "companies", "roles/baker.yaml"]
)
def test_links_are_not_followed(link: str, tmp_path: Path) -> None:
    home = write(tmp_path / "home", {**SMALL, **SHEET})
    (home / link).rename(tmp_path / "elsewhere")
    (home / link).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SourceError, match="a symbolic link is not followed") as caught:
        workspace_tree(str(home))
    assert [each.origin.file for each in caught.value.findings] == [str(home / link)]


def test_a_table_that_is_not_there_or_leads_out_is_not_read(tmp_path: Path) -> None:
    for path in ("gone.csv", "../secret.csv"):
        home = write(tmp_path / "home", {**SMALL, **SHEET, "../secret.csv": "Req,Profile,Entity\n"})
        (home / "jdgen.yaml").write_text(SHEET["jdgen.yaml"].replace("jobs.csv", path))
        tree = workspace_tree(str(home))
        assert tree.paths() == sorted(SMALL)
        assert [each.rule for each in read_workspace(tree).findings][-1] in {
            "unreadable",
            "outside",
        }


def test_an_unfinished_merge_in_a_template_is_no_text_for_readers() -> None:
    template = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> theirs\n"
    (line,) = said({**SMALL, "templates/legal.md.j2": template})
    assert line.startswith("templates/legal.md.j2:2:1: conflict: a merge was not finished")
