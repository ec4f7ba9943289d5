"""What companies and jobs answer and change is held against the roles that there are."""

from collections.abc import Iterable
from decimal import Decimal

import pytest

from jdgen.model.condition import Test as Asked
from jdgen.model.condition import When
from jdgen.model.edit import Drop
from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.model.library import Library
from jdgen.model.pay import Pay
from jdgen.model.statement import Alternative, Statement
from jdgen.sources.edits import (
    check_answers,
    check_country,
    check_edits,
    check_pay,
    check_statements,
    scope_of,
    spelled_out,
)
from jdgen.sources.nodes import read_nodes
from jdgen.sources.scope import Scope

NOTHING = read_nodes(b"job: {}", "job.yaml")


@pytest.fixture(scope="module")
def scope(library: Library) -> Scope:
    return scope_of(NOTHING, library, frozenset())


def rules(findings: Iterable[Finding]) -> list[str]:
    return [found.rule for found in findings]


def test_statements_may_ask_what_any_role_asks(scope: Scope) -> None:
    assert {"workplace", "product_exec", "unit"} <= set(scope.questions)
    assert "enterprise" in scope.questions["size"].answers


@pytest.mark.parametrize(
    ("option", "answer", "rule"),
    [
        ("workplace", "hybrid", None),
        ("workplace", "on-sight", "unknown-answer"),
        ("wrkplace", "hybrid", "unknown-option"),
        ("industry", "neobank", None),
        ("industry", "neobnk", "unknown-answer"),
        ("size", "startup", None),
        ("size", "hugee", "unknown-answer"),
        ("seniority", "cxo", None),
        ("seniority", "bosss", "unknown-answer"),
        ("place", "US-CO", None),
        ("place", "XX-CO", "unknown-place"),
        ("product_exec", "cpo", None),
        ("regulation", "high", "derived-option"),
    ],
)
def test_answers_are_those_that_a_question_or_its_aliases_offer(
    option: str, answer: str, rule: str | None, scope: Scope, library: Library
) -> None:
    found = check_answers(scope, {option: (answer,)}, ("job", "options"), library.common)
    assert rules(found) == ([rule] if rule else [])


def test_an_id_may_stand_once_among_what_is_new(scope: Scope) -> None:
    call, again = Statement("call", "A call."), Statement("call", "A call.", to="duties")
    job = Job("nurse", process=(call,), add=(again,), replace=(call,))
    assert rules(check_statements(scope, job, ("process",), "job")) == ["duplicate-id"]


def test_what_is_added_says_where_to(scope: Scope) -> None:
    job = Job("nurse", add=(Statement("call", "A call."),))
    assert rules(check_statements(scope, job, (), "job")) == ["missing-key"]


def test_edits_are_of_statements_that_there_are(scope: Scope, library: Library) -> None:
    job = Job("nurse", drop=(Drop("cal"),), replace=(Statement("ride", "Ride."),))
    found = list(check_edits(scope, job, library, {"call"}, "job"))
    assert rules(found) == ["unknown-id", "unknown-id"]
    assert found[0].hint == "did you mean 'call'?"
    assert rules(check_edits(scope, job, library, None, "job")) == []


def test_only_what_some_role_has_can_be_overridden(scope: Scope, library: Library) -> None:
    named = (Alternative("Nurse"),)
    job = Job("nurse", override={"title": named, "customers": named, "titel": named})
    assert rules(check_edits(scope, job, library, None, "job")) == ["unknown-name"]


@pytest.mark.parametrize(
    ("pay", "expected"),
    [
        (Pay(min=Decimal(1), max=Decimal(1), currency="EUR"), []),
        (Pay("equity", note="A share."), []),
        (Pay(min=Decimal(2), max=Decimal(1), currency="EUR"), ["upside-down"]),
        (Pay(max=Decimal(1)), ["missing-key"]),
        (Pay(max=Decimal(1), currency="euro"), ["wrong-type"]),
        (Pay(min=Decimal(2), max=Decimal(1)), ["upside-down", "missing-key"]),
    ],
)
def test_pay_goes_up_and_has_a_currency(pay: Pay, expected: list[str]) -> None:
    assert rules(check_pay(NOTHING, pay, ("job", "pay", 0))) == expected


@pytest.mark.parametrize(
    ("code", "hint"),
    [("Germany", "write DE"), ("de", "write it in two capitals, such as DE")],
)
def test_a_country_has_a_code(code: str, hint: str, library: Library) -> None:
    (found,) = check_country(NOTHING, code, ("job",), library.common)
    assert (found.rule, found.hint) == ("unknown-place", hint)
    assert not list(check_country(NOTHING, "DE", ("job",), library.common))
    assert not list(check_country(NOTHING, "", ("job",), library.common))


def test_bounds_become_answers_wherever_conditions_stand(library: Library) -> None:
    large = When((Asked("size", least="large"),))
    job = Job(
        "nurse",
        process=(Statement("call", "A call.", large),),
        drop=(Drop("ride", large),),
        override={"title": (Alternative("Nurse", large),)},
    )
    parts = spelled_out(job, ("process",), library)
    conditions = (parts["process"][0], parts["drop"][0], parts["override"]["title"][0])
    assert [each.when.all[0].any_of for each in conditions] == [("large", "enterprise")] * 3
