"""What templates are tried with knows what formats tell them, no more and no less."""

from jdgen.formats import Entry, Site
from jdgen.formats.feeds._facts import Amount
from jdgen.formats.feeds.index import _describe as _describe_list
from jdgen.formats.feeds.index import _describe_page, _row, _view
from jdgen.formats.page import _describe
from jdgen.formats.parts.links import leads_to
from jdgen.formats.parts.probe import (
    BARE,
    BARE_PAGE,
    FRAMES,
    FULL,
    INDEX,
    LISTS,
    PAGE,
    SECTIONS,
    scope_of,
)
from jdgen.formats.parts.views import view_section
from jdgen.model.kinds import SECTION_KINDS
from jdgen.model.tree import Tree
from jdgen.sources.library import load_library


def test_a_page_is_tried_with_all_that_it_is_told() -> None:
    assert FULL.employer
    assert PAGE.keys() == BARE_PAGE.keys() == _describe(FULL).keys()
    assert PAGE["home"] == leads_to(FULL.employer.url)
    assert all(PAGE.values())


def test_frames_know_a_posting_and_partials_a_section() -> None:
    assert scope_of("page").keys() == scope_of("posting").keys() == {"posting"}
    assert scope_of("page")["posting"].keys() - scope_of("posting")["posting"].keys() == PAGE.keys()
    assert scope_of("section").keys() == {"section"}
    assert scope_of("section")["section"].keys() == view_section(SECTIONS[0]).keys()


def test_the_list_of_postings_knows_what_its_feed_tells_it() -> None:
    entry = Entry(BARE, "probe.html")
    site = Site(load_library().common.wording)
    row = _view(_row(entry, site))
    told = {*_describe_list(site, []), *_describe_page(site, 1, 2), "groups"}
    (group,) = INDEX["groups"]
    (posting,) = group["postings"]
    assert scope_of("index") == {"index": INDEX}
    assert INDEX.keys() == told
    assert posting.keys() == row.keys()
    assert posting["pay"][0].keys() == {*Amount._fields}
    assert INDEX["pages"][0].keys() == _describe_page(site, 1, 2)["pages"][0].keys()


def test_every_kind_of_section_is_tried_and_every_fact_is_known() -> None:
    assert [each.kind for each in SECTIONS] == [*SECTION_KINDS]
    texts = [line.text for each in SECTIONS for line in each.lines]
    assert len(set(texts)) == len(texts)
    known = scope_of("posting")["posting"]
    assert all(known.values())
    assert all(known["employer"].values())
    assert all(known["apply"].values())


def test_every_shipped_frame_is_asked_for(shipped: Tree) -> None:
    frames = {
        f"{frame}{suffix}"
        for asked in (FRAMES, LISTS)
        for suffix, names in asked.items()
        for frame in names
    }
    assert frames <= shipped.files.keys()
    others = shipped.files.keys() - frames
    assert all(name.startswith(("section", "prose", "look")) for name in others)
