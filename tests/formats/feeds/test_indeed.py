"""Indeed takes all postings as one document, which says who publishes them."""

from collections.abc import Callable
from xml.etree import ElementTree

from listed import CLERK, HEAD, MILLER, POSTINGS, SITE, make

from jdgen.formats.indeed import render
from jdgen.formats.parts.xml_text import element
from jdgen.model.posting import Line, Section
from jdgen.model.tree import Tree

SAYABLE = MILLER._replace(title="Miller")


def test_each_posting_is_in_as_it_would_be_alone(golden: Callable[[str, str], None]) -> None:
    files, findings = make("indeed", SAYABLE, HEAD)
    root = ElementTree.fromstring(files["indeed.xml"].encode())
    assert [each.findtext("referencenumber") for each in root.iter("job")] == [
        *("R-8-oslo-no", "R-7-denver-us-co", "R-7-oslo-no")
    ]
    alone = ElementTree.fromstring(render(HEAD, Tree("", {})).encode()).findall("job")
    assert [ElementTree.tostring(each) for each in root.findall("job")[1:]] == [
        ElementTree.tostring(each) for each in alone
    ]
    assert findings == []
    golden("feeds/indeed.xml", files["indeed.xml"])


def test_the_publisher_is_whose_site_it_is() -> None:
    text = make("indeed", CLERK)[0]["indeed.xml"]
    assert element("publisher", "Öl & Co") in text
    assert element("publisherurl", "https://jobs.oel.example") in text
    unnamed = make("indeed", site=SITE._replace(name=""))[0]["indeed.xml"]
    assert element("publisher", "jobs.oel.example") in unnamed


def test_what_a_posting_lacks_is_told_and_the_others_are_in() -> None:
    files, findings = make("indeed", *POSTINGS)
    assert [(each.rule, each.hint) for each in findings] == [
        ("missing-fact", "supply it with `posted` in the job's file")
    ]
    assert files["indeed.xml"].count("<job>") == 3


def test_what_indeed_would_read_as_html_keeps_one_posting_out() -> None:
    duties = Section("duties", "Duties", (Line("a", "Read <b>this</b>."),))
    files, findings = make("indeed", HEAD._replace(sections=(duties,)), SAYABLE)
    assert [each.rule for each in findings] == ["not-sayable"]
    assert files["indeed.xml"].count("<job>") == 1


def test_no_two_entries_have_one_number() -> None:
    twin = HEAD._replace(key="twin", places=HEAD.places[1:])
    files, findings = make("indeed", HEAD, twin)
    assert files["indeed.xml"].count("<job>") == 2
    assert [each.message for each in findings] == [
        "'indeed' leaves out twin: its reference number 'R-7-oslo-no'"
        " is that of head-of-product too"
    ]
