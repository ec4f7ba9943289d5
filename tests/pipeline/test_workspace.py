"""Everything that a workspace says, and the postings of its jobs."""

from pathlib import Path

import pytest
from workspaces import SMALL, write

from jdgen.formats import find_format
from jdgen.model.errors import SourceError
from jdgen.model.tree import Tree
from jdgen.pipeline.workspace import (
    compose_all,
    compose_job,
    load_workspace,
    open_jobs,
    understand,
    workspace_templates,
)

TWICE = "job: {role: baker, audiences: [external, internal], places: 'Oslo, NO'}"


def tree(**more: str) -> Tree:
    files = {**SMALL, **{path.replace("__", "/") + ".yaml": text for path, text in more.items()}}
    return Tree("", {path: text.encode() for path, text in files.items()})


def test_a_folder_is_loaded_or_refused_as_a_whole(tmp_path: Path) -> None:
    write(tmp_path, SMALL)
    assert len(load_workspace(str(tmp_path)).jobs) == 2
    write(tmp_path, {"jobs/a.yaml": "job: {", "jobs/b.yaml": "job: {role: baker, opennings: 1}"})
    with pytest.raises(SourceError) as caught:
        load_workspace(str(tmp_path))
    assert [each.rule for each in caught.value.findings] == ["syntax", "unknown-key"]
    write(tmp_path, {"jdgen.yaml": ""})
    with pytest.raises(SourceError, match="the file is empty"):
        load_workspace(str(tmp_path))


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("formats: [page, markdwn]", "there is no format 'markdwn'", "did you mean 'markdown'?"),
        ("feeds: sitemp", "there is no feed 'sitemp'", "did you mean 'sitemap'?"),
    ],
)
def test_formats_and_feeds_that_nobody_knows_are_told(text: str, message: str, hint: str) -> None:
    read = understand(tree(jdgen=f"workspace: {{{text}}}"))
    (found,) = read.findings
    assert (found.origin.file, found.message, found.hint) == ("jdgen.yaml", message, hint)
    assert read.workspace is not None


def test_settings_that_nobody_can_read_are_the_end_of_it() -> None:
    assert understand(tree(jdgen="workspace: [")).workspace is None


def test_open_jobs_count_once_for_each_posting_that_they_make() -> None:
    workspace = understand(
        tree(jobs__twice=TWICE, jobs__draft="job: {role: baker, status: draft}")
    ).workspace
    assert workspace is not None
    keys = [job.id for job in open_jobs(workspace)]
    assert keys == ["baker-bergen", "nurse-oslo", "twice/external", "twice/internal"]
    made = list(compose_all(workspace))
    assert sorted(each.posting.key for each in made if each.posting) == keys
    assert sorted(each.job.id for each in made if each.job) == keys


def test_a_job_without_a_posting_says_why() -> None:
    workspace = understand(tree()).workspace
    assert workspace is not None
    job = workspace.jobs[0]._replace(role="chief-baker-of-nothing")
    composed = compose_job(workspace, job)
    assert composed.posting is None
    assert [each.rule for each in composed.findings] == ["unknown-role"]
    nobody = compose_job(workspace, workspace.jobs[0]._replace(company="nobody"))
    assert nobody.posting is not None
    assert nobody.posting.employer is None


def test_an_alias_answers_where_the_job_does_not() -> None:
    jobs = {
        "jobs__a": "job: {role: chief-product-officer}",
        "jobs__b": "job: {role: chief-product-officer, options: {seniority: head}}",
    }
    workspace = understand(tree(**jobs)).workspace
    assert workspace is not None
    made = {each.job.id: each.posting for each in compose_all(workspace) if each.job}
    titles = {key: posting.title for key, posting in made.items() if posting}
    assert (titles["a"], titles["b"]) == ("Chief Product Officer", "Head of Product")


def test_templates_of_ones_own_come_first() -> None:
    files = dict(tree().files) | {"templates/posting.md.j2": b"Ours: {{ posting.title }}\n"}
    workspace = understand(Tree("", files)).workspace
    assert workspace is not None
    (made, _) = compose_all(workspace)
    assert made.posting is not None
    text = find_format("markdown").render(made.posting, workspace_templates(workspace))
    assert text == "Ours: Baker\n"
