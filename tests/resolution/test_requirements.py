"""What the must-haves ask for in all is data of the posting."""

from collections.abc import Callable

from jdgen.model.posting import NO_FACTS, Facts, Posting
from jdgen.model.role import Role
from jdgen.model.statement import Alternative, Statement

Make = Callable[..., Role]
State = Callable[..., Statement]


def test_the_first_of_each_kind_of_fact_counts(
    baker: Make,
    statement: State,
    posting: Callable[..., Posting],
    choice: Callable[..., tuple[Alternative[int], ...]],
) -> None:
    role = baker(
        must=(
            statement("plain", "Clean hands."),
            statement("a", "{years} years.", years=choice(3), licence="Food hygiene"),
            statement("b", "{years} years.", years=choice(9), licence="Driving"),
            statement("c", "{leading_years} years.", leading_years=choice(2)),
            statement("d", "A degree.", degree="bachelor", or_equivalent=True),
            statement("e", "German.", language={"de": "B2"}),
            statement("f", "French.", language={"fr": "A1"}),
            statement("g", "A clearance.", clearance="basic"),
        ),
        nice=(statement("h", "A master's.", degree="master"),),
    )
    language = {"de": "B2", "fr": "A1"}
    expected = Facts(3, 2, "bachelor", True, "Food hygiene", language, "basic")
    assert posting(role).experience == expected


def test_what_is_good_to_have_is_not_asked_for(
    baker: Make, statement: State, posting: Callable[..., Posting]
) -> None:
    role = baker(nice=(statement("h", "A master's.", degree="master"),))
    assert posting(role).experience == NO_FACTS._replace(language={})
