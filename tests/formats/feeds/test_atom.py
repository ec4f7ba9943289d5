"""Readers take the feed, and read in it what the postings say."""

from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree

import feedparser
import html5lib
from listed import CLERK, HEAD, MILLER, POSTINGS, SITE, make

from jdgen.model.company import Apply
from jdgen.model.posting import Employer, Line, Posting, Section

SPACE = "{http://www.w3.org/2005/Atom}"


def read(*postings: Posting) -> feedparser.FeedParserDict:
    text = make("atom", *postings)[0]["feed.xml"]
    ElementTree.fromstring(text.encode())
    parsed = feedparser.parse(text.encode(), sanitize_html=False)
    assert (parsed.bozo, parsed.version) == (False, "atom10")
    return parsed


def test_a_feed_has_all_that_the_format_wants(golden: Callable[[str, str], None]) -> None:
    files, _ = make("atom", *POSTINGS)
    root = ElementTree.fromstring(files["feed.xml"].encode())
    for each in (root, *root.iter(f"{SPACE}entry")):
        assert [len(each.findall(f"{SPACE}{name}")) for name in ("id", "title", "updated")] == [
            *(1, 1, 1)
        ]
    golden("feeds/feed.xml", files["feed.xml"])


def test_a_reader_finds_its_way() -> None:
    feed = read(*POSTINGS).feed
    assert feed.title == "Open jobs at Öl & Co"
    assert feed.author == "Öl & Co"
    assert feed.updated == "2026-11-09T00:00:00Z"
    assert {each.rel: each.href for each in feed.links} == {
        "self": "https://jobs.oel.example/feed.xml",
        "alternate": "https://jobs.oel.example/",
    }


def test_each_posting_is_an_entry_in_full() -> None:
    miller, head = read(HEAD, MILLER).entries
    assert head.title == "Head of Product"
    assert miller.title == 'Miller <of> "olives" & oil'
    assert miller.id == miller.link == "https://jobs.oel.example/miller.page.html"
    assert miller.published == miller.updated == "2026-11-09T00:00:00Z"
    assert (miller.summary, miller.author) == ("Lead the press.", "Öl & Co")
    assert [each.term for each in miller.tags] == ["the mill"]
    body = html5lib.parseFragment(head.content[0].value, namespaceHTMLElements=False)
    assert [each.text for each in body.iter("h2")] == [s.heading for s in HEAD.sections]
    assert "Press olives & bottle oil." in [each.text for each in body.iter("li")]


def test_addresses_to_apply_at_are_links() -> None:
    apply = Section("apply", "Apply", (Line("p", "At https://oel.example/?a=1&b=2"),))
    posting = HEAD._replace(sections=(apply,), apply=Apply("https://oel.example/?a=1&b=2"))
    (entry,) = read(posting).entries
    body = html5lib.parseFragment(entry.content[0].value, namespaceHTMLElements=False)
    assert [each.get("href") for each in body.iter("a")] == ["https://oel.example/?a=1&b=2"]
    assert "summary" not in ElementTree.tostring(body).decode()


def test_without_a_day_a_posting_cannot_be_in() -> None:
    files, findings = make("atom", *POSTINGS)
    assert "Clerk" not in files["feed.xml"]
    (finding,) = findings
    assert (str(finding.origin), finding.rule) == ("jobs/clerk.yaml:1:1", "missing-fact")
    assert finding.hint == "supply it with `posted` in the job's file"


def test_what_xml_cannot_hold_keeps_one_posting_out() -> None:
    files, findings = make("atom", HEAD._replace(title="a\ufffeb"), MILLER)
    assert [each.rule for each in findings] == ["character"]
    assert "miller" in files["feed.xml"]


def test_of_a_confidential_job_the_alias_alone_is_named() -> None:
    dated = CLERK._replace(posted=date(2026, 11, 1))
    (entry,) = read(dated).entries
    assert entry.author == "a maker of oil"
    (unnamed,) = read(dated._replace(employer=Employer(""))).entries
    assert "author" not in unnamed


def test_a_site_without_a_name_is_called_by_its_address() -> None:
    text = make("atom", HEAD, site=SITE._replace(name=""))[0]["feed.xml"]
    feed = feedparser.parse(text.encode()).feed
    assert (feed.title, feed.author) == ("Open jobs", "jobs.oel.example")


def test_a_feed_of_nothing_has_never_been_updated() -> None:
    assert read().feed.updated == "1970-01-01T00:00:00Z"
