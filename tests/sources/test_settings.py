"""The settings of a workspace are read with every mistake at its place."""

from pathlib import Path

import pytest

from jdgen.model.tree import Tree
from jdgen.model.workspace import FORMATS, Settings
from jdgen.sources.settings import Read, read_settings, sheets_of
from jdgen.version import __version__

FULL = f"""\
workspace:
  library: "{__version__}"
  company: tern
  formats: [page, text]
  feeds: sitemap
  site: https://jobs.tern.example
  sheets:
    - file: exports/jobs.csv
      columns: {{id: Req ID, role: Job Profile, pay.min: "Pay, from"}}
      values: {{role: {{"RN (ward)": nurse}}}}
"""


def read(text: str) -> Read:
    return read_settings("jdgen.yaml", Tree("", {"jdgen.yaml": text.encode()}))


def said(text: str) -> list[str]:
    return [f"{each.origin}: {each.rule}: {each.message}" for each in read(text).findings]


def test_every_key_is_read() -> None:
    settings, findings = read(FULL)
    assert findings == ()
    assert settings is not None
    assert settings[:5] == (__version__, "tern", ("page", "text"), ("sitemap",), settings.site)
    (sheet,) = settings.sheets
    assert sheet.columns == {"id": "Req ID", "role": "Job Profile", "pay.min": "Pay, from"}
    assert sheet.values == {"role": {"RN (ward)": "nurse"}}


@pytest.mark.parametrize("text", ["workspace:", "workspace: {}", "workspace:\n  # all as usual\n"])
def test_what_nobody_says_has_a_usual_value(text: str) -> None:
    settings, findings = read(text)
    assert findings == ()
    assert settings is not None
    assert settings.formats == FORMATS
    assert settings._replace(origin=Settings().origin) == Settings()


def test_a_file_of_the_disk_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "jdgen.yaml").write_text("workspace: {company: tern}")
    settings = read_settings(str(tmp_path / "jdgen.yaml")).settings
    assert settings is not None
    assert settings.company == "tern"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "jdgen.yaml: empty: the file is empty"),
        (
            "workspace: [",
            "jdgen.yaml:1:13: syntax: not valid YAML: did not find expected node content",
        ),
        ("company: tern", "jdgen.yaml:1:1: missing-key: the file has no key 'workspace'"),
        ("workspace: {formts: page}", "jdgen.yaml:1:13: unknown-key: unknown key 'formts'"),
        (
            "workspace: {site: jobs.tern.example}",
            "jdgen.yaml:1:19: wrong-type: 'jobs.tern.example' is no address",
        ),
        (
            "workspace: {library: 9.9}",
            "jdgen.yaml:1:22: other-version: this workspace is for jdgen 9.9, and this is"
            f" {__version__}",
        ),
    ],
)
def test_a_mistake_is_told_at_its_place(text: str, expected: str) -> None:
    assert expected in said(text)


def test_another_version_comes_with_what_to_do() -> None:
    (found,) = read("workspace: {library: 9.9}").findings
    assert "pip install jdgen==9.9" in found.hint
    assert "jdgen diff --library 9.9" in found.hint


@pytest.mark.parametrize(
    "path", ["../jobs.csv", "/etc/jobs.csv", "a/../../jobs.csv", "C:\\jobs.csv", "a\\..\\b", "./a"]
)
def test_a_table_lies_in_the_workspace(path: str) -> None:
    text = f"workspace: {{sheets: [{{file: '{path}', columns: {{id: A}}}}]}}"
    (line,) = said(text)
    assert line.startswith("jdgen.yaml:1:29: outside: ")
    assert sheets_of(Tree("", {"jdgen.yaml": text.encode()})) == ()


def test_the_tables_of_a_workspace_are_known_by_their_paths() -> None:
    assert sheets_of(Tree("", {"jdgen.yaml": FULL.encode()})) == ("exports/jobs.csv",)
    assert sheets_of(Tree("", {"jdgen.yaml": b"workspace: ["})) == ()
