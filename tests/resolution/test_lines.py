"""Lines carry their words, the data behind them, and the conditions that chose them."""

from collections.abc import Callable

from jdgen.model.condition import When
from jdgen.model.origin import Origin
from jdgen.model.posting import Facts, Line, Posting
from jdgen.model.role import Role
from jdgen.model.statement import Alternative, Statement, Waiver

Make = Callable[..., Role]
State = Callable[..., Statement]
Post = Callable[..., Posting]
Lines = Callable[..., tuple[Line, ...]]
Choose = Callable[..., tuple[Alternative[object], ...]]
Condition = Callable[..., When]


def test_numbers_agree_in_facts_and_in_words(
    baker: Make, statement: State, posting: Post, lines: Lines, choice: Choose, when: Condition
) -> None:
    years = choice((1, when(seniority="junior")), 3)
    role = baker(
        must=(
            statement("a", "{years} years at an oven.", years=years),
            statement("b", "{leading_years} years in charge.", leading_years=choice(2)),
        )
    )
    for seniority, number in (("junior", 1), ("mid", 3), ("senior", 3)):
        a, b = lines(posting(role, seniority=seniority), "must")
        assert (a.text, a.facts) == (f"{number} years at an oven.", Facts(years=number))
        assert (b.text, b.facts) == ("2 years in charge.", Facts(leading_years=2))


def test_a_line_carries_every_fact_of_its_statement(
    baker: Make, statement: State, posting: Post, lines: Lines, choice: Choose
) -> None:
    facts = {
        "degree": "bachelor",
        "or_equivalent": True,
        "licence": "Food hygiene",
        "language": {"de": "B2"},
        "clearance": "basic",
        "essential": True,
    }
    fixed = statement("fixed", "All of it.", **facts)
    varying = statement("varying", "{years} years of it.", years=choice(4), **facts)
    made = lines(posting(baker(must=(fixed, varying))), "must")
    assert [line.facts for line in made] == [Facts(**facts), Facts(years=4, **facts)]


def test_essential_duties_say_so(
    baker: Make, statement: State, posting: Post, lines: Lines
) -> None:
    role = baker(duties=(statement("lift", essential=True), statement("sell")))
    assert [line.facts.essential for line in lines(posting(role), "duties")] == [True, False]


def test_a_line_knows_where_it_was_written_and_what_it_may_break(
    baker: Make, statement: State, posting: Post, lines: Lines
) -> None:
    waivers = (Waiver("long", "The law's own words.", None),)
    role = baker(duties=(statement("bake", "Bake at {company}.", waivers=waivers),))
    (line,) = lines(posting(role), "duties")
    assert (line.origin, line.waivers) == (Origin("bake", 1, 1), waivers)


def test_a_line_names_the_conditions_behind_it_and_behind_its_words(
    baker: Make, statement: State, posting: Post, lines: Lines, choice: Choose, when: Condition
) -> None:
    senior, small, rye = when(seniority="senior"), when(size="small"), when(time="part-time")
    role = baker(
        must=(
            statement("plain", when=senior),
            statement("a", "{years} years of {bread}.", when=senior, years=choice((2, small), 5)),
        ),
        phrases={"bread": choice(("rye of {crumb}", rye), "bread"), "crumb": choice(("x", small))},
    )
    made = posting(role, seniority="senior", size="small", time="part-time")
    plain, a = lines(made, "must")
    assert plain.because == (senior,)
    assert a.because == (senior, small, rye, small)
    assert a.text == "2 years of rye of x."


def test_the_line_of_partners_names_the_conditions_of_all(
    baker: Make, statement: State, posting: Post, lines: Lines, when: Condition
) -> None:
    small = when(size="small")
    mill = statement("mill", "the mill", when=small)
    role = baker(works_with=(statement("shop", "the shop"), mill))
    (line,) = lines(posting(role, size="small"), "team")
    assert line.because == (small,)
    assert line.origin == Origin("shop", 1, 1)


def test_sentences_begin_with_a_capital_and_fragments_stay_as_they_are(
    baker: Make, statement: State, posting: Post, lines: Lines, choice: Choose
) -> None:
    role = baker(
        duties=(statement("a", "{bread} comes first."),),
        skills=(statement("b", "{bread}"),),
        works_with=(statement("c", "{bread} lovers"),),
        phrases={"bread": choice("rye")},
    )
    made = posting(role)
    sections = ("duties", "skills", "team")
    assert [lines(made, kind)[0].text for kind in sections] == [
        "Rye comes first.",
        "rye",
        "You work with rye lovers.",
    ]
