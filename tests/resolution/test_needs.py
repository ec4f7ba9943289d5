"""A role's own questions matter where some statement asks them, whoever wrote it."""

from collections.abc import Callable

from jdgen.model.company import Company
from jdgen.model.condition import When
from jdgen.model.role import Question, Role
from jdgen.model.statement import Statement
from jdgen.resolution.needs import needed_by
from jdgen.resolution.plan import make_plan

Make = Callable[..., Role]


def test_only_what_some_statement_asks_is_needed(
    baker: Make, statement: Callable[..., Statement], when: Callable[..., When]
) -> None:
    questions = {name: Question("?", {"x": "x"}) for name in ("oven", "flour", "shift")}
    role = baker(options=questions, duties=(statement("a", when=when(oven="x")),))
    adding = Company("Crumb", add=(statement("b", to="must", when=when(flour="x")),))
    editing = Company("Loaf", replace=(statement("a", when=when(shift="x")),))
    assert needed_by(make_plan(role, None, None, None)) == {"oven"}
    assert needed_by(make_plan(role, None, adding, None)) == {"oven", "flour"}
    assert needed_by(make_plan(role, None, editing, None)) == {"oven", "shift"}
    assert needed_by(make_plan(baker(options={}), None, adding, None)) == set()
