"""What follows from other answers is derived once for all who agree on them."""

from collections.abc import Callable

from jdgen.model.condition import When
from jdgen.model.options import Chosen
from jdgen.model.role import Question, Role
from jdgen.model.statement import Alternative
from jdgen.resolution.world import World


def test_defaults_and_those_who_are_led_follow_from_what_was_answered(
    baker: Callable[..., Role],
    world: Callable[..., World],
    when: Callable[..., When],
    choice: Callable[..., tuple[Alternative[str], ...]],
) -> None:
    ovens = Question(
        "?", {"stone": "", "steel": ""}, default=choice(("stone", when(size="large")), "steel")
    )
    role = baker(options={"oven": ovens}, manages=choice(("two", when(oven="stone"))))
    large, small = world(role, size="large"), world(role, size="small")
    assert (large.answers["oven"], large.answers["manages_people"]) == ("stone", "true")
    assert (small.answers["oven"], small.answers["manages_people"]) == ("steel", "false")
    assert large.options["oven"] == Chosen(("stone",), "role")
    assert large.options["track"] is world(role, size="large").options["track"]
