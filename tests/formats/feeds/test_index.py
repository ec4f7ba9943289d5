"""The index leads to every posting, says of each what matters, and stands alone as a page does."""

import re
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib
import pytest
from listed import CLERK, HEAD, MILLER, POSTINGS, SITE, entry, make, own_templates

from jdgen.formats import Entry, Site, Text, find_feed, in_order
from jdgen.formats.page import render as render_page
from jdgen.model.errors import TemplateProblem
from jdgen.model.posting import Posting
from jdgen.pipeline.posting import compose
from jdgen.pipeline.request import Request

EXAMPLES = Path(__file__).parents[3] / "examples"


def parse(text: str) -> Element:
    """The page as a tree, which a strict parser has found no fault with."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def page(*postings: Posting, site: Site = SITE) -> Element:
    files, findings = make("index", *postings, site=site)
    assert (list(files), findings) == (["index.html"], [])
    return parse(files["index.html"])


def words(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def jobs(tree: Element) -> list[Element]:
    return [each for each in tree.iter("li") if each.get("class") == "job"]


def classed(tree: Element, name: str) -> Element | None:
    return next((each for each in tree.iter() if each.get("class") == name), None)


def test_a_whole_list_reads_as_it_did(golden: Callable[[str, str], None]) -> None:
    names = ("backend-engineer", "head-of-product", "product-manager-parental-leave")
    files = [EXAMPLES / "berlin-fintech" / f"{name}.yaml" for name in names]
    composed = [compose(Request(str(file))).posting for file in files]
    text = make("index", *composed, site=SITE._replace(name="Belegwerk"))[0]["index.html"]
    golden("feeds/index.html", text)


def test_every_posting_is_one_link_by_its_title() -> None:
    found = [
        (unquote(link.get("href", "")), words(link))
        for each in jobs(page(*POSTINGS))
        for link in each.iter("a")
    ]
    assert found == [
        ("head-of-product.page.html", "Head of Product"),
        ("miller.page.html", 'Miller <of> "olives" & oil'),
        ("clerk.page.html", "Clerk"),
    ]


def test_departments_stand_in_the_order_of_the_alphabet_and_the_others_last() -> None:
    later = HEAD._replace(key="later", title="Later", posted=MILLER.posted)
    tree = page(*POSTINGS, later)
    sections = [
        (words(each.find("h2")), [words(title) for title in each.iter("h3")])
        for each in tree.iter("section")
    ]
    assert sections == [
        ("Product", ["Later", "Head of Product"]),
        ("the mill", ['Miller <of> "olives" & oil']),
        ("Other jobs", ["Clerk"]),
    ]


def test_without_departments_there_is_one_list() -> None:
    (section,) = page(CLERK, CLERK._replace(key="b", title="Baker")).iter("section")
    assert [words(each) for each in section.iter("h2")] == ["Baker", "Clerk"]
    assert section.find(".//h3") is None


def test_what_matters_stands_beside_the_title() -> None:
    head, miller, clerk = jobs(page(*POSTINGS))
    assert [words(each) for each in classed(head, "where")] == [
        *("Denver, CO, United States; Oslo, Norway", "Hybrid")
    ]
    assert words(classed(head, "pay")) == (
        "$90,000 to $110,000 a year Extended. Apply by 31 December 2026."
    )
    assert words(classed(miller, "pay")) == "from €30 an hour"
    assert classed(clerk, "pay") is None


def test_an_employer_is_named_where_it_is_not_the_site_s() -> None:
    head, _, clerk = jobs(page(*POSTINGS))
    assert "Öl" not in words(head)
    assert words(clerk) == "Clerk a maker of oil Oslo, Norway On site"
    bare = CLERK._replace(places=(), employer=None, sections=())
    assert words(*jobs(page(bare))) == "Clerk"


@pytest.mark.parametrize(
    ("postings", "heading", "said"),
    [
        ((), "Open jobs", "No jobs are open at the moment."),
        ((HEAD,), "One open job", ""),
        (POSTINGS, "3 open jobs", ""),
    ],
)
def test_it_says_how_many_there_are(postings: tuple[Posting, ...], heading: str, said: str) -> None:
    tree = page(*postings)
    assert words(tree.find(".//h1")) == heading
    assert words(classed(tree, "nothing")) == said


def test_who_hires_leads_home() -> None:
    (link,) = page(site=SITE).findall(".//p[@class='whose']/a")
    assert (link.get("href"), words(link)) == ("https://oel.example", "Öl & Co")
    (name,) = page(site=SITE._replace(home="javascript:alert(1)")).findall(".//p[@class='whose']")
    assert (words(name), len(name)) == ("Öl & Co", 0)
    assert page(site=SITE._replace(name="")).find(".//p[@class='whose']") is None


def test_machines_learn_the_address_and_the_feed() -> None:
    links = {each.get("rel"): each.get("href") for each in page(HEAD).iter("link")}
    assert links == {"canonical": "https://jobs.oel.example/", "alternate": "feed.xml"}
    unknown = page(HEAD, site=SITE._replace(address="", feed=""))
    assert list(unknown.iter("link")) == []
    assert words(unknown.find("./head/title")) == "Open jobs at Öl & Co"


def test_a_posting_in_another_language_says_so() -> None:
    german, english = jobs(page(HEAD._replace(lang="de"), MILLER))
    assert (german.get("lang"), english.get("lang")) == ("de", None)


def test_a_list_in_arabic_reads_from_right_to_left() -> None:
    site = SITE._replace(wording=SITE.wording._replace(lang="ar"))
    assert page(HEAD, site=site).attrib == {"lang": "ar", "dir": "rtl"}


def test_a_long_list_is_several_pages_that_lead_to_each_other() -> None:
    entries = (_numbered(n) for n in range(1001))
    made = find_feed("index").render(entries, SITE, own_templates())
    files = {each.file: parse(each.text) for each in made if isinstance(each, Text)}
    assert list(files) == ["index.html", "index-2.html", "index-3.html"]
    assert [len(jobs(tree)) for tree in files.values()] == [500, 500, 1]
    for name, tree in files.items():
        (nav,) = tree.iter("nav")
        assert [link.get("href") for link in nav.iter("a")] == list(files)
        (here,) = [link for link in nav.iter("a") if link.get("aria-current")]
        assert here.get("href") == name
        assert words(tree.find(".//h1")) == "1001 open jobs"
    second = {link.get("rel"): link.get("href") for link in files["index-2.html"].iter("link")}
    assert second["canonical"] == "https://jobs.oel.example/index-2.html"


def test_nothing_is_loaded_and_nothing_runs() -> None:
    text = make("index", *POSTINGS)[0]["index.html"]
    tags = {str(each.tag) for each in parse(text).iter()}
    assert tags.isdisjoint({"script", "img", "iframe", "object", "embed", "base", "form"})
    assert not re.search(r"url\(|@import|\bsrc=|\son\w+=|http-equiv", text)


def test_its_look_is_that_of_a_page() -> None:
    index = make("index", HEAD)[0]["index.html"].splitlines()
    posting = render_page(HEAD, own_templates()).splitlines()
    look = own_templates().text("jdgen/look.html.j2").splitlines()
    assert set(look) <= set(index) & set(posting)


def test_the_colours_of_all_pages_are_changed_in_one_file() -> None:
    user = {"look-colours.html.j2": ":root { --accent: #a3195b; }"}
    assert "#a3195b" in make("index", HEAD, user=user)[0]["index.html"]
    assert "#a3195b" in render_page(HEAD, own_templates(user))


def test_the_frame_can_be_extended() -> None:
    user = {
        "index.html.j2": '{% extends "jdgen/index.html.j2" %}'
        "{% block masthead %}<p>{{ index.name }}</p>{% endblock %}"
    }
    assert "<body>\n<p>Öl &amp; Co</p><main>" in make("index", HEAD, user=user)[0]["index.html"]


def test_a_frame_is_behind_the_same_wall() -> None:
    for text in ("{{ index.zzz }}", "{{ range(9) }}", "{{ posting.title }}"):
        with pytest.raises(TemplateProblem) as caught:
            make("index", HEAD, user={"index.html.j2": text})
        assert caught.value.findings[0].origin.file == "index.html.j2"


def test_the_order_of_a_department_is_that_of_the_entries() -> None:
    entries = in_order(_numbered(n) for n in range(3))
    made = find_feed("index").render(reversed(entries), SITE, own_templates())
    (text,) = islice((each.text for each in made if isinstance(each, Text)), 1)
    assert [words(each.find(".//h3")) for each in jobs(parse(text))] == ["Job 2", "Job 1", "Job 0"]


def _numbered(n: int) -> Entry:
    return entry(HEAD._replace(key=f"job-{n}", title=f"Job {n}"))
