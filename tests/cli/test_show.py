"""A role is shown whole."""

from collections.abc import Callable
from typing import Any

from jdgen.pipeline.showing import show


def test_every_statement_of_the_role_is_shown(run: Callable[..., Any]) -> None:
    shown = run("show", "registered-nurse").out
    role = show("registered-nurse")
    assert role.duties
    for statement in (*role.summary, *role.duties, *role.must, *role.nice):
        assert f"  {statement.id} " in shown
