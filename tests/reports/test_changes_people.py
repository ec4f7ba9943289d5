"""Changes for people: in words that a recruiter understands, no wider than a terminal."""

from bakery import BAKE, BAKER, DEGREE, KNEAD, ROLE, YEARS, having, many
from changed import BAKERY, NOTHING

from jdgen.comparison import compare_states
from jdgen.model.change import TextDifference
from jdgen.model.origin import Origin
from jdgen.model.posting import Line, Posting
from jdgen.reports.changes_people import CHANGES, WIDTH


def printed(*after: Posting | None) -> str:
    kept = {key: each for key, each in zip(many([BAKER] * 9), after, strict=False) if each}
    before = many([BAKER] * len(after))
    return CHANGES.render(compare_states(("main", "work"), before, kept, ["job-01"]))


def test_nothing_is_one_line() -> None:
    assert CHANGES.render(NOTHING) == "Nothing changes: 40 postings mean the same.\n"


def test_no_line_is_wider_than_a_terminal() -> None:
    assert max(map(len, CHANGES.render(BAKERY).splitlines())) <= WIDTH


def test_an_address_is_never_broken() -> None:
    address = f"https://tern.example/{'a' * 100}"
    after = having("duties", KNEAD._replace(text=f"Read {address} first."), BAKE)
    assert address in printed(after)


def test_old_words_and_new_ones_stand_in_brackets() -> None:
    gently = KNEAD._replace(text="Knead the sweet dough gently.")
    assert "  Knead the [→ sweet] dough [by hand → gently].\n" in printed(
        having("duties", gently, BAKE)
    )
    less = KNEAD._replace(text="Knead by hand.")
    assert "  Knead [the dough →] by hand.\n" in printed(having("duties", less, BAKE))


def test_words_that_have_nothing_in_common_stand_apart() -> None:
    after = printed(having("duties", KNEAD._replace(text="Sweep up"), BAKE))
    assert "  before: Knead the dough by hand.\n  after: Sweep up\n" in after


def test_data_that_change_without_words_show_the_words() -> None:
    facts = YEARS.facts._replace(years=9)
    assert printed(having("must", YEARS._replace(facts=facts), DEGREE)).startswith(
        "main → work\n\n"
        "Requirement raised: years (years 8 → 9)\n"
        "  About 8 years at an oven.\n"
        "  1 posting, published: job-01\n"
        f"  {ROLE}:20:5\n\n"
    )


def test_postings_that_go_are_told_together() -> None:
    assert "2 postings removed\n  job-01: Baker, published\n  job-02: Baker\n" in printed(
        None, None
    )


def test_the_last_line_is_the_sum() -> None:
    assert printed(None).endswith("\n\n1 change touches 1 of 1 posting, 1 of them published.\n")


def test_what_strangers_wrote_moves_no_cursor() -> None:
    line = Line("evil\x1b[2J", "Words \x1b[31m\u202e\r", origin=Origin("a\nb.yaml", 1, 1))
    text = TextDifference("job-01", "text", "-\x1b[2Ja\n")
    comparison = compare_states(("a\x07", "b"), many([BAKER]), many([having("work", line)]))
    shown = CHANGES.render(comparison._replace(texts=(text,)))
    assert all(char.isprintable() or char == "\n" for char in shown)
    assert "Words \\x1b[31m\\u202e" in shown
    assert "  -\\x1b[2Ja\n" in shown


def test_texts_may_differ_where_meaning_does_not() -> None:
    text = TextDifference("job-01", "page", "-<b>\n+<strong>\n")
    assert CHANGES.render(NOTHING._replace(texts=(text,))) == (
        "main → a typo in a comment\n\n"
        "job-01 as page:\n  -<b>\n  +<strong>\n\n"
        "Nothing changes in meaning: 40 postings mean the same.\n"
    )
