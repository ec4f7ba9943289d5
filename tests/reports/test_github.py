"""GitHub reads back from each command what was found, whatever stands in it."""

import re
from collections.abc import Iterable

from found import FOUND, findings
from hypothesis import given

from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE, Origin
from jdgen.reports.github import REPORT


def read(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Read commands as the runner does: a line each, properties up to the next two colons."""
    commands = []
    for line in re.split(r"\r\n|\r|\n", text)[:-1]:
        found = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        assert found, line
        pairs = (each.split("=", 1) for each in found[2].split(","))
        properties = {key: undo(value, {"%3A": ":", "%2C": ","}) for key, value in pairs}
        commands.append((found[1], properties, undo(found[3])))
    return commands


def undo(text: str, more: Iterable[str] | dict[str, str] = ()) -> str:
    for escape, char in {"%0D": "\r", "%0A": "\n", **dict(more), "%25": "%"}.items():
        text = text.replace(escape, char)
    return text


def test_a_finding_is_a_note_beside_its_line() -> None:
    finding = Finding(Origin("./a.yaml", 3, 7), "odd", "it is odd", "change it")
    assert REPORT.render([finding]) == (
        "::error file=a.yaml,line=3,col=7,title=odd::./a.yaml:3:7: it is odd (change it)\n"
    )


def test_severities_have_commands_of_their_own() -> None:
    found = [Finding(NOWHERE, "r", "m", severity=each) for each in ("error", "warning", "info")]
    said = {command for command, _, _ in read(REPORT.render(found))}
    assert said == {"error", "warning", "notice"}


def test_a_finding_about_a_whole_file_has_no_line() -> None:
    assert REPORT.render([Finding(Origin("a.yaml"), "r", "m")]) == (
        "::error file=a.yaml,title=r::a.yaml: m\n"
    )


def test_files_that_are_not_in_the_repository_are_named_in_the_words_alone() -> None:
    assert REPORT.render([Finding(Origin("shipped:data/a.yaml", 3, 4), "r", "m")]) == (
        "::error title=r::shipped:data/a.yaml:3:4: m\n"
    )
    assert REPORT.render([Finding(NOWHERE, "r", "m")]) == "::error title=r::m\n"


def test_what_could_end_a_command_is_read_back() -> None:
    (_, properties, words), *_ = [
        each for each in read(REPORT.render(FOUND)) if "100%" in each[1]["title"]
    ]
    assert properties == {
        "file": "roles/100%, ours: a\nb.yaml",
        "line": "2",
        "col": "1",
        "title": "odd::rule,100%",
    }
    assert words.endswith("first\n::error::second\r\nthird, 100% & <b>]]> (\\x1b[31m\\x07\\ufffe)")


def test_no_findings_are_no_text() -> None:
    assert REPORT.render([]) == ""


@given(findings)
def test_no_words_make_a_command_of_their_own(found: list[Finding]) -> None:
    assert len(read(REPORT.render(found))) == len({*found})
