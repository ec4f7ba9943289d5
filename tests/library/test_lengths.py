"""A posting is as long as people read, and no sentence of it is a paragraph."""

from collections.abc import Callable
from statistics import median

from library.prose import words_in
from library.shelf import ENTRIES, lines_of, posting_of, statements_of

from jdgen.model.posting import Posting

MOST_WORDS_OF_A_STATEMENT = 30


def length_of(posting: Posting) -> int:
    """Words of the title, of every heading, and of every line."""
    sections = (
        words_in(f"{s.heading} {' '.join(line.text for line in s.lines)}") for s in posting.sections
    )
    return words_in(posting.title) + sum(sections)


def test_the_default_posting_has_300_to_700_words(figure: Callable[[str], None]) -> None:
    lengths = {name: length_of(posting_of(name)) for name in ENTRIES}
    few, many = min(lengths.values()), max(lengths.values())
    figure(f"length: {few} to {many} words, median {median(lengths.values()):.0f} (300 to 700)")
    assert {name: words for name, words in lengths.items() if not 300 <= words <= 700} == {}


def test_the_default_posting_has_6_to_12_duties(figure: Callable[[str], None]) -> None:
    duties = {
        name: len(section.lines)
        for name in ENTRIES
        for section in posting_of(name).sections
        if section.kind == "duties"
    }
    assert duties.keys() == ENTRIES.keys()
    figure(f"duties: {min(duties.values())} to {max(duties.values())} (6 to 12)")
    assert {name: count for name, count in duties.items() if not 6 <= count <= 12} == {}


def test_the_default_posting_asks_for_7_things_at_most_and_likes_5(
    figure: Callable[[str], None],
) -> None:
    for kind, most in (("must", 7), ("nice", 5)):
        counts = {
            name: len(section.lines)
            for name in ENTRIES
            for section in posting_of(name).sections
            if section.kind == kind
        }
        figure(f"{kind}: {min(counts.values())} to {max(counts.values())} (at most {most})")
        assert {name: count for name, count in counts.items() if count > most} == {}


def test_no_statement_has_more_than_30_words(figure: Callable[[str], None]) -> None:
    written = {(name, each.id): each.text for name in ENTRIES for _, each in statements_of(name)}
    printed = {
        (name, line.id): line.text for name in ENTRIES for line in lines_of(posting_of(name))
    }
    lengths = {where: words_in(text) for where, text in [*written.items(), *printed.items()]}
    figure(f"statements: {len(written)}, the longest of {max(lengths.values())} words (30)")
    long = {at: count for at, count in lengths.items() if count > MOST_WORDS_OF_A_STATEMENT}
    assert long == {}
