"""Paths of outputs are held to what every system can store, and stay in their folder."""

from pathlib import Path

import pytest
from outputs import few, refused

from jdgen.delivery.wanted import Wanted, check_paths, check_ways, folders_of, what_is_wrong


@pytest.mark.parametrize(
    "path",
    [
        "head-of-product.html",
        "tern/head-of-product/berlin.md",
        "company.txt",
        "a.b.json",
        "Größe.md",
        "with space.md",
        ".well-known/jobs.json",
        "a..b",
    ],
)
def test_a_path_that_every_system_can_store_is_fine(path: str) -> None:
    assert what_is_wrong(path) == ""


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("../posting.md", "it would leave the folder"),
        ("a/../../posting.md", "it would leave the folder"),
        ("a/..", "it would leave the folder"),
        ("/etc/passwd", "it would leave the folder"),
        ("c:posting.md", "it would leave the folder"),
        ("a\\b.md", "it holds a character that not every system can store"),
        ("a\0b.md", "it holds a character that not every system can store"),
        ("a\nb.md", "it holds a character that not every system can store"),
        ("\ud800.md", "it holds a character that not every system can store"),
        ("what?.md", "it holds a character that not every system can store"),
        ("", "it names no file"),
        ("a//b.md", "it names no file"),
        ("./a.md", "it names no file"),
        ("a/", "it names no file"),
        (".jdgen-manifest", "names that begin with '.jdgen-' are kept for jdgen itself"),
        ("nul.md", "it is the name of a device on Windows"),
        ("a/COM1/b.md", "it is the name of a device on Windows"),
        ("a.", "a name that ends with a dot or a space is another one on Windows"),
        ("a /b.md", "a name that ends with a dot or a space is another one on Windows"),
    ],
)
def test_a_path_that_is_not_fit_says_why(path: str, why: str) -> None:
    assert what_is_wrong(path) == why


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (["a.md", "a.md"], "'a.md' is wanted twice"),
        (
            ["lead.md", "Lead.md"],
            "'lead.md' and 'Lead.md' differ only in case: one file on many systems",
        ),
        (["a", "a/b.md"], "'a' is wanted as a file and as a folder"),
        (["../a.md"], "'../a.md' cannot be an output: it would leave the folder"),
    ],
)
def test_paths_that_do_not_go_together_are_refused(paths: list[str], message: str) -> None:
    finding = refused(lambda: check_paths("dist", few(names=paths)))
    assert finding.message.partition(": it names")[0] == message
    assert finding.rule == "bad-path"


def test_inputs_must_be_a_digest() -> None:
    with pytest.raises(ValueError, match=r"the inputs of 'a\.md' are no digest"):
        check_paths("dist", [Wanted("a.md", "a\tb")])


def test_links_and_files_on_the_way_are_refused(tmp_path: Path) -> None:
    (tmp_path / "away").symlink_to("/tmp")
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    check_ways(str(tmp_path), ["folder/a.md", "none/b/c.md"])
    link = refused(lambda: check_ways(str(tmp_path), ["away/in/a.md"]))
    assert "is a link to '/tmp'" in link.message
    assert "is a file" in refused(lambda: check_ways(str(tmp_path), ["file/a.md"])).message


def test_folders_are_all_on_the_way() -> None:
    assert folders_of(["a/b/c.md", "a/d.md", "e.md"]) == {"a", "a/b"}
