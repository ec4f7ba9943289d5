"""Pages in a browser: axe-core finds no fault with them, and they fit every screen."""

from __future__ import annotations

import shutil
from itertools import product
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from changed import BAKERY
from listed import CLERK, HEAD, MILLER, make
from playwright.sync_api import sync_playwright

from jdgen.pipeline.posting import render
from jdgen.reports._changes import find_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from jdgen.model.posting import Posting

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SCREENS = tuple(product(("light", "dark"), (320, 1280)))
"""Colour schemes, and widths: the narrow one is the wide one enlarged to 400 % (WCAG 1.4.10)."""

RULES = {"rules": {"target-size": {"enabled": True}}}
"""What axe-core checks unasked, and the size of what is pressed (WCAG 2.5.8)."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser of this machine, which finds no host."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not program:
        pytest.skip("no Chromium is installed (Debian: apt-get install chromium)")
    with sync_playwright() as player:
        hosts = "--host-resolver-rules=MAP * ~NOTFOUND"
        started = player.chromium.launch(executable_path=program, args=[hosts])
        yield started
        started.close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A new tab without a network."""
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def show(tab: Page, tmp_path: Path) -> Callable[[Posting], str]:
    """Open the page of a posting and return its address."""

    def open_page(posting: Posting) -> str:
        file = tmp_path / "page.html"
        file.write_text(render(posting, "page"), encoding="utf-8")
        tab.goto(file.as_uri())
        return file.as_uri()

    return open_page


def faults(tab: Page) -> list[str]:
    """What axe-core finds wrong, or cannot decide: each rule with the elements."""
    found = Axe().run(tab, options=RULES).response
    return [
        f"{rule['id']}: {[node['html'] for node in rule['nodes']]}"
        for rule in (*found["violations"], *found["incomplete"])
    ]


def test_nobody_is_shut_out(posting: Posting, tab: Page, show: Callable[[Posting], str]) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    address = show(posting)
    assert_it_fits(tab)
    assert asked == [address]


def test_nobody_is_shut_out_from_the_list_of_postings(
    posting: Posting, tab: Page, tmp_path: Path
) -> None:
    long = HEAD._replace(key="long", title="Donaudampfschifffahrtsgesellschaftskapitänspatent")
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for postings in ((), (CLERK,), (posting, HEAD, long, MILLER, CLERK)):
        file = tmp_path / "index.html"
        file.write_text(make("index", *postings)[0]["index.html"], encoding="utf-8")
        tab.goto(file.as_uri())
        assert_it_fits(tab)
    assert asked == [file.as_uri()] * 3


def test_nobody_is_shut_out_from_a_page_of_changes(tab: Page, tmp_path: Path) -> None:
    file = tmp_path / "changes.html"
    file.write_text(find_changes("html").render(BAKERY), encoding="utf-8")
    tab.goto(file.as_uri())
    tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert_it_fits(tab)


def assert_it_fits(tab: Page) -> None:
    """Hold what the tab shows against screens of every kind."""
    papers = {}
    for scheme, width in SCREENS:
        tab.emulate_media(color_scheme=scheme)
        tab.set_viewport_size({"width": width, "height": 800})
        assert faults(tab) == [], (scheme, width)
        assert tab.evaluate("document.documentElement.scrollWidth") == width
        papers[scheme] = tab.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert papers["light"] != papers["dark"]


def test_a_latin_name_stands_on_the_side_where_an_arabic_page_begins(
    arabic: Posting, tab: Page, show: Callable[[Posting], str]
) -> None:
    show(arabic)
    right = "document.querySelector('{}').getBoundingClientRect().right"
    assert tab.evaluate(right.format(".employer a")) == tab.evaluate(right.format("main"))


def test_a_fault_would_be_found(tab: Page) -> None:
    tab.set_content('<main><h1>Job</h1><p style="color: #bbb">Pale<p><a href="#"></a></main>')
    found = {fault.partition(":")[0] for fault in faults(tab)}
    assert found >= {"color-contrast", "document-title", "html-has-lang", "link-name"}
