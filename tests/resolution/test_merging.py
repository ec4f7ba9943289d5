"""A posting for several answers says what is common once, and of the rest where it applies."""

from collections.abc import Callable

from jdgen.model.composition import Composition
from jdgen.model.condition import When
from jdgen.model.job import Job
from jdgen.model.options import Chosen
from jdgen.model.place import Place
from jdgen.model.posting import Line, Posting
from jdgen.model.role import Question, Role
from jdgen.model.statement import Alternative, Statement

Make = Callable[..., Role]
State = Callable[..., Statement]
Post = Callable[..., Posting]
Lines = Callable[..., tuple[Line, ...]]
Condition = Callable[..., When]
BOTH = ("mid", "senior")
PLACES = ("US-CO", "GB")


def said(lines: tuple[Line, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(line.id, line.applies_to) for line in lines]


def test_common_lines_stand_once_and_others_say_for_whom(
    baker: Make, statement: State, posting: Post, lines: Lines, when: Condition
) -> None:
    role = baker(
        duties=(
            statement("knead"),
            statement("learn", when=when(seniority="mid")),
            statement("teach", when=when(seniority="senior")),
            statement("bake"),
        )
    )
    assert said(lines(posting(role, seniority=BOTH), "duties")) == [
        ("knead", ()),
        ("learn", ("Mid-level",)),
        ("teach", ("Senior",)),
        ("bake", ()),
    ]


def test_a_line_with_other_numbers_is_another_line(
    baker: Make,
    statement: State,
    posting: Post,
    lines: Lines,
    choice: Callable[..., tuple[Alternative[int], ...]],
    when: Condition,
) -> None:
    years = choice((5, when(seniority="senior")), 2)
    role = baker(must=(statement("years", "{years} years.", years=years), statement("hands")))
    made = lines(posting(role, seniority=BOTH), "must")
    assert [(line.text, line.applies_to) for line in made] == [
        ("2 years.", ("Mid-level",)),
        ("5 years.", ("Senior",)),
        ("Hands it.", ()),
    ]


DENVER_OR_SENIOR = ("Mid-level Denver", "Senior Denver", "Senior Leeds")


def test_a_line_names_the_answers_that_set_it_apart(
    baker: Make, statement: State, posting: Post, lines: Lines, when: Condition
) -> None:
    both = {"seniority": "mid", "place": "GB"}
    role = baker(
        duties=(
            statement("senior", when=when(seniority="senior")),
            statement("denver", when=when(place="US")),
            statement("one", when=when(**both)),
            statement("all-but-one", when=when(but_not=both)),
            statement("all", when=when(seniority=BOTH)),
        )
    )
    places = (Place("Denver", "US-CO", "US"), Place("Leeds", "", "GB"))
    made = posting(role, None, Job("baker", places=places), seniority=BOTH)
    assert dict(said(lines(made, "duties"))) == {
        "senior": ("Senior",),
        "denver": ("Denver",),
        "one": ("Mid-level Leeds",),
        "all-but-one": DENVER_OR_SENIOR,
        "all": (),
    }


def test_places_without_a_city_go_by_their_country_or_code(
    baker: Make, statement: State, posting: Post, lines: Lines, when: Condition
) -> None:
    role = baker(
        duties=(statement("a", when=when(place="US")), statement("b", when=when(place="GB")))
    )
    made = posting(role, place=PLACES)
    assert said(lines(made, "duties")) == [("a", ("US-CO",)), ("b", ("United Kingdom",))]
    job = Job("baker", places=(Place("", "US-CO", "US"), Place("", "", "GB")))
    assert lines(posting(role, None, job), "duties") == lines(made, "duties")


def test_two_jobs_in_the_same_countries_name_their_own_cities(
    baker: Make, statement: State, posting: Post, lines: Lines, when: Condition
) -> None:
    role = baker(duties=(statement("a", when=when(place="US")),))
    for here, there in (("Denver", "Leeds"), ("Boulder", "York")):
        job = Job("baker", places=(Place(here, "US-CO", "US"), Place(there, "", "GB")))
        assert said(lines(posting(role, None, job), "duties")) == [("a", (here,))]


def test_outcomes_of_several_seniorities_keep_the_order_of_days(
    baker: Make, statement: State, posting: Post, lines: Lines, when: Condition
) -> None:
    mid, senior = when(seniority="mid"), when(seniority="senior")
    role = baker(
        outcomes=(
            statement("mid-30", by=30, when=mid),
            statement("senior-30", by=30, when=senior),
            statement("senior-60", by=60, when=senior),
            statement("mid-90", by=90, when=mid),
        ),
        measures=(statement("sold"), statement("taught", when=senior)),
    )
    made = [line.id for line in lines(posting(role, seniority=BOTH), "outcomes")]
    assert made == ["mid-30", "senior-30", "senior-60", "mid-90", "sold", "taught"]


def test_options_of_several_answers_hold_all_of_them(
    baker: Make,
    composed: Callable[..., Composition],
    choice: Callable[..., tuple[Alternative[str], ...]],
    when: Condition,
) -> None:
    oven = Question("Which?", {"stone": ""}, choice(("stone", when(seniority="senior"))))
    made = composed(baker(options={"oven": oven}), seniority=BOTH)
    assert made.options["seniority"] == Chosen(BOTH, "command line")
    assert made.options["oven"] == Chosen(("stone",), "role")
    assert made.posting.options["oven"] == ("stone",)


def test_a_statement_is_left_out_only_where_no_answer_lets_it_in(
    baker: Make, statement: State, composed: Callable[..., Composition], when: Condition
) -> None:
    role = baker(
        duties=(
            statement("learn", when=when(seniority="junior")),
            statement("teach", when=when(seniority="senior")),
        )
    )
    made = composed(role, seniority=BOTH, explain=True)
    assert [each.statement.id for each in made.left_out] == ["learn"]
