"""Seniority, size and industry change what a posting says, not only its title."""

from collections.abc import Callable

from library.shelf import ENTRIES, INDUSTRIES, REGULATED, difference, posting_of

SENTENCES_OF_A_RUNG = 5
SENTENCES_OF_A_SIZE = 3
SENTENCES_OF_AN_INDUSTRY = 2
MOST_INDUSTRIES = 15


def test_the_lowest_and_the_highest_rung_are_different_jobs(figure: Callable[[str], None]) -> None:
    rungs = {name: entry.seniorities for name, entry in ENTRIES.items()}
    assert {name: each for name, each in rungs.items() if len(each) < 2} == {}
    found = {
        name: difference(posting_of(name, each[0]), posting_of(name, each[-1]))
        for name, each in rungs.items()
    }
    figure(f"lowest and highest rung: {min(found.values())} sentences or more differ (5)")
    assert {name: count for name, count in found.items() if count < SENTENCES_OF_A_RUNG} == {}


def test_a_company_of_ten_and_one_of_thousands_are_different(figure: Callable[[str], None]) -> None:
    found = {
        name: difference(posting_of(name, size="micro"), posting_of(name, size="enterprise"))
        for name in ENTRIES
    }
    figure(f"smallest and largest company: {min(found.values())} sentences or more differ (3)")
    assert {name: count for name, count in found.items() if count < SENTENCES_OF_A_SIZE} == {}


def industries_that_show(name: str) -> set[str]:
    plain = posting_of(name)
    return {
        each
        for each in INDUSTRIES
        if difference(plain, posting_of(name, industry=each)) >= SENTENCES_OF_AN_INDUSTRY
    }


def test_most_industries_change_the_posting(figure: Callable[[str], None]) -> None:
    found = {name: industries_that_show(name) for name in ENTRIES}
    fewest = min(map(len, found.values()))
    figure(f"industries that change two sentences: {fewest} or more of 22 (15)")
    few = {name: len(each) for name, each in found.items() if len(each) < MOST_INDUSTRIES}
    assert few == {}


def test_a_regulated_industry_always_changes_the_posting() -> None:
    assert len(REGULATED) >= 8
    unchanged = {name: {*REGULATED} - industries_that_show(name) for name in ENTRIES}
    assert {name: each for name, each in unchanged.items() if each} == {}
