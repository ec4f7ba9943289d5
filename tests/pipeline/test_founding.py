"""A workspace is founded once, beside what is there, and knows where its repository is."""

import os
from pathlib import Path

import pytest
from repository import begin_repository

from jdgen.model.errors import RequestError
from jdgen.pipeline.building import build
from jdgen.pipeline.founding import found
from jdgen.pipeline.workspace import load_workspace


def test_a_workspace_builds_at_once(tmp_path: Path) -> None:
    found(str(tmp_path))
    built = build(str(tmp_path))
    assert (built.postings, built.findings) == (4, ())
    made = {
        path.relative_to(tmp_path / "dist").as_posix() for path in (tmp_path / "dist").rglob("*.*")
    }
    assert made >= {
        *("customer-success/bergen.md", "customer-success/hamburg.page.html"),
        *("timetable-analyst-hamburg/external.md", "timetable-analyst-hamburg/internal.md"),
        *("index.html", "sitemap.xml"),
    }
    external = (tmp_path / "dist/timetable-analyst-hamburg/external.md").read_text("utf-8")
    assert "Tell your lead" not in external
    assert "#0a5578" in (tmp_path / "dist/customer-success/bergen.page.html").read_text("utf-8")


def test_what_is_there_stays_and_is_told(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine")
    assert found(str(tmp_path)).laid.left == (".gitignore",)
    assert (tmp_path / ".gitignore").read_text() == "mine"
    assert load_workspace(str(tmp_path)).jobs


@pytest.mark.parametrize("within", [".", "jobs", "new/and/deep"])
def test_in_a_workspace_nothing_is_written_at_all(within: str, tmp_path: Path) -> None:
    (tmp_path / "jdgen.yaml").write_text("workspace: {}")
    (tmp_path / "jobs").mkdir()
    with pytest.raises(RequestError, match="is in a workspace already") as caught:
        found(str(tmp_path / within))
    assert "jdgen new job ROLE" in caught.value.findings[0].hint
    assert sorted(each.name for each in tmp_path.iterdir()) == ["jdgen.yaml", "jobs"]


def test_the_way_from_the_top_of_the_repository_is_known(tmp_path: Path) -> None:
    begin_repository(tmp_path / "all", {"README": "x"})
    assert found(str(tmp_path / "all" / "people" / "jobs")).within == "people/jobs"
    assert found(str(tmp_path / "all")).within == "."
    assert found(str(tmp_path / "outside")).within == ""


def test_it_may_be_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found(os.curdir)
    assert Path("jobs/customer-success.yaml").is_file()
    monkeypatch.chdir(tmp_path / "jobs")
    with pytest.raises(RequestError, match=r"that of '\.\./jdgen\.yaml'"):
        found()
