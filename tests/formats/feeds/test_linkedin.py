"""LinkedIn takes all postings as one document."""

from collections.abc import Callable
from xml.etree import ElementTree

from listed import CLERK, HEAD, MILLER, make

from jdgen.formats import find_format
from jdgen.formats.linkedin import render
from jdgen.model.tree import Tree


def test_each_posting_is_in_as_it_would_be_alone(golden: Callable[[str, str], None]) -> None:
    files, findings = make("linkedin", HEAD, MILLER, CLERK)
    jobs = ElementTree.fromstring(files["linkedin.xml"].encode()).findall("job")
    assert [each.findtext("partnerJobId") for each in jobs] == ["R-8", "R-7-1", "R-7-2", "R-9"]
    alone = ElementTree.fromstring(render(HEAD, Tree("", {})).encode()).findall("job")
    assert [ElementTree.tostring(each) for each in jobs[1:3]] == [
        ElementTree.tostring(each) for each in alone
    ]
    assert jobs[3].findtext("company") == "a maker of oil"
    assert findings == []
    golden("feeds/linkedin.xml", files["linkedin.xml"])


def test_postings_of_one_job_have_numbers_of_their_own() -> None:
    oslo = HEAD._replace(key="head/oslo", places=HEAD.places[1:])
    denver = HEAD._replace(key="head/denver", places=HEAD.places[:1])
    files, findings = make("linkedin", oslo, denver)
    assert findings == []
    assert "[R-7-oslo]" in files["linkedin.xml"]
    assert "[R-7-denver]" in files["linkedin.xml"]


def test_what_is_too_long_or_missing_is_told_and_the_others_are_in() -> None:
    long = HEAD._replace(key="long", requisition_id="R-1", title="T" * 201)
    bare = HEAD._replace(key="bare", requisition_id="R-2", ids={})
    files, findings = make("linkedin", long, bare, MILLER)
    assert [(each.rule, str(each.origin)) for each in findings] == [
        ("missing-fact", "jobs/bare.yaml:1:1"),
        ("too-long", "jobs/long.yaml:1:1"),
    ]
    assert files["linkedin.xml"].count("<job>") == 1


def test_the_feed_asks_for_what_the_format_asks_for() -> None:
    target = find_format("linkedin").target
    assert target
    wanted = {each.name for each in target.lacks(HEAD._replace(ids={}, employer=None))}
    _, findings = make("linkedin", HEAD._replace(ids={}, employer=None))
    assert {each.message.partition("asks for ")[2].partition(",")[0] for each in findings} == wanted
