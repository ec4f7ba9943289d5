"""A company's or job's file has one key, below which everything about it stands."""

from pathlib import Path

import pytest

from jdgen.model.errors import SourceError
from jdgen.model.job import Job
from jdgen.model.tree import Tree
from jdgen.model.workspace import Settings
from jdgen.sources.keyed import Keyed, read_keyed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "nurse.yaml"


def read(path: Path, text: str) -> Keyed:
    path.write_text(text, "utf-8")
    return read_keyed(str(path), "job", Job)


def said(keyed: Keyed) -> list[tuple[int, str, str]]:
    return [(found.origin.line, found.rule, found.hint) for found in keyed.findings]


def test_what_stands_below_the_key_is_a_value(path: Path) -> None:
    document, job, findings = read(path, "job: {role: nurse, openings: 3}")
    assert document is not None
    assert (job.role, job.openings) == ("nurse", 3)
    assert findings == []


def test_a_file_without_the_key_is_told_how_to_begin(path: Path) -> None:
    keyed = read(path, "role: nurse")
    assert keyed.value is None
    assert said(keyed) == [(1, "missing-key", "begin with job:")]


def test_other_keys_belong_below_it(path: Path) -> None:
    keyed = read(path, "job: {role: nurse}\nopenings: 3")
    assert keyed.value.openings == 1
    assert said(keyed) == [(2, "unknown-key", "everything about the job stands below job:")]


def test_a_mistake_in_a_part_leaves_the_rest(path: Path) -> None:
    keyed = read(path, "job:\n  role: nurse\n  openings: many\n  starts: soon")
    assert (keyed.value.openings, keyed.value.starts) == (1, "soon")
    assert said(keyed) == [(3, "wrong-type", "")]


def test_what_is_no_yaml_has_findings_only(path: Path) -> None:
    keyed = read(path, "job: {")
    assert keyed[:2] == (None, None)
    assert [found.rule for found in keyed.findings] == ["syntax"]


def test_a_file_that_is_not_there_is_an_error(path: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file"):
        read_keyed(str(path), "job", Job)


def test_a_file_of_a_tree_is_named_as_the_tree_says() -> None:
    tree = Tree("main:", {"jobs/a.yaml": b"role: nurse"})
    (found,) = read_keyed("jobs/a.yaml", "job", Job, tree).findings
    assert str(found.origin) == "main:jobs/a.yaml:1:1"


def test_a_value_that_needs_nothing_may_be_left_empty(path: Path) -> None:
    path.write_text("workspace:")
    assert read_keyed(str(path), "workspace", Settings).findings == []
    assert said(read(path, "job:")) == [(1, "wrong-type", "")]
