"""A revision of git is read as a workspace, without a checkout, whatever its files are called."""

from pathlib import Path

import pytest
from workspaces import SMALL, commit, git, write

from jdgen.model.errors import SourceError
from jdgen.sources.revision import last_change, read_revision
from jdgen.sources.workspace import read_workspace

TABLE = {
    "jdgen.yaml": "workspace: {sheets: [{file: exports/jobs.csv, columns: {id: A, role: B}}]}",
    "exports/jobs.csv": "A,B\nREQ-1,nurse\n",
}


def refused(folder: Path, revision: str) -> tuple[str, str, str]:
    """Return rule, message and hint of the one finding."""
    with pytest.raises(SourceError) as caught:
        read_revision(str(folder), revision)
    (found,) = caught.value.findings
    return found.rule, found.message, found.hint


def test_a_revision_is_read_as_it_was(tmp_path: Path) -> None:
    first = commit(write(tmp_path, SMALL))
    write(tmp_path, {"jobs/nurse-oslo.yaml": "job: {"})
    commit(tmp_path)
    for revision in (first, "HEAD~1", "main^"):
        tree = read_revision(str(tmp_path), revision)
        assert {path: text.decode() for path, text in tree.files.items()} == SMALL
        assert tree.named("jobs/nurse-oslo.yaml") == f"{revision}:jobs/nurse-oslo.yaml"
    assert read_workspace(tree).findings == ()
    (found,) = read_workspace(read_revision(str(tmp_path), "main")).findings
    assert found.origin.file == "main:jobs/nurse-oslo.yaml"


def test_only_what_a_workspace_reads_is_read(tmp_path: Path) -> None:
    others = (
        "README.md",
        "jobs/notes.txt",
        "jobs/.draft.yaml",
        "jobs.yaml",
        "dist/a.yaml",
        "a/jobs/b.yaml",
    )
    commit(write(tmp_path, {**SMALL, **TABLE, **dict.fromkeys(others, "x")}))
    assert read_revision(str(tmp_path), "HEAD").paths() == sorted({**SMALL, **TABLE})


def test_a_workspace_may_lie_deep_in_its_repository(tmp_path: Path) -> None:
    home = write(tmp_path / "people ops" / "jobs", SMALL)
    commit(write(tmp_path, {"jdgen.yaml": "x", "jobs/a.yaml": "x"}))
    tree = read_revision(str(home), "main")
    assert tree.paths() == sorted(SMALL)
    assert tree.named("jobs/a.yaml") == "main:people ops/jobs/jobs/a.yaml"
    assert read_workspace(tree).findings == ()


@pytest.mark.parametrize("name", ["my job", "Köchin ü", "new\nline", 'quo"te', "tab\tbed", "-f"])
def test_files_have_any_name(name: str, tmp_path: Path) -> None:
    home = write(tmp_path / name, {**SMALL, f"jobs/{name}.yaml": "job: {role: baker, id: x}"})
    commit(tmp_path)
    tree = read_revision(str(home), "HEAD")
    assert tree.files[f"jobs/{name}.yaml"] == b"job: {role: baker, id: x}"
    assert tree.root == f"HEAD:{name}"


def test_there_may_be_no_repository_or_no_commit(tmp_path: Path) -> None:
    write(tmp_path, SMALL)
    rule, message, hint = refused(tmp_path, "main")
    assert (rule, message) == ("no-repository", "there is no git repository around here")
    assert "git init" in hint
    git(tmp_path, "init", "--quiet")
    assert refused(tmp_path, "HEAD")[:2] == ("unknown-revision", "there is no revision 'HEAD' here")


@pytest.mark.parametrize(
    "revision", ["nowhere", "--output=x", "-h", "", "a b", "HEAD:jobs", "a\nb"]
)
def test_a_revision_that_is_not_there_is_told(revision: str, tmp_path: Path) -> None:
    commit(write(tmp_path, SMALL))
    rule, message, hint = refused(tmp_path, revision)
    assert (rule, message) == ("unknown-revision", f"there is no revision '{revision}' here")
    assert hint == "see what there is with: git log --oneline --all"
    assert not (tmp_path / "x").exists()


def test_a_shallow_clone_lacks_its_base_and_says_how_to_get_it(tmp_path: Path) -> None:
    first = commit(write(tmp_path / "full", SMALL))
    write(tmp_path / "full", {"README.md": "x"})
    commit(tmp_path / "full")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{tmp_path}/full", "shallow")
    assert read_revision(str(tmp_path / "shallow"), "HEAD").paths() == sorted(SMALL)
    rule, _, hint = refused(tmp_path / "shallow", first)
    assert rule == "unknown-revision"
    assert hint.startswith("this clone is shallow: git fetch --unshallow")


def test_a_revision_without_a_workspace_is_told(tmp_path: Path) -> None:
    commit(write(tmp_path, {"README.md": "x"}))
    assert refused(tmp_path, "main")[:2] == ("no-workspace", "there was no 'jdgen.yaml' in 'main'")


@pytest.mark.parametrize("link", ["jdgen.yaml", "jobs/nurse-oslo.yaml"])
def test_links_are_not_followed(link: str, tmp_path: Path) -> None:
    home = write(tmp_path, SMALL)
    (home / link).rename(home / "elsewhere")
    (home / link).symlink_to(home / "elsewhere")
    commit(home)
    assert refused(home, "HEAD")[:2] == ("link", "a symbolic link is not followed")


def test_pointers_of_git_lfs_are_no_files(tmp_path: Path) -> None:
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n"
    commit(write(tmp_path, {**SMALL, **TABLE, "exports/jobs.csv": pointer}))
    with pytest.raises(SourceError, match="Git LFS keeps this file elsewhere") as caught:
        read_revision(str(tmp_path), "HEAD")
    assert caught.value.findings[0].origin.file == "HEAD:exports/jobs.csv"


def test_what_is_too_large_is_told_by_its_size(tmp_path: Path) -> None:
    commit(write(tmp_path, {**SMALL, "jobs/huge.yaml": "#" * 5_000_001}))
    assert refused(tmp_path, "HEAD")[0] == "too-large"


def test_a_repository_within_is_passed_over(tmp_path: Path) -> None:
    commit(write(tmp_path, SMALL))
    inner = git(tmp_path, "rev-parse", "HEAD")
    git(tmp_path, "update-index", "--add", "--cacheinfo", f"160000,{inner},jobs/inner.yaml")
    git(tmp_path, "commit", "--quiet", "--message", "link")
    assert read_revision(str(tmp_path), "HEAD").paths() == sorted(SMALL)


def test_a_repository_that_lost_a_file_says_so(tmp_path: Path) -> None:
    commit(write(tmp_path, SMALL))
    name = git(tmp_path, "rev-parse", "HEAD:jobs/nurse-oslo.yaml")
    (tmp_path / ".git" / "objects" / name[:2] / name[2:]).unlink()
    rule, message, _ = refused(tmp_path, "HEAD")
    assert rule == "git"
    assert message == "the repository lacks a file of that revision: git says missing"


def test_git_may_not_be_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(write(tmp_path, SMALL))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused(tmp_path, "HEAD") == (
        "no-git",
        "git is not installed here",
        "install it, or compare two folders",
    )


def test_what_git_tells_its_hooks_does_not_mislead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(write(tmp_path / "repository", {"home/jdgen.yaml": "workspace:"}))
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", "elsewhere")
    assert read_revision(str(tmp_path / "repository" / "home"), "HEAD").paths() == ["jdgen.yaml"]


def test_here_is_a_folder_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(write(tmp_path, SMALL))
    monkeypatch.chdir(tmp_path / "jobs")
    assert read_revision("..", "HEAD").paths() == sorted(SMALL)
    monkeypatch.chdir(tmp_path)
    assert read_revision("", "HEAD").paths() == sorted(SMALL)


def test_the_last_change_of_a_file_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = commit(write(tmp_path, SMALL))
    write(tmp_path, {"jobs/new.yaml": "x"})
    second = commit(tmp_path)
    monkeypatch.chdir(tmp_path / "jobs")
    assert last_change("..", "nurse-oslo.yaml") == first
    assert last_change("..", "new.yaml") == second
    assert last_change("..", "unheard-of.yaml") == ""


def test_the_repository_of_somebody_else_needs_trust(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(write(tmp_path, SMALL))
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    rule, message, hint = refused(tmp_path, "HEAD")
    assert rule == "git"
    assert message.startswith("git could not rev-parse: detected dubious ownership")
    assert hint == "if you trust it: git config --global --add safe.directory FOLDER"


def test_git_itself_may_fail(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="git could not rev-parse: "):
        read_revision(str(tmp_path / "gone"), "HEAD")
