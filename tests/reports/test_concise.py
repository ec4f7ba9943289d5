"""The concise report: a line for each finding, in order, and nothing hidden."""

from hypothesis import given
from hypothesis import strategies as st

from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE, Origin
from jdgen.reports.concise import report_findings

UNKNOWN = Finding(
    Origin("data/roles.yaml", 12, 5),
    "unknown-key",
    "'titel' is no key of a role",
    "Did you mean 'title'?",
)
HYPE = Finding(Origin("data/roles.yaml", 3, 9), "hype-words", "'rockstar' is hype", "", "warning")


def test_findings_are_sorted_by_place_one_to_a_line() -> None:
    assert report_findings([UNKNOWN, HYPE]) == (
        "data/roles.yaml:3:9: warning hype-words: 'rockstar' is hype\n"
        "data/roles.yaml:12:5: error unknown-key: 'titel' is no key of a role"
        " (Did you mean 'title'?)\n"
    )


def test_no_findings_are_no_text() -> None:
    assert report_findings([]) == ""


def test_a_finding_about_a_whole_file_names_the_file_alone() -> None:
    assert report_findings(
        [Finding(Origin("job.yaml"), "empty", "nothing in it", severity="info")]
    ) == ("job.yaml: info empty: nothing in it\n")


def test_a_finding_about_no_file_starts_with_its_severity() -> None:
    assert report_findings([Finding(NOWHERE, "unknown-role", "no such role")]) == (
        "error unknown-role: no such role\n"
    )


def test_nothing_is_wrapped_however_long() -> None:
    assert report_findings([Finding(NOWHERE, "long", "word " * 500)]).count("\n") == 1


def test_escapes_are_shown_and_never_sent_to_the_terminal() -> None:
    finding = Finding(Origin("a\nb.yaml", 1, 1), "r", "\x1b[31mred\x9b \u202eback", "\r\x07")
    assert report_findings([finding]) == (
        "a\\nb.yaml:1:1: error r: \\x1b[31mred\\x9b \\u202eback (\\r\\x07)\n"
    )


def test_letters_of_every_script_stay_as_they_are() -> None:
    message = "«Größe» 職務 مهندس €"
    assert message in report_findings([Finding(NOWHERE, "r", message)])


@given(st.lists(st.text(), max_size=5))
def test_there_are_as_many_lines_as_different_findings(messages: list[str]) -> None:
    text = report_findings([Finding(NOWHERE, "r", message) for message in messages])
    assert len(text.splitlines()) == len(set(messages))
