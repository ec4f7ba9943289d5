"""Changes as a page: old and new side by side, whole, and without anything that runs."""

import html5lib
import pytest
from bakery import BAKE, BAKER, KNEAD, having, many
from changed import BAKERY, NOTHING

from jdgen.comparison import compare_states
from jdgen.model.change import TextDifference
from jdgen.model.posting import Line, Posting
from jdgen.reports.changes_html import CHANGES

ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "section", "article"),
    *("h1", "h2", "h3", "p", "ul", "li", "a", "div", "span", "strong", "code", "pre"),
    *("del", "ins", "details", "summary"),
}


def page(*after: Posting) -> str:
    return CHANGES.render(compare_states(("main", "work"), many([BAKER] * len(after)), many(after)))


def parse(text: str) -> object:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def words(element: object) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("comparison", [BAKERY, NOTHING], ids=["bakery", "nothing"])
def test_a_page_is_html_without_a_fault_and_needs_nothing_from_elsewhere(
    comparison: object,
) -> None:
    text = CHANGES.render(comparison)
    assert {each.tag for each in parse(text).iter()} <= ALLOWED
    assert not any(each in text for each in ("src=", "url(", "@import", "http://", "https://"))
    assert "default-src 'none'" in text


def test_old_and_new_stand_side_by_side_with_what_differs_marked() -> None:
    tree = parse(page(having("duties", KNEAD._replace(text="Knead the dough gently."), BAKE)))
    (sides,) = tree.iterfind(".//div[@class='sides-by-side']")
    assert [words(each) for each in sides] == [
        "BeforeKnead the dough by hand.",
        "AfterKnead the dough gently.",
    ]
    assert [words(each) for each in tree.iter("del")] == ["by hand"]
    assert [words(each) for each in tree.iter("ins")] == ["gently"]


def test_a_side_without_words_says_so() -> None:
    tree = parse(page(having("duties", KNEAD)))
    assert [words(each) for each in tree.iterfind(".//p[@class='none']")] == ["nothing"]


def test_sections_of_kinds_are_listed_and_linked() -> None:
    tree = parse(CHANGES.render(BAKERY))
    links = [each.get("href") for each in tree.iter("a")]
    assert links == [f"#{each.get('id')}" for each in tree.iter("section") if each.get("id")]
    assert len(links) == 13


def test_a_line_that_moved_says_from_where_to_where() -> None:
    tree = parse(CHANGES.render(BAKERY))
    sides = [words(each) for each in tree.iterfind(".//p[@class='side']")]
    assert "Before · nice-to-haves" in sides
    assert "After · must-haves" in sides


def test_many_wordings_are_shown_and_very_many_are_counted() -> None:
    def kneading(n: int, how: str) -> Posting:
        return having("duties", KNEAD._replace(text=f"Knead at {n} {how}."), BAKE)

    before, after = (many(kneading(n, how) for n in range(60)) for how in ("now", "then"))
    shown = CHANGES.render(compare_states(("main", "work"), before, after))
    assert "59 other wordings of the same sentence" in shown
    assert shown.count("<article>") == 1 + 50
    assert "… and 9 more" in shown


def test_wordings_of_many_postings_name_a_few_of_them() -> None:
    def kneading(n: int, how: str) -> Posting:
        return having("duties", KNEAD._replace(text=f"Knead at {n} {how}."), BAKE)

    before, after = (many(kneading(n // 5, how) for n in range(10)) for how in ("now", "then"))
    shown = CHANGES.render(compare_states(("main", "work"), before, after))
    assert "<code>job-06, job-07, job-08 …</code>" in shown


HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style>", "$title ${x}"]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_strangers_wrote_is_text(text: str) -> None:
    after = having("duties", KNEAD._replace(text=text), BAKE, Line(text, text))
    comparison = compare_states((text, text), {text: BAKER}, {text: after}, [text])
    difference = TextDifference(text, "markdown", f"--- a\n+++ b\n-{text}\n+{text}\n")
    shown = CHANGES.render(comparison._replace(texts=(difference,)))
    tree = parse(shown)
    assert {each.tag for each in tree.iter()} <= ALLOWED
    assert text in "".join(tree.itertext())


def test_spaces_that_changed_are_kept_and_not_marked() -> None:
    tree = parse(page(having("duties", KNEAD._replace(text="Knead  the dough by hand."), BAKE)))
    assert list(tree.iter("ins")) == list(tree.iter("del")) == []


def test_lines_of_a_text_are_marked_where_they_differ() -> None:
    tree = parse(CHANGES.render(BAKERY))
    (pre,) = tree.iter("pre")
    assert [words(each) for each in pre.iter("del")] == ["-- Knead dough."]
    assert [words(each) for each in pre.iter("ins")] == ["+- Shape dough."]


def test_very_many_postings_are_listed_in_part() -> None:
    before = {f"job-{n}": BAKER for n in range(1200)}
    after = dict.fromkeys(before, BAKER._replace(title="Master Baker"))
    shown = CHANGES.render(compare_states(("main", "work"), before, after))
    assert shown.count("<li>") == 1 + 1000 + 1
    assert "<li>and 200 more</li>" in shown
