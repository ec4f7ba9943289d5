"""The words of a finding stay as they are written, or are shown harmless."""

from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE, Origin
from jdgen.reports._words import line_of, show, words_of


def test_what_to_do_follows_what_was_found() -> None:
    assert words_of(Finding(NOWHERE, "r", "it is odd", "change it")) == "it is odd (change it)"
    assert words_of(Finding(NOWHERE, "r", "it is\nodd")) == "it is\nodd"


def test_a_line_is_one_line() -> None:
    finding = Finding(Origin("a\nb.yaml", 1, 2), "r", "it is\nodd", severity="warning")
    assert line_of(finding) == "a\\nb.yaml:1:2: warning r: it is\\nodd"


def test_what_is_kept_stays() -> None:
    assert show("a\r\n\tb\x1b\ud800", keep="\r\n") == "a\r\n\\tb\\x1b\\ud800"
