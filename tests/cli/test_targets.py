"""Where a posting goes follows from its formats and from the path it is written to."""

from pathlib import Path

import pytest

from jdgen.cli.targets import Target, choose_targets
from jdgen.formats import find_format, format_names
from jdgen.model.errors import RequestError


def test_without_a_path_one_format_goes_to_standard_output() -> None:
    assert choose_targets([], "", "nurse") == (Target("markdown"),)
    assert choose_targets(["json", "json"], "", "nurse") == (Target("json"),)


@pytest.mark.parametrize("name", format_names())
def test_the_ending_of_a_file_chooses_the_format_that_writes_it(name: str) -> None:
    path = f"some.folder/nurse{find_format(name).suffix}"
    assert choose_targets([], path, "nurse") == (Target(name, path),)


def test_the_ending_is_found_in_paths_of_every_system() -> None:
    assert choose_targets([], r"C:\out\nurse.page.html", "nurse")[0].format == "page"


def test_a_format_that_was_named_outranks_the_ending() -> None:
    assert choose_targets(["text"], "nurse.md", "nurse") == (Target("text", "nurse.md"),)


def test_in_a_folder_every_format_has_its_own_ending(tmp_path: Path) -> None:
    targets = choose_targets(["markdown", "page"], str(tmp_path), "nurse")
    assert [Path(each.path).name for each in targets] == ["nurse.md", "nurse.page.html"]
    assert choose_targets([], str(tmp_path), "nurse")[0].path.endswith("nurse.md")


@pytest.mark.parametrize(
    ("formats", "output", "rule", "hint"),
    [
        (["html", "json"], "", "several-formats", "add -o FOLDER"),
        (["html", "json"], "nowhere", "several-formats", "make the folder first"),
        ([], "nurse.htm", "unknown-ending", "did you mean '.html'?"),
        ([], "nurse", "unknown-ending", "known are .ashby.json"),
        (["htm"], "nurse.html", "unknown-format", "did you mean 'html'?"),
    ],
)
def test_what_has_no_place_to_go_is_refused(
    formats: list[str], output: str, rule: str, hint: str
) -> None:
    with pytest.raises(RequestError) as caught:
        choose_targets(formats, output, "nurse")
    (finding,) = caught.value.findings
    assert finding.rule == rule
    assert finding.hint.startswith(hint)
