"""Search engines find every page, and no file is larger than they take."""

from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from listed import CLERK, HEAD, MILLER, POSTINGS, SITE, entry, make, own_templates

from jdgen.formats import Entry, Text, find_feed

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def addresses(text: str, of: str = "url") -> list[tuple[str | None, str | None]]:
    root = ElementTree.fromstring(text.encode())
    assert root.tag == f"{SPACE}{'urlset' if of == 'url' else 'sitemapindex'}"
    assert {each.tag for each in root} == {f"{SPACE}{of}"}
    return [(each.findtext(f"{SPACE}loc"), each.findtext(f"{SPACE}lastmod")) for each in root]


def test_pages_are_listed_with_the_day_if_there_is_one(
    golden: Callable[[str, str], None],
) -> None:
    files, findings = make("sitemap", *POSTINGS)
    assert findings == []
    assert addresses(files["sitemap.xml"]) == [
        ("https://jobs.oel.example/", None),
        ("https://jobs.oel.example/miller.page.html", "2026-11-09"),
        ("https://jobs.oel.example/head-of-product.page.html", "2026-11-02"),
        ("https://jobs.oel.example/clerk.page.html", None),
    ]
    golden("feeds/sitemap.xml", files["sitemap.xml"])


def test_signs_in_addresses_are_escaped_twice() -> None:
    site = SITE._replace(address="https://oel.example/a&b'c")
    files, _ = make("sitemap", HEAD._replace(key="a&b <c>"), site=site)
    (front, _), (page, _) = addresses(files["sitemap.xml"])
    assert front == "https://oel.example/a&b'c/"
    assert page == "https://oel.example/a&b'c/a%26b%20%3Cc%3E.page.html"


def many(pages: int, path: str = "") -> dict[str, str]:
    def entries() -> Iterator[Entry]:
        return (entry(MILLER)._replace(path=f"{path}{n}.html") for n in range(pages))

    files: dict[str, list[str]] = {}
    for each in find_feed("sitemap").render(entries(), SITE, own_templates()):
        assert isinstance(each, Text)
        files.setdefault(each.file, []).append(each.text)
    return {name: "".join(texts) for name, texts in files.items()}


def test_as_many_as_one_file_may_list_are_in_one() -> None:
    files = many(49_999)
    assert list(files) == ["sitemap.xml"]
    assert len(addresses(files["sitemap.xml"])) == 50_000


def test_more_than_one_file_may_list_are_in_several_and_an_index() -> None:
    files = many(100_000)
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    counts = [len(addresses(files[f"sitemap-{n}.xml"])) for n in (1, 2, 3)]
    assert counts == [50_000, 50_000, 1]
    assert addresses(files["sitemap.xml"], "sitemap") == [
        (f"https://jobs.oel.example/sitemap-{n}.xml", None) for n in (1, 2, 3)
    ]


def test_no_file_has_more_bytes_than_the_protocol_allows() -> None:
    files = many(30_000, "a" * 1800)
    assert list(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    most = 50 * 1024 * 1024
    assert most - 3_000 < len(files["sitemap-1.xml"].encode()) <= most


def test_an_alias_says_nothing_of_who_hires() -> None:
    files, _ = make("sitemap", CLERK)
    assert "maker" not in files["sitemap.xml"]
