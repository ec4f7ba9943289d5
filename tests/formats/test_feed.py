"""Every feed keeps the promises that all of them make."""

import pytest
from listed import HEAD, MILLER, POSTINGS, SITE, entry, make, own_templates

from jdgen.formats import Text, abridge, feed_names, find_feed, format_names, in_order
from jdgen.model.errors import RequestError

NEEDS_ADDRESS = ("atom", "indeed", "sitemap")


def test_every_feed_is_found_by_its_name() -> None:
    assert feed_names() == ("atom", "indeed", "index", "linkedin", "sitemap")
    assert [find_feed(name).name for name in feed_names()] == list(feed_names())
    assert {"sitemap", "index", "atom", "feeds"}.isdisjoint(format_names())


def test_an_unknown_feed_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(RequestError) as caught:
        find_feed("sitemaps")
    (finding,) = caught.value.findings
    assert finding[1:4] == (
        "unknown-feed",
        "there is no feed 'sitemaps'",
        "did you mean 'sitemap'?",
    )


def test_every_feed_says_in_one_sentence_what_it_is() -> None:
    files = [find_feed(name).file for name in feed_names()]
    assert len(set(files)) == len(files)
    for name in feed_names():
        assert find_feed(name).description.endswith(".")
        assert "/" in find_feed(name).media_type


def test_the_last_posted_comes_first_and_undated_ones_come_last() -> None:
    twin = HEAD._replace(key="assistant")
    made = in_order(map(entry, (*POSTINGS, twin)))
    assert [each.posting.key for each in made] == [
        "miller",
        "assistant",
        "head-of-product",
        "clerk",
    ]


@pytest.mark.parametrize("name", feed_names())
def test_postings_for_colleagues_are_in_none_and_nobody_is_told(name: str) -> None:
    secret = MILLER._replace(
        key="secret", title="Secret", requisition_id="S", options={"audience": ("internal",)}
    )
    assert make(name, HEAD, secret) == make(name, HEAD)


@pytest.mark.parametrize("name", feed_names())
def test_a_feed_of_nothing_is_made(name: str) -> None:
    files, findings = make(name)
    assert list(files) == [find_feed(name).file]
    assert findings == []


@pytest.mark.parametrize("name", feed_names())
def test_the_same_postings_make_the_same_bytes(name: str) -> None:
    assert make(name, *POSTINGS) == make(name, *reversed(POSTINGS))


@pytest.mark.parametrize("name", feed_names())
def test_without_the_address_of_the_site_nothing_is_made_that_holds_it(name: str) -> None:
    files, findings = make(name, HEAD, site=SITE._replace(address=""))
    if name not in NEEDS_ADDRESS:
        assert (list(files), findings) == ([find_feed(name).file], [])
        return
    (finding,) = findings
    assert files == {}
    assert finding == (
        SITE.origin,
        "no-site",
        f"'{name}' asks for the address of the site, which nobody has given",
        "supply it with `site: https://…` under `workspace` in jdgen.yaml",
        "error",
    )


@pytest.mark.parametrize("name", feed_names())
def test_it_is_said_which_feeds_read_whole_postings(name: str) -> None:
    short = make(name, *map(abridge, POSTINGS))
    assert (short == make(name, *POSTINGS)) is not find_feed(name).whole


@pytest.mark.parametrize("name", ["atom", "indeed", "linkedin"])
def test_a_feed_holds_one_posting_at_a_time(name: str) -> None:
    asked = []
    entries = (asked.append(n) or entry(_numbered(n)) for n in range(9))
    made = find_feed(name).render(entries, SITE, own_templates())
    assert isinstance(next(made), Text)
    assert isinstance(next(made), Text)
    assert len(asked) <= 2


def _numbered(n: int) -> object:
    return HEAD._replace(key=f"job-{n}", requisition_id=f"R-{n}")
