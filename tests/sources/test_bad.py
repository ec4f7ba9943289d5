"""Every mistake is found on its line: files that say what is expected of them."""

import re
from pathlib import Path

import pytest

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.library import Library
from jdgen.sources.hirer import read_company
from jdgen.sources.opening import read_job
from jdgen.sources.own import own_tree, understand_own

BAD = Path(__file__).parent / "bad"
ROLES = sorted(BAD.glob("*.yaml"))
COMPANIES = sorted(BAD.glob("companies/*.yaml"))
JOBS = sorted(BAD.glob("jobs/*.yaml"))
READERS = {"companies": read_company, "jobs": read_job}
EXPECTED = re.compile(r"  # expect: (.+)")


def expected(file: Path) -> list[tuple[int, str]]:
    """Return line and rule of every mistake that a file announces."""
    lines = enumerate(file.read_text("utf-8").splitlines(), 1)
    found = [(n, found[1]) for n, line in lines if (found := EXPECTED.search(line))]
    return sorted((n, rule) for n, rules in found for rule in rules.split(", "))


def places(findings: tuple[Finding, ...]) -> list[tuple[int, str]]:
    return sorted((found.origin.line, found.rule) for found in findings)


def test_there_are_files_with_mistakes() -> None:
    assert len(ROLES) >= 10
    assert len(COMPANIES) >= 5
    assert len(JOBS) >= 5


@pytest.mark.parametrize("file", [*ROLES, *COMPANIES, *JOBS], ids=lambda file: file.stem)
def test_every_file_announces_a_mistake(file: Path) -> None:
    assert expected(file)


@pytest.mark.parametrize("file", ROLES, ids=lambda file: file.stem)
def test_every_mistake_of_a_role_file_is_found_on_its_line(file: Path, library: Library) -> None:
    assert places(findings_of(library, file)) == expected(file)


def test_ten_mistakes_in_one_file_are_ten_findings(library: Library) -> None:
    assert len(findings_of(library, BAD / "ten-mistakes.yaml")) == 10


@pytest.mark.parametrize("file", [*COMPANIES, *JOBS], ids=lambda file: file.stem)
def test_every_mistake_of_a_company_or_job_is_found_on_its_line(
    file: Path, library: Library
) -> None:
    read = READERS[file.parent.name]
    assert places(read(str(file), library).findings) == expected(file)


@pytest.mark.parametrize("file", [*ROLES, *COMPANIES, *JOBS], ids=lambda file: file.stem)
def test_findings_are_sorted_by_place_and_stand_in_the_file(file: Path, library: Library) -> None:
    read = READERS.get(file.parent.name)
    found = read(str(file), library).findings if read else findings_of(library, file)
    assert [each.origin for each in found] == sorted(each.origin for each in found)
    assert {each.origin.file for each in found} == {str(file)}
    assert all(each.origin.column for each in found)


def findings_of(library: Library, file: Path) -> tuple[Finding, ...]:
    try:
        return understand_own(library, own_tree(str(file))).findings
    except SourceError as error:
        return error.findings
