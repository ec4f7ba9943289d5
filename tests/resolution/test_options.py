"""Every option has the answer of the strongest layer that gives one, and remembers the layer."""

from collections.abc import Callable

import pytest

from jdgen.model.company import Company, Headcount
from jdgen.model.composition import Composition
from jdgen.model.condition import When
from jdgen.model.errors import RequestError
from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.model.library import Globals
from jdgen.model.options import Chosen
from jdgen.model.place import Place
from jdgen.model.role import Ladder, Question, Role
from jdgen.model.statement import Alternative
from jdgen.resolution.options import choose_options, size_of

Make = Callable[..., Role]
Compose = Callable[..., Composition]
Choose = Callable[..., tuple[Alternative[str], ...]]

COMPANY = Company(
    "Crumb",
    industry="retail",
    stage="private",
    options={"workplace": ("on-site",), "time": ("full-time",), "contract": ("permanent",)},
)
JOB = Job("baker", options={"workplace": ("hybrid",), "time": ("part-time",)})


def refusal_of(compose: Compose, role: Role, /, **given: object) -> Finding:
    with pytest.raises(RequestError) as caught:
        compose(role, **given)
    (finding,) = caught.value.findings
    return finding


def test_the_strongest_layer_answers_and_is_remembered(baker: Make, composed: Compose) -> None:
    options = composed(baker(), COMPANY, JOB, workplace="remote").options
    assert options["workplace"] == Chosen(("remote",), "command line")
    assert options["time"] == Chosen(("part-time",), "job")
    assert options["contract"] == Chosen(("permanent",), "company")
    assert options["industry"] == Chosen(("retail",), "company")
    assert options["stage"] == Chosen(("private",), "company")
    assert options["seniority"] == Chosen(("mid",), "role")
    assert options["track"] == Chosen(("ic",), "derived", "seniority")
    assert options["regulation"] == Chosen(("some",), "derived", "industry")


def test_what_nobody_answers_is_not_set(baker: Make, composed: Compose) -> None:
    options = composed(baker()).options
    assert set(options) == {"seniority", "role", "family", "track", "manages_people"}


def test_an_empty_answer_leaves_the_question_to_the_next_layer(
    baker: Make, composed: Compose
) -> None:
    options = composed(baker(), COMPANY, workplace=(), seniority=()).options
    assert options["workplace"] == Chosen(("on-site",), "company")
    assert options["seniority"].layer == "role"


@pytest.mark.parametrize(
    ("option", "alias", "answer"),
    [
        ("industry", "grocery", "retail"),
        ("size", "startup", "small"),
        ("seniority", "sr", "senior"),
    ],
)
def test_answers_go_by_their_aliases(
    common: Globals, baker: Make, option: str, alias: str, answer: str
) -> None:
    chosen = choose_options(common, baker(), {option: (alias,)}, None, None)
    assert chosen[option].answers == (answer,)


def test_the_same_answer_twice_counts_once(baker: Make, composed: Compose) -> None:
    options = composed(baker(), seniority=("sr", "senior"), size=("startup", "small")).options
    assert options["seniority"].answers == ("senior",)
    assert options["size"].answers == ("small",)


@pytest.mark.parametrize(
    ("employees", "size"),
    [
        (1, "micro"),
        (10, "micro"),
        (11, "small"),
        (50, "small"),
        (51, "growth"),
        (250, "growth"),
        (251, "midsize"),
        (1000, "midsize"),
        (1001, "large"),
        (5000, "large"),
        (5001, "enterprise"),
        (2_000_000, "enterprise"),
    ],
)
def test_every_headcount_has_its_size(common: Globals, employees: int, size: str) -> None:
    assert size_of(common, employees) == size


@pytest.mark.parametrize("employees", [0, -5])
def test_nobody_is_no_company(common: Globals, employees: int) -> None:
    with pytest.raises(RequestError, match=f"cannot have {employees} employees") as caught:
        size_of(common, employees)
    assert caught.value.findings[0].hint == "give a number from 1 up"


def test_a_company_s_headcount_answers_its_size(baker: Make, composed: Compose) -> None:
    crumb = Company("Crumb", employees=Headcount(40))
    assert composed(baker(), crumb).options["size"] == Chosen(("small",), "company", "40 people")
    given = composed(baker(), crumb, size="large").options["size"]
    assert given == Chosen(("large",), "command line")


def test_a_job_s_places_answer_the_place(baker: Make, composed: Compose) -> None:
    denver, boulder = Place("Denver", "US-CO", "US"), Place("Boulder", "US-CO", "US")
    job = Job("baker", places=(denver, boulder, Place("Leeds", "", "GB"), Place("Atlantis")))
    assert composed(baker(), None, job).options["place"] == Chosen(("US-CO", "GB"), "job")
    given = composed(baker(), None, job, place="DE").options["place"]
    assert given == Chosen(("DE",), "command line")
    assert "place" not in composed(baker(), None, Job("baker", places=(Place("Rome"),))).options


def test_an_unknown_option_has_a_nearest_name(baker: Make, composed: Compose) -> None:
    finding = refusal_of(composed, baker(), sice="small")
    assert finding.rule == "unknown-option"
    assert finding.message == "'baker' has no option 'sice'"
    assert finding.hint == "did you mean 'size'?"


def test_an_option_that_only_other_roles_have_may_stand_in_a_company(
    baker: Make, composed: Compose
) -> None:
    crumb = Company("Crumb", options={"product_exec": ("cpo",)})
    assert "product_exec" not in composed(baker(), crumb).options


@pytest.mark.parametrize(
    ("option", "answer", "hint"),
    [
        ("time", "parttime", "did you mean 'part-time'?"),
        ("industry", "retale", "did you mean 'retail'?"),
        ("seniority", "seniro", "did you mean 'senior'?"),
        ("oven", "stoan", "did you mean 'stone'?"),
        ("oven", "gas", "known are steel, stone"),
        ("language", "de", "known are en"),
        ("place", "USA", "give the code of a country, such as US, or of a region, such as US-CO"),
    ],
)
def test_an_unknown_answer_has_a_nearest_name(
    common: Globals, baker: Make, option: str, answer: str, hint: str
) -> None:
    given = {option: (answer,)}
    with pytest.raises(RequestError) as caught:
        choose_options(common, baker(), given, None, None)
    (finding,) = caught.value.findings
    assert finding.rule == "unknown-answer"
    assert finding.message == f"'{answer}' is no answer to '{option}'"
    assert finding.hint == hint


def test_a_seniority_that_the_role_does_not_know_is_refused(baker: Make, composed: Compose) -> None:
    finding = refusal_of(composed, baker(), seniority="vice-president")
    assert finding.message == "'vice-president' is no answer to 'seniority'"
    assert "junior" in finding.hint


@pytest.mark.parametrize("option", ["regulation", "track", "manages_people", "family", "role"])
def test_a_derived_option_cannot_be_set(baker: Make, composed: Compose, option: str) -> None:
    finding = refusal_of(composed, baker(), **{option: "high"})
    assert finding.rule == "derived-option"
    assert finding.message == f"'{option}' follows from other options and cannot be set"


def test_only_some_options_take_several_answers(baker: Make, composed: Compose) -> None:
    finding = refusal_of(composed, baker(), size=("small", "large"))
    assert finding.rule == "several-answers"
    assert finding.message == "'size' takes one answer, not small and large"


def test_a_role_s_default_may_depend_on_other_options(
    baker: Make, composed: Compose, choice: Choose, when: Callable[..., When]
) -> None:
    answers = {"stone": "", "steel": "", "gas": ""}
    default = choice(
        ("gas", when(seniority="senior")),
        ("steel", when(size="large")),
        ("stone", when(size="micro")),
    )
    role = baker(options={"oven": Question("Which?", answers, default)})
    assert composed(role, size="large").options["oven"] == Chosen(("steel",), "role")
    assert composed(role, size="micro").options["oven"] == Chosen(("stone",), "role")
    assert composed(role, seniority="senior").options["oven"] == Chosen(("gas",), "role")
    assert "oven" not in composed(role).options
    assert composed(role, size="large", oven="gas").options["oven"].layer == "command line"


def test_a_default_may_depend_on_a_question_before_it(
    baker: Make, composed: Compose, choice: Choose, when: Callable[..., When]
) -> None:
    oven = Question("Which oven?", {"stone": ""}, choice("stone"))
    fuel = Question("Which fuel?", {"wood": "", "gas": ""}, choice(("wood", when(oven="stone"))))
    role = baker(options={"oven": oven, "fuel": fuel})
    assert composed(role).options["fuel"].answers == ("wood",)


@pytest.mark.parametrize(
    ("manages", "answer"), [((), "false"), (("none",), "false"), (("two bakers",), "true")]
)
def test_who_manages_somebody_manages_people(
    baker: Make, composed: Compose, choice: Choose, manages: tuple[str, ...], answer: str
) -> None:
    options = composed(baker(manages=choice(*manages))).options
    assert options["manages_people"] == Chosen((answer,), "derived")


def test_every_combination_of_several_answers_is_a_world(
    baker: Make, worlds: Callable[..., tuple[object, ...]]
) -> None:
    made = worlds(baker(), seniority=("mid", "senior"), place=("US-CO", "GB"))
    both = [(each.answers["seniority"], each.answers["place"]) for each in made]
    assert both == [("mid", "US-CO"), ("mid", "GB"), ("senior", "US-CO"), ("senior", "GB")]


def test_the_default_seniority_is_the_role_s(baker: Make, composed: Compose) -> None:
    role = baker(seniority=Ladder(("staff", "head"), "head"))
    assert composed(role).options["seniority"] == Chosen(("head",), "role")
    assert composed(role).options["track"].answers == ("mgmt",)
