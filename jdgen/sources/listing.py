"""The lists of a library: how each role is called, and what there is to say of it in a line."""

from collections.abc import Iterable, Iterator, Mapping

from jdgen.model.condition import Test, When
from jdgen.model.library import Entry
from jdgen.model.role import Role
from jdgen.naming import Meaning
from jdgen.sources.links import statements_of


def names_of(roles: Iterable[Role]) -> Mapping[str, str]:
    """Return every role name and alias, and what it means, as `Meaning` writes it."""
    names: dict[str, str] = {}
    for role in roles:
        for alias in role.aliases:
            meaning = Meaning(role.name, alias.seniority, tuple(alias.options.items()))
            names[alias.name] = str(meaning)
        names[role.name] = str(Meaning(role.name))
    return names


def entries_of(roles: Iterable[Role]) -> tuple[Entry, ...]:
    """Return a line for each role, sorted by family and name."""
    return tuple(sorted(map(entry_of, roles), key=lambda entry: (entry.family, entry.name)))


def entry_of(role: Role) -> Entry:
    """Return what there is to know of a role without loading it."""
    return Entry(
        name=role.name,
        title=role.title[-1].value,
        family=role.family,
        aliases=role.aliases,
        seniorities=role.seniority.allowed,
        options={name: tuple(question.answers) for name, question in role.options.items()},
        phrases=tuple(role.phrases),
        ids=tuple(statement.id for _, _, statement in statements_of(role)),
        titles=dict(_titles(role)),
        codes=role.codes,
    )


def _titles(role: Role) -> Iterator[tuple[str, str]]:
    """Yield the rungs whose title depends on nothing else, with that title."""
    for title, when in reversed(role.title):
        match when:
            case When((Test("seniority", rungs),), ()):
                yield from ((rung, title) for rung in rungs)
