"""Linking: a role takes over what it extends and includes, so that resolution reads one value."""

from collections.abc import Iterable, Mapping
from typing import Any

from jdgen.model.condition import Test, When
from jdgen.model.pack import Pack
from jdgen.model.role import NO_LADDER, Role
from jdgen.model.statement import Alternative, Statement
from jdgen.sources.links import LIST_OF, LISTS, Shelves
from jdgen.sources.meaning import SCALARS
from jdgen.sources.scope import between

Orders = Mapping[str, tuple[str, ...]]


def link_role(role: Role, shelves: Shelves) -> Role:
    """Return the role with all that it extends and includes, and every bound written as answers.

    The role has passed `check_role`; what it names is there.
    """
    base = link_role(shelves.roles[role.extends], shelves) if role.extends else None
    packs = [shelves.packs[name] for name in role.includes]
    parts: dict[str, Any] = _taken_over(role, base) if base else {}
    for key in LISTS:
        above = getattr(base, key, ())
        added = (each for each in role.add if LIST_OF.get(each.to or "", each.to) == key)
        included = _edited(_included(packs, key), role)
        parts[key] = (*_edited(above, role), *getattr(role, key), *added, *included)
    phrases = [pack.phrases for pack in packs] + [parts.get("phrases", role.phrases)]
    parts["phrases"] = {name: each for some in phrases for name, each in some.items()}
    linked = role._replace(**parts, includes=(), extends="", add=(), drop=(), replace=())
    orders = {**orders_of(shelves), **_own_orders(linked), "seniority": linked.seniority.allowed}
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


def _taken_over(role: Role, base: Role) -> dict[str, Any]:
    """Return what `role` has beside its lists of statements, from `base` where it says nothing."""
    parts: dict[str, Any] = {
        key: getattr(role, key) or getattr(base, key) for key in (*SCALARS, "family", "codes")
    }
    parts["seniority"] = base.seniority if role.seniority == NO_LADDER else role.seniority
    for key in ("options", "phrases"):
        parts[key] = {**getattr(base, key), **getattr(role, key)}
    return parts


def _edited(statements: Iterable[Statement], role: Role) -> tuple[Statement, ...]:
    """Return statements that a role takes over, without its drops and with its replacements."""
    dropped = {drop.id for drop in role.drop}
    instead = {statement.id: statement for statement in role.replace}
    return tuple(
        _in_place_of(each, instead[each.id]) if each.id in instead else each
        for each in statements
        if each.id not in dropped
    )


def _in_place_of(old: Statement, new: Statement) -> Statement:
    """Return a replacement, which stands where and when the old one did unless it says more."""
    return new._replace(
        when=old.when if new.when is None else new.when,
        replaces=new.replaces or old.replaces,
        by=old.by if new.by is None else new.by,
        type=new.type or old.type,
    )


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
