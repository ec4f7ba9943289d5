"""Grouping: one edit is one entry, however many postings it touches and however it reads there."""

from decimal import Decimal
from itertools import product
from time import process_time

from bakery import BAKE, BAKER, DEGREE, KNEAD, PAY, ROLE, RYE, YEARS, having, many, section

from jdgen.comparison import compare_all, compare_states
from jdgen.model.change import Entry
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.model.posting import Facts, Posting
from jdgen.resolution.composition import compose
from jdgen.sources.library import load_library

FORTY = range(40)
PUBLISHED = [f"job-{n:02}" for n in range(1, 10)]


def said(entries: tuple[Entry, ...]) -> list[tuple[str, str, int, int, int]]:
    """Kind, id, postings, published postings and wordings of each entry."""
    return [
        (
            *(each.change.kind, each.change.id),
            *(len(each.postings), len(each.published), len(each.wordings)),
        )
        for each in entries
    ]


def kneading(company: str, style: str) -> Posting:
    return having("duties", KNEAD._replace(text=f"Knead at {company} {style}."), BAKE)


def test_one_edit_of_forty_postings_is_one_entry() -> None:
    before = many(BAKER for _ in FORTY)
    after = many(kneading("Tern", "by hand") for _ in FORTY)
    assert said(compare_all(before, after, PUBLISHED)) == [("reworded", "knead", 40, 9, 1)]


def test_one_edit_is_one_entry_though_placeholders_give_each_posting_its_own_words() -> None:
    towns = ["Tern", "Gull", "Gull", *(f"Bakery {n}" for n in range(37))]
    before = many(kneading(town, "by hand") for town in towns)
    after = many(kneading(town, "gently") for town in towns)
    entries = compare_all(before, after, PUBLISHED)
    assert said(entries) == [("reworded", "knead", 40, 9, 39)]
    assert entries[0].change.after == "Knead at Gull gently."
    assert entries[0].wordings[0].postings == ("job-02", "job-03")
    assert {key for each in entries[0].wordings for key in each.postings} == set(after)


def test_the_words_that_went_and_came_are_marked_once_for_each_wording() -> None:
    (entry,) = compare_all(many([kneading("Tern", "by hand")]), many([kneading("Tern", "gently")]))
    assert [(each.kind, each.text) for each in entry.wordings[0].pieces] == [
        ("same", "Knead at Tern "),
        ("removed", "by hand"),
        ("added", "gently"),
        ("same", "."),
    ]


def test_equal_words_of_two_authors_are_two_entries() -> None:
    def knead(file: str) -> Posting:
        return having("duties", KNEAD._replace(text="Knead.", origin=Origin(file, 1, 1)), BAKE)

    entries = compare_all(many([BAKER, BAKER]), many([knead("a.yaml"), knead("b.yaml")]))
    assert said(entries) == [("reworded", "knead", 1, 0, 1)] * 2


def test_a_statement_that_asks_for_more_years_of_some_than_of_others_is_an_entry_for_each() -> None:
    def asking(years: int) -> Posting:
        line = YEARS._replace(text=f"About {years} years.", facts=Facts(years=years))
        return having("must", line, DEGREE)

    before = many(asking(years) for years in (5, 5, 8))
    after = many(asking(years) for years in (6, 6, 10))
    entries = compare_all(before, after)
    assert said(entries) == [
        ("requirement-raised", "years", 2, 0, 1),
        ("requirement-raised", "years", 1, 0, 1),
    ]
    assert [each.change.shifts[0][1:3] for each in entries] == [("5", "6"), ("8", "10")]


def test_equal_facts_of_several_jobs_are_one_entry_wherever_they_were_written() -> None:
    def paying(file: str) -> Posting:
        line = PAY._replace(text="Base pay: €31,000 a year", origin=Origin(file, 1, 1))
        return having("pay", line)._replace(pay=(Pay(min=Decimal(31_000)),))

    after = many(paying(f"jobs/{n}.yaml") for n in range(3))
    assert said(compare_all(many([BAKER] * 3), after)) == [("pay", "fact/pay", 3, 0, 1)]


def test_postings_that_come_and_go_are_an_entry_each() -> None:
    gone, new = {"a": BAKER, "b": BAKER}, {"c": BAKER}
    assert [
        (each.change.kind, each.change.id, each.postings, each.published)
        for each in compare_all(gone, new, ["b"])
    ] == [
        ("posting-removed", "b", ("b",), ("b",)),
        ("posting-removed", "a", ("a",), ()),
        ("posting-added", "c", ("c",), ()),
    ]


def test_what_is_published_and_what_touches_most_comes_first_among_equals() -> None:
    sweep = having("duties", KNEAD._replace(text="Sweep."), BAKE)
    early = having("duties", KNEAD, BAKE._replace(text="Bake early."))
    both = having("duties", KNEAD._replace(text="Sweep."), BAKE._replace(text="Bake early."))
    before, after = many([BAKER] * 3), many([sweep, both, sweep])
    assert [each.change.id for each in compare_all(before, after)] == ["knead", "bake"]
    before, after = many([BAKER] * 3), many([sweep, early, sweep])
    assert [each.change.id for each in compare_all(before, after, ["job-02"])] == ["bake", "knead"]


def test_one_posting_with_two_lines_of_an_id_is_counted_once() -> None:
    def rungs(text: str) -> Posting:
        lines = (KNEAD._replace(text=f"{text} {rung}", applies_to=(rung,)) for rung in ("a", "b"))
        return having("duties", *lines)

    (entry,) = compare_all(many([rungs("Knead")]), many([rungs("Fold")]))
    assert (entry.postings, len(entry.wordings)) == (("job-01",), 2)


def test_the_order_of_postings_changes_nothing() -> None:
    before, after = many([BAKER] * 5), many(kneading(town, "gently") for town in "abcde")
    backwards = [dict(reversed(each.items())) for each in (before, after)]
    assert compare_all(before, after) == compare_all(*backwards)


def test_states_are_compared_by_name_and_what_stays_is_counted() -> None:
    before = {"a": BAKER, "b": BAKER, "c": BAKER}
    after = {"a": BAKER, "b": kneading("Tern", "gently"), "d": BAKER}
    comparison = compare_states(("main", "this change"), before, after, ["b"])
    assert (comparison.before, comparison.after) == ("main", "this change")
    assert (comparison.same, comparison.changed) == (1, 3)
    assert len(comparison.entries) == 3


INDUSTRIES = ("fintech", "banking", "insurance", "healthcare")
SIZES = ("micro", "small", "growth", "midsize", "enterprise")
RUNGS = ("director", "head")


def heads_of_product(text: str) -> dict[str, Posting]:
    """Forty postings of the shipped role, one of whose duties says this."""
    library = load_library()
    role = library.role("head-of-product")
    assert role
    duties = (
        each._replace(text=text) if each.id == "early-compliance" else each for each in role.duties
    )
    edited = role._replace(duties=tuple(duties))
    asked = (
        {"industry": (industry,), "size": (size,), "seniority": (rung,)}
        for industry, size, rung in product(INDUSTRIES, SIZES, RUNGS)
    )
    return many(compose(library, edited, each).posting for each in asked)


def test_one_edit_of_a_shipped_statement_is_one_entry_in_forty_composed_postings() -> None:
    before = heads_of_product("Ask {oversight_team} before design starts: {regulations} apply.")
    after = heads_of_product("Ask {oversight_team} before design ends: {regulations} apply.")
    entries = compare_all(before, after, PUBLISHED)
    assert said(entries) == [("reworded", "early-compliance", 40, 9, len(INDUSTRIES))]
    pieces = entries[0].wordings[0].pieces
    assert [each.text for each in pieces if each.kind != "same"] == ["starts", "ends"]


def fresh() -> Posting:
    """The posting made anew, with no part shared."""
    return BAKER._replace(
        sections=tuple(
            section(kind, *(line._replace() for line in lines))
            for kind, lines in (("duties", [KNEAD, BAKE] * 20), ("nice", [RYE] * 10))
        )
    )


def test_ten_thousand_postings_that_stay_the_same_take_less_than_a_second() -> None:
    before = {str(n): fresh() for n in range(10_000)}
    after = {str(n): fresh() for n in range(10_000)}
    started = process_time()
    assert compare_all(before, after) == ()
    assert process_time() - started < 1


def test_one_edit_of_ten_thousand_postings_takes_seconds() -> None:
    before = {str(n): kneading(str(n), "by hand") for n in range(10_000)}
    after = {str(n): kneading(str(n), "gently") for n in range(10_000)}
    started = process_time()
    (entry,) = compare_all(before, after)
    assert len(entry.wordings) == 10_000
    assert process_time() - started < 5


def test_the_origin_shown_is_that_of_the_new_words() -> None:
    after = having("duties", KNEAD._replace(text="Knead.", origin=Origin(ROLE, 99, 1)), BAKE)
    (entry,) = compare_all(many([BAKER]), many([after]))
    assert entry.change.origin == Origin(ROLE, 99, 1)
