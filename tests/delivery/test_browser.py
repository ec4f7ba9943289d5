"""A page is shown in the user's browser, or an error says where it lies."""

import webbrowser
from pathlib import Path

import pytest

from jdgen.delivery.browser import show_page
from jdgen.model.errors import DeliveryError


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The variable that names the browser, which webbrowser is made to read again."""
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    monkeypatch.setattr(webbrowser, "_browsers", {})
    return monkeypatch


def test_the_page_is_handed_to_the_browser(
    browser: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    browser.setenv("BROWSER", "echo")
    path = Path(show_page("<title>Nurse</title>", "ward/nurse"))
    assert capfd.readouterr().out.strip() == path.as_uri()
    assert (path.name, path.read_text(encoding="utf-8")) == ("nurse.html", "<title>Nurse</title>")


def test_without_a_browser_it_is_said_where_the_page_is(browser: pytest.MonkeyPatch) -> None:
    browser.setenv("BROWSER", "false")
    browser.setenv("PATH", "")
    with pytest.raises(DeliveryError, match="no browser was found; the page is '/"):
        show_page("<title>Nurse</title>", "nurse")
