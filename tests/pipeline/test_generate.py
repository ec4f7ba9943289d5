"""One call takes a role's name to the text of its posting."""

import pytest

from jdgen import generate
from jdgen.model.errors import RequestError
from jdgen.pipeline.generate import ask
from jdgen.pipeline.posting import compose, render
from jdgen.pipeline.request import Request


def test_it_renders_what_the_other_verbs_compose() -> None:
    request = Request("nurse", {"industry": ("healthcare",), "seniority": ("mid", "senior")}, 300)
    text = generate(
        "nurse", industry="healthcare", seniority=["mid", "senior"], employees=300, format="json"
    )
    assert text == render(compose(request).posting, "json")


def test_an_answer_and_a_list_of_one_mean_the_same() -> None:
    assert generate("nurse", unit="clinic") == generate("nurse", unit=["clinic"])


def test_places_and_pay_may_be_one_or_several() -> None:
    one = generate("nurse", location="Leeds, GB", pay="31000-38000 GBP")
    assert one == generate("nurse", location=("Leeds, GB",), pay=iter(["31000-38000 GBP"]))
    assert "- Base pay: £31,000 to £38,000 a year" in one


def test_sections_are_left_out() -> None:
    whole, short = generate("nurse"), generate("nurse", omit="duties")
    assert "## What you will do" in whole
    assert "## What you will do" not in short
    assert short == generate("nurse", omit=["duties"])


def test_nothing_given_for_an_option_is_no_answer() -> None:
    assert generate("nurse", industry=[], seniority=()) == generate("nurse")


def test_every_keyword_reaches_the_request() -> None:
    asked = ask("nurse", {"unit": "clinic"}, 9, "tern.yaml", "Oslo, NO", ["1 EUR"], "own", True)
    assert asked == Request(
        "nurse", {"unit": ("clinic",)}, 9, "tern.yaml", ("Oslo, NO",), ("1 EUR",), "own", True
    )


def test_what_does_not_exist_is_refused() -> None:
    with pytest.raises(RequestError, match="has no option 'industrie'"):
        generate("nurse", industrie="healthcare")
