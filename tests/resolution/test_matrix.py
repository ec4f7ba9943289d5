"""Any two answers meet in some combination, and there are few combinations."""

from collections.abc import Callable
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.model.company import Company, Headcount
from jdgen.model.condition import When
from jdgen.model.role import Role
from jdgen.model.statement import Alternative, Statement
from jdgen.resolution.matrix import given_by, pairwise, questions_for
from jdgen.sources.library import load_library

Questions = dict[str, list[str]]

several = st.lists(st.sampled_from("abcdefg"), min_size=1, unique=True)
asked = st.dictionaries(st.sampled_from("stuvwxyz"), several, min_size=1)


def check_pairs(questions: Questions, rows: list[dict[str, str]]) -> None:
    for one, other in combinations(questions, 2):
        met = {(row[one], row[other]) for row in rows}
        assert met == set(product(questions[one], questions[other]))


@given(asked)
def test_any_two_answers_meet(questions: Questions) -> None:
    rows = list(pairwise(questions))
    check_pairs(questions, rows)
    assert all(list(row) == list(questions) for row in rows)
    for name, answers in questions.items():
        assert {row[name] for row in rows} == set(answers)


@pytest.mark.parametrize(
    ("sizes", "most"),
    [
        ((4,), 4),
        ((2, 3), 6),
        ((2,) * 10, 10),
        ((3,) * 4, 13),
        ((25, 10, 10, 7, 6, 5, 4, 3, 3), 265),
    ],
)
def test_combinations_are_few(sizes: tuple[int, ...], most: int) -> None:
    questions = {f"q{n}": [str(each) for each in range(size)] for n, size in enumerate(sizes)}
    rows = list(pairwise(questions))
    check_pairs(questions, rows)
    assert len(rows) <= most


def test_they_are_the_same_each_time() -> None:
    questions = {"a": ["1", "2"], "b": ["1", "2", "3"], "c": ["x", "y"]}
    assert list(pairwise(questions)) == list(pairwise(questions))
    assert next(pairwise(questions)) == {"a": "1", "b": "1", "c": "x"}


def test_a_question_without_answers_is_left_out() -> None:
    assert list(pairwise({"a": ["1", "2"], "b": []})) == [{"a": "1"}, {"a": "2"}]
    assert list(pairwise({})) == []


def test_an_open_question_is_no_answer() -> None:
    assert given_by({"size": "micro", "stage": ""}) == {"size": ("micro",)}


def test_every_question_that_has_answers_is_asked_or_left_open(
    baker: Callable[..., Role],
    statement: Callable[..., Statement],
    choice: Callable[..., tuple[Alternative[str], ...]],
    when: Callable[..., When],
) -> None:
    role = baker(
        duties=(statement("rye", when=when(but_not={"place": "DE"})),),
        phrases={"guests": choice(("many", when(place=("US", "DE"))))},
    )
    questions = questions_for(load_library(), role)
    assert questions["oven"] == ("", "stone", "steel")
    assert questions["seniority"] == ("junior", "mid", "senior")
    assert questions["workplace"] == ("", "on-site", "hybrid", "remote")
    assert {"DE", "US"} <= set(questions["place"])
    assert "fintech" in questions["industry"]
    assert not {"language", "regulation", "track", "role"} & set(questions)


def test_what_a_company_says_of_itself_is_not_asked(baker: Callable[..., Role]) -> None:
    company = Company("Crumb", industry="retail", employees=Headcount(9))
    questions = questions_for(load_library(), baker(), company)
    assert not {"industry", "size"} & set(questions)
    assert "stage" in questions
