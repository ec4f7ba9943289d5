"""Linking: a role takes over what it extends and includes, so that resolution reads one value."""

from collections.abc import Iterable, Mapping
from typing import Any

from jdgen.model.condition import Test, When
from jdgen.model.pack import Pack
from jdgen.model.role import NO_LADDER, Role
from jdgen.model.statement import Alternative, Statement
from jdgen.sources.links import LISTS, Shelves
from jdgen.sources.meaning import SCALARS
from jdgen.sources.scope import between

LIST_OF = {"team": "works_with"}
"""The list of a role that a section's additions join, where its name differs."""

Orders = Mapping[str, tuple[str, ...]]


def link_role(role: Role, shelves: Shelves) -> Role:
    """Return the role with all that it extends and includes, and every bound written as answers.

    The role has passed `check_role`; what it names is there.
    """
    if role.extends:
        role = _extend(role, link_role(shelves.roles[role.extends], shelves))
    packs = [shelves.packs[name] for name in role.includes]
    lists: dict[str, Any] = {key: (*getattr(role, key), *_included(packs, key)) for key in LISTS}
    orders = {**orders_of(shelves), **_own_orders(role), "seniority": role.seniority.allowed}
    linked = role._replace(**lists, includes=(), extends="", add=(), drop=(), replace=())
    return _spell_out(linked, orders)


def _own_orders(role: Role) -> dict[str, tuple[str, ...]]:
    return {name: tuple(each.answers) for name, each in role.options.items() if each.ordered}


def orders_of(shelves: Shelves) -> dict[str, tuple[str, ...]]:
    """Return the answers of every ordered option, lowest first."""
    questions = shelves.common.questions
    return {name: tuple(each.answers) for name, each in questions.items() if each.ordered}


def spell_out_statements(statements: Iterable[Statement], orders: Orders) -> tuple[Statement, ...]:
    """Return the statements with every bound of their conditions written as answers."""
    return tuple(_statement(statement, orders) for statement in statements)


def spell_out_alternatives(alternatives: Any, orders: Orders) -> Any:
    """Return the alternatives with every bound of their conditions written as answers."""
    return tuple(
        Alternative(each.value, spell_out_when(each.when, orders)) for each in alternatives
    )


def spell_out_when(when: When | None, orders: Orders) -> When | None:
    """Return the condition with every bound written as answers."""
    if when is None:
        return None
    return When(
        tuple(_answers(test, orders) for test in when.all),
        tuple(_answers(test, orders) for test in when.but_not),
    )


def _included(packs: Iterable[Pack], key: str) -> tuple[Statement, ...]:
    return tuple(
        _renamed(statement, pack.name) for pack in packs for statement in getattr(pack, key, ())
    )


def _renamed(statement: Statement, pack: str) -> Statement:
    target = f"{pack}/{statement.replaces}" if statement.replaces else ""
    return statement._replace(id=f"{pack}/{statement.id}", replaces=target)


def _extend(role: Role, base: Role) -> Role:
    """Return `base` with everything that `role` says itself, its drops and replacements."""
    dropped = {drop.id for drop in role.drop}
    instead = {statement.id: statement for statement in role.replace}
    parts: dict[str, Any] = {
        key: getattr(role, key) or getattr(base, key) for key in (*SCALARS, "family", "codes")
    }
    parts["seniority"] = base.seniority if role.seniority == NO_LADDER else role.seniority
    for key in ("options", "phrases"):
        parts[key] = {**getattr(base, key), **getattr(role, key)}
    for key in LISTS:
        kept = (each for each in getattr(base, key) if each.id not in dropped)
        taken = tuple(instead.get(each.id, each) for each in kept)
        added = tuple(each for each in role.add if LIST_OF.get(each.to or "", each.to) == key)
        parts[key] = (*taken, *getattr(role, key), *added)
    return role._replace(**parts)


def _spell_out(role: Role, orders: Orders) -> Role:
    parts: dict[str, Any] = {key: spell_out_statements(getattr(role, key), orders) for key in LISTS}
    parts |= {key: spell_out_alternatives(getattr(role, key), orders) for key in SCALARS}
    parts["phrases"] = {
        name: spell_out_alternatives(each, orders) for name, each in role.phrases.items()
    }
    parts["options"] = {
        name: each._replace(default=spell_out_alternatives(each.default, orders))
        for name, each in role.options.items()
    }
    return role._replace(**parts)


def _statement(statement: Statement, orders: Orders) -> Statement:
    return statement._replace(
        when=spell_out_when(statement.when, orders),
        years=spell_out_alternatives(statement.years, orders),
        leading_years=spell_out_alternatives(statement.leading_years, orders),
    )


def _answers(test: Test, orders: Orders) -> Test:
    if not (test.least or test.most):
        return test
    return test._replace(any_of=between(orders.get(test.option, ()), test))
