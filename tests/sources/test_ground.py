"""A new workspace is an example of each kind of file, and sound from its first minute."""

import json
import posixpath
import re

import pytest
import yaml
from jsonschema import Draft202012Validator

from jdgen.model.tree import Tree
from jdgen.sources.ground import ground_files, schema_files
from jdgen.sources.workspace import read_workspace
from jdgen.version import __version__

FILES = ground_files()
WRITTEN = [path for path in FILES if path.endswith(".yaml") and not path.startswith(".")]
HEADER = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def test_there_is_an_example_of_each_kind_of_file() -> None:
    folders = {posixpath.dirname(path) for path in FILES}
    assert folders == {
        *("", "companies", "jobs", "roles", "templates"),
        *(".github/workflows", ".github/ISSUE_TEMPLATE", ".jdgen/schemas"),
    }
    assert {".gitignore", ".gitattributes", ".pre-commit-config.yaml"} < FILES.keys()


def test_everything_is_sound() -> None:
    read = read_workspace(Tree("", {path: text.encode() for path, text in FILES.items()}))
    assert read.findings == ()
    assert read.workspace
    assert read.workspace.settings.library == __version__
    assert {job.company for job in read.workspace.jobs} == {"ferrymap"}


def test_the_example_extends_a_shipped_role_and_shows_two_places_and_two_audiences() -> None:
    workspace = read_workspace(Tree("", {path: text.encode() for path, text in FILES.items()}))
    assert workspace.workspace
    jobs = {job.id: job for job in workspace.workspace.jobs}
    role = workspace.workspace.library.role("timetable-analyst")
    assert role
    assert "origin" in {each.id for each in role.duties}, "a statement of data-analyst"
    assert len(jobs["customer-success"].places) == 2
    assert jobs["timetable-analyst-hamburg"].audiences == ("external", "internal")


@pytest.mark.parametrize("path", WRITTEN)
def test_the_first_line_names_a_schema_that_is_there_and_that_the_file_fits(path: str) -> None:
    named = HEADER.match(FILES[path])
    assert named
    schema = posixpath.normpath(posixpath.join(posixpath.dirname(path), named[1]))
    wrong = Draft202012Validator(json.loads(FILES[schema])).iter_errors(yaml.safe_load(FILES[path]))
    assert [each.message for each in wrong] == []


def test_nothing_expects_dates_that_pass() -> None:
    for path in WRITTEN:
        uncommented = re.sub(r"#.*", "", FILES[path])
        assert not re.search(r"\b20\d\d-\d\d-\d\d\b", uncommented), path


def test_the_version_is_filled_in_wherever_it_is_named() -> None:
    assert f'  library: "{__version__}"\n' in FILES["jdgen.yaml"]
    assert f'"jdgen=={__version__}"' in FILES[".pre-commit-config.yaml"]
    assert not any(re.search(r"\bVERSION\b", text) for text in FILES.values())


def test_there_is_a_schema_for_each_kind_of_file_that_people_write() -> None:
    assert sorted(schema_files()) == ["company.json", "job.json", "roles.json", "workspace.json"]


def test_what_somebody_builds_or_reads_is_not_committed_by_mistake() -> None:
    assert "/dist/" in FILES[".gitignore"].splitlines()
    assert "/published/** -text" in FILES[".gitattributes"].splitlines()
