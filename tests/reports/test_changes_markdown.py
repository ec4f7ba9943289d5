"""Changes in a comment: within its limit, and nothing that strangers wrote does anything."""

import re

import pytest
from bakery import BAKE, BAKER, DEGREE, KNEAD, YEARS, having, many
from changed import BAKERY, NOTHING
from markdown_it import MarkdownIt

from jdgen.comparison import compare_states
from jdgen.model.change import Comparison, TextDifference
from jdgen.model.posting import Facts, Line, Posting
from jdgen.reports.changes_markdown import CHANGES, MARK, MOST

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
TAGS = {"h3", "h4", "p", "ul", "li", "strong", "code", "pre", "blockquote"} | {
    *("del", "ins", "details", "summary", "span")
}


def comparison(*after: Posting, before: Posting = BAKER) -> Comparison:
    return compare_states(("main", "work"), many(before for _ in after), many(after))


def tags(markdown: str) -> list[str]:
    """The tags of the page that Markdown becomes."""
    return re.findall(r"</?(\w+)", PARSER.render(markdown))


def test_a_workflow_knows_its_comment_again() -> None:
    assert CHANGES.render(BAKERY).startswith(f"{MARK}\n### ")


def test_nothing_is_one_sentence() -> None:
    assert CHANGES.render(NOTHING).endswith("\n\nNothing changes: 40 postings mean the same.\n")


def test_grave_changes_stand_open_and_the_others_are_folded() -> None:
    open_part, folded = CHANGES.render(BAKERY).split("<details><summary>8 further changes", 1)
    assert "#### Requirement raised" in open_part
    assert "#### Deadline extended" in open_part
    assert "**Reworded in legal**" in folded


def test_light_changes_alone_are_no_further_ones() -> None:
    shown = CHANGES.render(comparison(BAKER._replace(title="Master Baker")))
    assert "<details><summary>1 change</summary>" in shown
    assert "####" not in shown


def test_every_tag_is_closed_and_none_is_foreign() -> None:
    page = PARSER.render(CHANGES.render(BAKERY))
    assert set(tags(CHANGES.render(BAKERY))) <= TAGS
    for tag in ("details", "summary", "del", "ins", "li", "ul"):
        assert page.count(f"<{tag}>") == page.count(f"</{tag}>")


HOSTILE = [
    "<script>alert(1)</script>",
    "</details></summary><img src=x onerror=alert(1)>",
    "| a | b |\n|---|---|\n| `c` | d |",
    "@everyone #12 `@all` https://evil.example",
    "```\n@all\n```",
    "--> <!-- ",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_strangers_wrote_does_nothing(text: str) -> None:
    before = having("duties", Line("a", "Sweep."), BAKE)
    after = having("duties", Line("a", f"Sweep. {text}"), BAKE, Line(text, text))
    names = compare_states((text, text), {text: before}, {text: after}, [text])
    difference = TextDifference(text, "markdown", text)
    shown = CHANGES.render(names._replace(texts=(difference,)))
    assert set(tags(shown)) <= TAGS
    prose = re.sub(r"(`+).+?\1", "", shown, flags=re.DOTALL)
    assert not re.search(r"@\w|#\d|https://", prose)


def test_words_of_a_waiver_are_shown_with_what_it_waives() -> None:
    assert "\n  waived until 2027-03-31: the steam oven needs it (`requirements-raised`)\n" in (
        CHANGES.render(BAKERY)
    )


def raised(n: int, words: str) -> Posting:
    lines = (Line(f"need-{n}-{k}", f"{words} {k}", facts=Facts(years=k)) for k in range(1, 40))
    return having("must", YEARS, DEGREE, *lines)


def sizes(shown: str) -> tuple[bool, bool]:
    return len(shown) < MOST, len(shown.encode()) < MOST


@pytest.mark.parametrize("words", ["bread", "@all <b> #12 `x` " * 20, "職務" * 500, "|" * 5000])
def test_a_comment_never_outgrows_its_limit_and_says_what_was_cut(words: str) -> None:
    shown = CHANGES.render(comparison(*(raised(n, words) for n in range(60))))
    assert sizes(shown) == (True, True)
    cut = re.search(r"([\d,]+) further parts did not fit into a comment: `(.+)` shows all", shown)
    assert cut
    assert cut[2] == "jdgen diff --report html"
    assert set(tags(shown)) <= TAGS


def test_a_line_of_a_hundred_kilobytes_is_shortened() -> None:
    long = KNEAD._replace(text="Knead the dough. " * 6000)
    shown = CHANGES.render(comparison(having("duties", long, BAKE)))
    assert "…" in shown
    assert len(shown) < 5000


def test_ten_thousand_postings_that_go_fit_in() -> None:
    gone = {f"job-{n}": BAKER for n in range(10_000)}
    shown = CHANGES.render(compare_states(("main", "work"), gone, {}))
    assert sizes(shown) == (True, True)
    assert "further parts did not fit" in shown


def test_ten_thousand_postings_of_one_change_are_named_in_part() -> None:
    before = {f"job-{n}": BAKER for n in range(10_000)}
    after = dict.fromkeys(before, BAKER._replace(title="Master Baker"))
    shown = CHANGES.render(compare_states(("main", "work"), before, after))
    assert "and 9,940 more" in shown


def test_a_text_too_long_for_a_comment_is_left_out_and_counted() -> None:
    texts = tuple(TextDifference(f"job-{n}", "markdown", "+a\n" * 10_000) for n in range(3))
    shown = CHANGES.render(comparison(BAKER._replace(title="B"))._replace(texts=texts))
    assert sizes(shown) == (True, True)
    assert "1 further part did not fit" in shown


def test_names_without_end_are_cut_too() -> None:
    names = ("a" * 100_000, "b" * 100_000)
    assert sizes(CHANGES.render(NOTHING._replace(before=names[0], after=names[1]))) == (True, True)
    shown = CHANGES.render(compare_states(names, {"a": BAKER}, {}))
    assert sizes(shown) == (True, True)
