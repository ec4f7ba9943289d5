"""The page stands alone: valid, readable in light and dark, and silent on the network."""

import re
from collections.abc import Callable
from decimal import Decimal
from xml.etree.ElementTree import Element

import html5lib
import pytest

from jdgen.formats import Templates, templates_of
from jdgen.formats.page import render
from jdgen.model.company import Apply
from jdgen.model.pay import Pay
from jdgen.model.posting import Employer, Line, Posting, Section
from jdgen.model.tree import Tree

FULL = Posting(
    "k",
    "en",
    "head-of-product",
    'Head of "Product" & <Design>',
    (
        Section("summary", "The job", (Line("a", 'You "lead" <product>.'), Line("b", "More."))),
        Section("outcomes", "Outcomes", (Line("a", "Meet everyone.", "In 30 days"),)),
        Section(
            "pay", "Pay", (Line("fact/pay-1", "Bonus: 10 %"), Line("fact/pay-2", "Base pay: €9"))
        ),
        Section(
            "work",
            "How you work",
            (
                Line("fact/contract", "Permanent"),
                Line("fact/time", "Full-time"),
                Line("fact/workplace", "Hybrid"),
                Line("fact/place", "Place: Oslo"),
                Line("travel", "Travel: none"),
                Line("place", "A statement of that name"),
            ),
        ),
        Section("apply", "How to apply", (Line("apply-url", "At https://x.example/1"),)),
        Section("legal", "Notes", (Line("closes", "A statement of that name"),)),
    ),
    employer=Employer("Öl & Co", "https://oel.example"),
    pay=(Pay("bonus"), Pay("base", Decimal(9))),
    apply=Apply("https://x.example/1"),
)


@pytest.fixture
def page(templates: Callable[..., Templates]) -> Callable[..., Element]:
    """The page of a posting as a tree, which a strict parser has found no fault with."""

    def read(posting: Posting = FULL) -> Element:
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        return parser.parse(render(posting, templates()))

    return read


@pytest.fixture
def text(templates: Callable[..., Templates]) -> str:
    return render(FULL, templates())


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_title_and_description_are_for_search_engines(page: Callable[..., Element]) -> None:
    head = page().find("./head")
    assert head.findtext("title") == 'Head of "Product" & <Design> – Öl & Co'
    described = [
        each.get("content") for each in head.iter("meta") if each.get("name") == "description"
    ]
    assert described == ['You "lead" <product>.']


def test_who_hires_leads_home(page: Callable[..., Element]) -> None:
    (link,) = page().findall("./body/main/header/ul/li/a")
    assert (link.get("href"), words(link)) == ("https://oel.example", "Öl & Co")


def test_a_home_that_is_no_address_of_the_web_is_no_link(page: Callable[..., Element]) -> None:
    tree = page(FULL._replace(employer=Employer("Acme", "javascript:alert(1)")))
    first, *_ = tree.findall("./body/main/header/ul/li")
    assert (words(first), len(first)) == ("Acme", 0)


def test_facts_stand_under_the_title_in_their_order(page: Callable[..., Element]) -> None:
    facts = page().findall("./body/main/header/ul/li")
    assert [words(fact) for fact in facts] == [
        *("Öl & Co", "Place: Oslo", "Hybrid", "Full-time", "Permanent", "Base pay: €9")
    ]


def test_the_deadline_is_a_fact(page: Callable[..., Element]) -> None:
    apply = Section("apply", "Apply", (Line("fact/closes", "Apply by 1 May 2027."),))
    (fact,) = page(Posting("k", "en", "r", "T", (apply,))).findall("./body/main/header/ul/li")
    assert words(fact) == "Apply by 1 May 2027."


def test_what_is_not_known_leaves_nothing_behind(page: Callable[..., Element]) -> None:
    tree = page(Posting("k", "en", "r", "T", ()))
    assert tree.findtext("./head/title") == "T"
    assert [each.get("name") for each in tree.iter("meta")] == [None, "viewport", "color-scheme"]
    assert [each.tag for each in tree.find("./body").iter()] == ["body", "main", "header", "h1"]


def test_headings_and_landmarks_are_in_order(page: Callable[..., Element]) -> None:
    body = page().find("./body")
    levels = [each.tag for each in body.iter() if re.fullmatch("h[1-6]", str(each.tag))]
    assert levels == ["h1", "h2", "h2", "h3", "h2", "h2", "h2", "h2"]
    assert [each.tag for each in body] == ["main"]
    assert [each.tag for each in body.find("./main")][:2] == ["header", "section"]
    sections = body.findall("./main/section")
    assert [each.get("id") for each in sections] == [each.kind for each in FULL.sections]
    assert [words(each.find("h2")) for each in sections] == [s.heading for s in FULL.sections]


def test_a_link_leads_to_how_to_apply(page: Callable[..., Element]) -> None:
    (link,) = page().findall("./body/main/header/a")
    assert (link.get("href"), words(link)) == ("#apply", "How to apply")


@pytest.mark.parametrize(
    ("lang", "direction"), [("en", "ltr"), ("de-AT", "ltr"), ("he", "rtl"), ("ar-EG", "rtl")]
)
def test_the_page_says_its_language_and_direction(
    page: Callable[..., Element], lang: str, direction: str
) -> None:
    assert page(FULL._replace(lang=lang)).attrib == {"lang": lang, "dir": direction}


def test_nothing_is_loaded_and_nothing_runs(page: Callable[..., Element], text: str) -> None:
    tags = {str(each.tag) for each in page().iter()}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "embed", "base", "form"})
    assert not re.search(r"url\(|@import|\bsrc=|\son\w+=|http-equiv", text)


def test_there_is_one_style_with_dark_print_and_focus(text: str) -> None:
    assert text.count("<style>") == 1
    for needed in ("(prefers-color-scheme: dark)", "@media print", ":focus-visible", "system-ui"):
        assert needed in text
    assert "justify" not in text
    assert not re.search(r"outline:\s*(none|0)", text)


def luminance(colour: str) -> float:
    digits = colour if len(colour) == 7 else "#" + "".join(each * 2 for each in colour[1:])
    shares = [int(digits[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_all_text_can_be_told_from_its_background(text: str) -> None:
    themes = [
        dict(re.findall(r"--(\w+): (#\w+);", theme))
        for theme in re.findall(r":root {(.*?)}", text, re.DOTALL)
    ]
    named = [theme for theme in themes if theme]
    assert len(named) == 3
    for theme in named:
        pairs = [
            (ink, ground) for ink in ("ink", "soft", "accent") for ground in ("paper", "panel")
        ]
        for ink, ground in pairs:
            dark, light = sorted(luminance(theme[name]) for name in (ink, ground))
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground, theme)


def test_bodies_are_those_of_the_fragment_and_frames_can_be_extended(shipped: Tree) -> None:
    frame = (
        b'{% extends "jdgen/page.html.j2" %}'
        b"{% block structured_data %}<!-- data of {{ posting.key }} -->{% endblock %}"
    )
    user = {
        "templates/page.html.j2": frame,
        "templates/section-pay.html.j2": b"<h2>{{ section.heading }}</h2><p>Well.</p>",
    }
    text = render(FULL, templates_of(shipped, Tree("", user)))
    assert "</style>\n<!-- data of k --></head>" in text
    assert "<h2>Pay</h2><p>Well.</p>" in text
